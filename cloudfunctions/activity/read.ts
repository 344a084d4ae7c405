import type { z } from 'zod'
import { checkStatesOf } from '../content/store'
import { read } from '../platform/database'
import type { Call } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { signatureOf } from '../platform/secret'
import { addressesOf } from '../platform/storage'
import { sentenceOf } from '../refusals'
import { actorOf } from '../resident/store'
import { organizes, reviews } from './access'
import { ACTIVITY_STATES, type Activity } from './activity'
import { ticketText } from './check-in-code'
import { conditionWords, refusalOfHome } from './conditions'
import { openMoves } from './moves'
import { ROLES } from './places'
import { positionWords } from './position'
import { openPlaces } from './promotion'
import type { readInput } from './schema'
import { shownPictures } from './shown-pictures'
import { isActive, SIGNUP_STATES, type Signup } from './signup'
import { STAGES, stageOf } from './stage'
import { activityOf, partiesAhead, signupId } from './store'

/**
 * One activity with all that the caller may know and do: his own sign-up, his place on the waiting list and
 * the reasons, the moves open to him. Refuses an unknown id, and what is not published to whoever has no part in it.
 */
export async function readActivity({ id }: z.infer<typeof readInput>, call: Call) {
  const activity = await activityOf(id)
  const { openid, now } = call
  const files = [...activity.pictures, ...(activity.report?.photos ?? [])]
  const [actor, own, family, addresses, states] = await Promise.all([
    openid ? actorOf(openid, call) : undefined,
    openid ? read('signups', signupId(id, openid)) : undefined,
    openid ? read('families', openid) : undefined,
    addressesOf(files),
    checkStatesOf(files),
  ])
  const isOrganizer = !!actor && organizes(actor, activity)
  if (!isOrganizer && !['published', 'cancelled'].includes(activity.state)) throw refuse('activity/unknown')
  const shown = (ids: readonly string[]) => shownPictures(ids, addresses, states)
  const { held, refused } = shown(files)
  const home = actor?.resident?.home
  const barred = home && refusalOfHome(activity.who, activity.community, home)
  return {
    ...told(activity, now),
    pictures: shown(activity.pictures).passed,
    report: activity.report && { ...activity.report, photos: shown(activity.report.photos).passed },
    /** Pictures that WeChat has not passed: its organisers see them, and nobody else. */
    unseen: isOrganizer ? { held, refused } : undefined,
    /** Why the caller cannot come, as far as his home tells. */
    notForYou: barred && sentenceOf(barred),
    mine: own && (await ownSignup(activity, own, now)),
    moves: openMoves(activity, own, now),
    family: family && { members: family.members, birthYear: family.birthYear },
    /** His name as a resident; missing: he has to give his home first. */
    self: actor?.resident?.name,
    isOrganizer,
    mayReview: !!actor && reviews(actor, activity) && activity.state === 'pending',
    maySeeList: isOrganizer,
    mayScan: isOrganizer || (!!own && own.role === 'helper' && own.state === 'seated'),
  }
}

/** What anybody may know. */
function told(activity: Activity, now: number) {
  const { _id, title, place, startsAt, endsAt, capacity, summary, organizer, state, series } = activity
  const { questions, partyMost, helpers, signup, word, community } = activity
  const stage = stageOf(activity, now)
  return {
    ...{ id: _id, title, place, startsAt, endsAt, capacity, summary, organizer, community, signup, word },
    ...{ state, stateName: ACTIVITY_STATES[state], stage, stageName: STAGES[stage] },
    ...{ series, questions, partyMost: Math.min(partyMost, capacity) },
    free: openPlaces(activity, 'participant', now),
    helpers: helpers && { ...helpers, free: openPlaces(activity, 'helper', now) },
    conditions: conditionWords(activity.who),
    asksAge: activity.who.ages !== undefined,
  }
}

/** The caller's sign-up. Who holds places is told by the activity, also before the sign-up has heard of it. */
async function ownSignup(activity: Activity, own: Signup, now: number) {
  const { _id, role, people, size, checkedInAt, checkedOutAt, confirmBy } = own
  const waits = own.state === 'waiting'
  const ahead = waits ? await partiesAhead(own) : 0
  const ticket = `${_id}.${signatureOf(activity.secret, ticketText(_id))}`
  return {
    ...{ role, roleName: ROLES[role], size, checkedInAt, checkedOutAt, confirmBy, state: own.state },
    people: people.map(({ name }) => name),
    stateName: SIGNUP_STATES[own.state],
    position: waits ? positionWords({ signup: own, ahead, activity, now }) : [],
    ticket: isActive(own) && !waits ? ticket : undefined,
  }
}
