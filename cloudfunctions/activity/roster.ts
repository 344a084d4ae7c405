import type { z } from 'zod'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { logListLook } from '../privacy/store'
import { organizerSignature } from './access'
import { organizedBy } from './effects/organizing'
import { freeOf, type Role, takenOf } from './places'
import type { rosterInput } from './schema'
import { SIGNUP_STATES, type Signup, type SignupState } from './signup'
import { isCheckInTime } from './stage'
import { byAsking, listedSignups, partiesHere } from './store'

const PAGE = 100

/** More parties than hold places: a name is looked for among so many at once. */
const MOST = 999

const LISTED: Record<z.infer<typeof rosterInput>['list'], { role: Role; states: readonly SignupState[] }> = {
  seated: { role: 'participant', states: ['seated', 'offered'] },
  waiting: { role: 'participant', states: ['waiting'] },
  helpers: { role: 'helper', states: ['seated', 'offered', 'waiting'] },
  gone: { role: 'participant', states: ['cancelled', 'lapsed'] },
}

/** Who has signed up, one list at a time or those of a name, with names and homes: for the organisers of this activity only. */
export async function rosterOf(
  { id, list, cursor, name }: z.infer<typeof rosterInput>,
  { actor, now }: StaffCall,
) {
  const activity = await organizedBy(actor, id)
  const { role, states } = LISTED[list]
  const checkInTime = isCheckInTime(activity, now)
  const most = name ? MOST : PAGE
  const [found, arrived] = await Promise.all([
    listedSignups(id, role, states, oneMoreThan(most), cursor ?? undefined),
    checkInTime ? partiesHere(id) : 0,
    logListLook('activity', { of: id, title: activity.title }, organizerSignature(actor, activity), now),
  ])
  const { shown, next } = pageOf(found, most, byAsking)
  const { title, startsAt, endsAt, place, capacity, state, helpers, questions, series, report } = activity
  return {
    activity: {
      ...{ title, startsAt, endsAt, place, capacity, state, questions },
      taken: takenOf(activity.places.participant),
      free: freeOf(activity, 'participant'),
      helpers: helpers && { wanted: helpers.wanted, taken: takenOf(activity.places.helper) },
      isSeries: series !== undefined,
      reported: report !== undefined,
      started: now >= startsAt,
      checkInTime,
      /** In parties, at the time of check-in. */
      arrived,
      parties: Object.keys(activity.places.participant.seats).length,
    },
    parties: shown.filter((signup) => isOf(signup, name)).map(rowOf),
    next,
  }
}

/** A child is looked for by its own name. */
function isOf(signup: Signup, name: string): boolean {
  return [signup, ...signup.people].some((person) => person.name.includes(name))
}

function rowOf({
  _id,
  name,
  homeLabel,
  people,
  size,
  answers,
  state,
  checkedInAt,
  checkedOutAt,
  confirmBy,
}: Signup) {
  const told = { name, homeLabel, size, answers, state, checkedInAt, checkedOutAt, confirmBy }
  return { id: _id, ...told, stateName: SIGNUP_STATES[state], people: people.map((person) => person.name) }
}
