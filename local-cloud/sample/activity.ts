import type { Activity } from '../../cloudfunctions/activity/activity'
import { EVERYBODY } from '../../cloudfunctions/activity/conditions'
import { type ActivityLine, lineOf } from '../../cloudfunctions/activity/line'
import type { Places } from '../../cloudfunctions/activity/places'
import { orderedInstant, type Signup } from '../../cloudfunctions/activity/signup'
import type { Post } from '../../cloudfunctions/contact/post'
import type { Day } from '../../cloudfunctions/platform/day'
import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Resident } from '../../cloudfunctions/resident/resident'
import activitiesByCommunity from './data/activities.json'
import { relativeInstant } from './relative-day'

/** One activity as data/activities.json writes it; days are counted from the day of loading. */
interface ActivityRow {
  title: string
  place: string
  starts: string
  minutes: number
  capacity: number
  summary: string
  organizer: string
  partyMost?: number
  helpers?: Activity['helpers']
  questions?: Activity['questions']
  /** `liu-zhifang 2 来了`: who signed up, with how many, and whether he came; whom no place is left for waits. */
  signups?: string[]
  report?: string
}

const ROWS: Record<string, ActivityRow[]> = activitiesByCommunity

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** `320402003001a1`: the community and the row. */
export function sampleActivities(posts: readonly Post[], today: Day): Activity[] {
  return Object.entries(ROWS).flatMap(([community, rows]) =>
    rows.map((row, index) => activityOf(`${community}a${index + 1}`, community, row, posts, today)),
  )
}

function activityOf(
  _id: string,
  community: string,
  row: ActivityRow,
  posts: readonly Post[],
  today: Day,
): Activity {
  const { title, place, capacity, summary, organizer, helpers, questions = [], partyMost = 4 } = row
  const startsAt = relativeInstant(row.starts, today)
  const by = publisher(community, posts)
  return {
    ...{ _id, community, title, place, capacity, summary, organizer, questions, partyMost, by },
    startsAt,
    endsAt: startsAt + row.minutes * 60_000,
    state: 'published',
    version: row.report ? 2 : 1,
    signup: { opensAt: startsAt - 30 * DAY, closesAt: startsAt, cancelUntil: startsAt - 2 * HOUR },
    who: EVERYBODY,
    ...(helpers && { helpers }),
    pictures: [],
    secret: `sample-secret-of-${_id}`,
    places: placesOf(_id, row),
    ...(row.report && {
      report: { words: row.report, photos: [], at: startsAt + DAY, by: by.name },
    }),
  }
}

/** What the ledger tells of them: each published when its sign-up opened, and some told of afterwards. */
export function sampleActivityLines(activities: readonly Activity[]): ActivityLine[] {
  return activities.flatMap((activity) => {
    const { by: publisher, state, signup, report } = activity
    const { openid, name, title } = publisher
    const who = { by: { openid, name, post: title }, state }
    const published = lineOf(activity, { ...who, sequence: 1, told: 'publish', at: signup.opensAt })
    if (!report) return [published]
    return [published, lineOf(activity, { ...who, sequence: 2, told: 'report', at: report.at })]
  })
}

/** Who signed up for the sample's activities, in the order of the file. */
export function sampleSignups(activities: readonly Activity[], residents: readonly Resident[]): Signup[] {
  return activities.flatMap((activity) =>
    partiesOf(activity._id, rowOf(activity)).flatMap(({ person, size, came, id }, index) => {
      const resident = residents.find(({ _id }) => _id === person)
      if (!resident) throw new Error(`No such resident: ${person}`)
      const at = activity.signup.opensAt + (index + 1) * HOUR
      const { name, homeLabel } = resident
      const family = Array.from({ length: size - 1 }, (_none, child) => ({ name: `家人${child + 1}` }))
      return {
        ...{ _id: id, activity: activity._id, community: activity.community, person, name, homeLabel, size },
        role: 'participant' as const,
        people: [{ name }, ...family],
        answers: {},
        state: id in activity.places.participant.seats ? ('seated' as const) : ('waiting' as const),
        askedAt: orderedInstant(at, id),
        changedAt: at,
        ...(came && { checkedInAt: activity.startsAt - 5 * 60_000 }),
        key: `sample-signup-${id}`,
      }
    }),
  )
}

function rowOf({ _id, community }: Activity): ActivityRow {
  const row = ROWS[community]?.[Number(_id.slice(community.length + 1)) - 1]
  if (!row) throw new Error(`No such activity: ${_id}`)
  return row
}

function placesOf(activity: string, row: ActivityRow): Places {
  const seats: Record<string, number> = {}
  let free = row.capacity
  for (const { id, size } of partiesOf(activity, row))
    if (size <= free) {
      seats[id] = size
      free -= size
    }
  return { participant: { seats }, helper: { seats: {} } }
}

function partiesOf(activity: string, { signups = [] }: ActivityRow) {
  return signups.map((text) => {
    const [name = '', size = '1', came] = text.split(' ')
    const person = `sample-${name}`
    return { person, size: Number(size), came: came !== undefined, id: submissionId(person, activity) }
  })
}

/** The community's first cadre who has signed in. */
function publisher(community: string, posts: readonly Post[]): Activity['by'] {
  const post = posts.find(
    ({ scope, kind, holder, until }) =>
      scope === community && kind === 'communityCadre' && holder?.openid && !until,
  )
  if (!post?.holder?.openid) throw new Error(`no cadre of ${community} has signed in`)
  const { openid, name } = post.holder
  return { openid, name, post: post._id, title: post.contact?.title ?? '社区干部' }
}
