import type { Activity } from '../../../cloudfunctions/activity/activity'
import { codeText, ticketText } from '../../../cloudfunctions/activity/check-in-code'
import { EVERYBODY } from '../../../cloudfunctions/activity/conditions'
import type { Signup } from '../../../cloudfunctions/activity/signup'
import { signatureOf } from '../../../cloudfunctions/platform/secret'
import { submissionId } from '../../../cloudfunctions/platform/submission'
import { COMMUNITY } from '../builders'
import type { District } from '../district'
import { anActivity, DAY, HOUR } from './an-activity'

let made = 0

const SECRET = anActivity(0).secret

/** An activity of 新南社区 that is going on and takes sign-ups until it ends. Its id. */
export function aRunningActivity(district: District, changes: Partial<Activity> = {}): string {
  const now = Date.now()
  const startsAt = changes.startsAt ?? now - HOUR / 4
  const endsAt = changes.endsAt ?? startsAt + 2 * HOUR
  made++
  const signup = { opensAt: now - DAY, closesAt: endsAt, cancelUntil: startsAt }
  district.add(
    'activities',
    anActivity(now, { _id: `running-${made}`, startsAt, endsAt, signup, capacity: 20, ...changes }),
  )
  return `running-${made}`
}

/** The same with 刘志芳 on its list, or somebody else: seated, unless said otherwise. */
export function aGuestIn(district: District, changes: Partial<Activity> = {}, guest: Partial<Signup> = {}) {
  const id = `running-${made + 1}`
  const { person = 'sample-liu-zhifang', role = 'participant', size = 1 } = guest
  const signup = submissionId(person, id)
  const pools = { participant: { seats: {} }, helper: { seats: {} } }
  const seats = guest.state === 'waiting' ? {} : { [signup]: size }
  aRunningActivity(district, { places: { ...pools, [role]: { seats } }, ...changes })
  district.add('signups', {
    ...{ _id: signup, activity: id, community: COMMUNITY, person, role, size },
    ...{ name: '刘志芳', homeLabel: '怡和苑15幢3单元602', people: [{ name: '刘志芳' }], answers: {} },
    ...{ state: 'seated', askedAt: 1, changedAt: 1, key: 'test-key-of-the-guest' },
    ...guest,
  })
  return { id, signup, ticket: `${signup}.${signatureOf(SECRET, ticketText(signup))}` }
}

/** The code that hangs at the entrance now. */
export function codeOf(id: string, now = Date.now()): string {
  return signatureOf(SECRET, codeText(id, now))
}

/** What an organiser writes: an activity in a week. */
export function aWritten() {
  const now = Date.now()
  const startsAt = now + 7 * DAY
  return {
    ...{ title: '邻里包粽子', place: '党群服务中心', summary: '端午节前一起包粽子。', organizer: '新南社区' },
    ...{ startsAt, endsAt: startsAt + 2 * HOUR, capacity: 30, partyMost: 4, questions: [], pictures: [] },
    signup: { opensAt: now, closesAt: startsAt, cancelUntil: startsAt - 2 * HOUR },
    who: EVERYBODY,
  }
}
