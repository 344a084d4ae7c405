import type { z } from 'zod'
import { addOnce, put, read } from '../platform/database'
import { beijingDay } from '../platform/day'
import { SYSTEM } from '../platform/ledger'
import type { ResidentCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther } from '../platform/submission'
import { keepConsent } from '../resident/store'
import type { Activity } from './activity'
import { householdOf, refusalOfHome, refusalOfPeople } from './conditions'
import { keptActivity } from './effects/kept-activity'
import { enter, movingSignup } from './effects/move-signup'
import { seat } from './effects/seating'
import { answersTo, knownFamily, partyOf, refusalOfForm } from './party'
import type { signUpInput } from './schema'
import {
  ACTIVE_STATES,
  FAMILY_LIMITS,
  namesFamily,
  orderedInstant,
  type Signup,
  type SignupState,
} from './signup'
import { refusalToSignUp } from './stage'
import { householdSignups, signupId } from './store'

/**
 * Signs the caller's party up: it joins the waiting list, and what is free is given to the list in its order
 * (seating.ts). Refuses outside the sign-up window, whom the conditions exclude, and what is not filled in.
 * The same submission sent twice is one sign-up; with another party it is refused.
 */
export async function signUp(input: z.infer<typeof signUpInput>, call: ResidentCall) {
  const { now } = call
  const activity = await keptActivity(input.id, now)
  const asked = signupOf(activity, input, call)
  if (namesFamily(input)) await keepConsent(call.resident, ['family'], input.agreed, call)
  const { signup, line } = await enter(asked)
  if (signup.key !== input.key) throw refuse('activity/already-signed-up')
  const { role, people, answers } = asked
  refuseOther(signup, { role, people, answers })
  await rememberFamily(input, call)
  if (signup.state !== 'waiting') return { state: signup.state }
  await refuseSecondOfHousehold(activity, signup, now)
  const { activity: after, lines } = await seat(activity._id, signup.role, now, { mine: signup })
  if (signup._id in after.places[signup.role].seats) {
    await addOnce('ledger', [...(line ? [line] : []), ...lines])
    return { state: 'seated' as const }
  }
  // Thousands come to wait in the same minute: their lines are the timer's, hundreds with one operation (settle.ts).
  await addOnce('ledger', lines)
  const late = refusalToSignUp(after, signup.role, now)
  if (!late) return { state: 'waiting' as const }
  await turnAway(signup, ['waiting'], now)
  throw late
}

/** The party as it asks. Refuses what the activity as we know it does not admit. */
function signupOf(activity: Activity, input: z.infer<typeof signUpInput>, call: ResidentCall): Signup {
  const { openid, resident, now } = call
  const { role, key } = input
  const people = role === 'helper' ? [{ name: resident.name }] : partyOf(resident, input)
  const year = Number(beijingDay(activity.startsAt).slice(0, 4))
  const refusal =
    refusalToSignUp(activity, role, now) ??
    (role === 'participant' ? refusalOfParty(activity, people, input, resident, year) : undefined)
  if (refusal) throw refusal
  const household = activity.who.oncePerHousehold ? householdOf(resident.home) : undefined
  const id = signupId(activity._id, openid)
  return {
    _id: id,
    activity: activity._id,
    community: activity.community,
    person: openid,
    role,
    name: resident.name,
    homeLabel: resident.homeLabel,
    ...(household && role === 'participant' && { household }),
    people,
    size: people.length,
    answers: answersTo(activity.questions, input.answers),
    state: 'waiting',
    askedAt: orderedInstant(now, id),
    changedAt: now,
    key,
  }
}

function refusalOfParty(
  activity: Activity,
  people: Signup['people'],
  { answers }: z.infer<typeof signUpInput>,
  { home }: ResidentCall['resident'],
  year: number,
) {
  const { who, community } = activity
  return (
    refusalOfHome(who, community, home) ??
    refusalOfForm(activity, people.length, answers) ??
    refusalOfPeople(who, people, year)
  )
}

/** Two of one household in the same second: both are written, and the later one goes. */
async function refuseSecondOfHousehold({ _id }: Activity, signup: Signup, now: number): Promise<void> {
  if (!signup.household) return
  const [first] = await householdSignups(_id, signup.household)
  if (!first || first._id === signup._id) return
  await turnAway(signup, ACTIVE_STATES, now)
  const { lines } = await seat(_id, signup.role, now, { release: [signup._id] })
  await addOnce('ledger', lines)
  throw refuse('activity/once-per-household')
}

/** He is told so at once; the timer tells the ledger. */
async function turnAway(signup: Signup, from: readonly SignupState[], now: number): Promise<void> {
  await movingSignup(signup, ({ state }) =>
    from.includes(state)
      ? { telling: { told: 'cancel', at: now, state: 'cancelled', by: SYSTEM } }
      : undefined,
  )
}

async function rememberFamily(input: z.infer<typeof signUpInput>, { openid }: ResidentCall): Promise<void> {
  if (!namesFamily(input)) return
  const family = knownFamily(await read('families', openid), openid, input, FAMILY_LIMITS.members)
  if (family) await put('families', family)
}
