import { queue } from '../../message/store'
import { addOnce, change, transaction } from '../../platform/database'
import { SYSTEM } from '../../platform/ledger'
import type { Activity } from '../activity'
import { capacityOf, freeOf, type Pool, type Role, takenOf, without } from '../places'
import { confirmBy, type Party, promote } from '../promotion'
import { placePassed, placeWon } from '../reminders'
import { isActive, type Signup } from '../signup'
import { changed, nextSequence, type SignupLine, signupLine } from '../signup-line'
import { stillPromotes } from '../stage'
import { signupsOf, waitingFor } from '../store'
import { freshActivity } from './kept-activity'
import { moveWaiting, movingSignup } from './move-signup'

/** Others write the same document; each of them takes us a step further, so this is never reached. */
const ATTEMPTS = 50

/** A party that asked this short a time ago is still waiting for its answer: it need not confirm anything. */
const ANSWERING_MS = 2_000

interface Task {
  /** Sign-ups that hold their places no longer. */
  release?: readonly string[]
  /** The sign-up of who calls: he is there and need not confirm. */
  mine?: Signup
}

/** An activity as it stands, and the lines of what was done with sign-ups: the caller's to write. */
interface Seated {
  activity: Activity
  lines: SignupLine[]
}

/**
 * Gives what is free to who waits, and takes away what was given back: the only writer of places. Each step
 * is one conditional update of the activity, decided by a pure rule; who loses the race looks again. The
 * sign-ups are written before (they ask) and after it (they are told), so that whatever is interrupted is
 * finished by the next call, or by the timer.
 */
export async function seat(
  id: string,
  role: Role,
  now: number,
  { release = [], mine }: Task = {},
): Promise<Seated> {
  const lines: SignupLine[] = []
  let leaving = release
  let heard = false
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const activity = await freshActivity(id, now)
    const step = await nextStep(activity, role, leaving, now)
    if (step.pool && !(await save(activity, role, step.pool))) continue
    leaving = await tell(activity, step, { now, mine: mine?._id, lines })
    heard ||= step.given.some(({ _id }) => _id === mine?._id)
    const places = step.pool ? { ...activity.places, [role]: step.pool } : activity.places
    if (leaving.length > 0 || step.more) continue
    if (mine && !heard && mine._id in places[role].seats) lines.push(...(await takeOwn(mine, now)))
    return { activity: { ...activity, places }, lines }
  }
  throw new Error(`places of ${id} could not be settled`)
}

interface Step {
  /** The pool as it shall be; missing: it is right as it is. */
  pool?: Pool
  /** Who is to be told that it holds places. */
  given: readonly Signup[]
  /** Who was passed by smaller parties. */
  passed?: Party
  /** There may be more to give. */
  more: boolean
}

async function nextStep(
  activity: Activity,
  role: Role,
  leaving: readonly string[],
  now: number,
): Promise<Step> {
  const before = activity.places[role]
  const pool = without(before, leaving)
  const left = pool === before ? undefined : pool
  const capacity = capacityOf(activity, role)
  const free = capacity - takenOf(pool)
  if (free <= 0 || !stillPromotes(activity, now)) return { ...(left && { pool }), given: [], more: false }
  const { signups, more } = await waitingFor(activity._id, role, free)
  const parties = signups.map(partyOf)
  const outcome = promote(pool, capacity, parties, now)
  const changed = left || outcome.given.length > 0 || outcome.pool.head?.signup !== pool.head?.signup
  // Who holds places and still waits to hear of it was left so by a call that broke off.
  const told = new Set(outcome.given.map(({ id }) => id))
  const given = signups.filter(({ _id }) => _id in pool.seats || told.has(_id))
  return {
    ...(changed && { pool: outcome.pool }),
    given,
    ...(outcome.passed && { passed: outcome.passed }),
    more: more && outcome.given.length > 0,
  }
}

async function save({ _id, version, places }: Activity, role: Role, pool: Pool): Promise<boolean> {
  const fields = { places: { ...places, [role]: pool }, version: version + 1 }
  return (await change('activities', { _id, version }, fields)) === 1
}

/** Tells the parties that they hold places. Answers those that have gone meanwhile: their places are free. */
async function tell(
  activity: Activity,
  { given, passed }: Step,
  { now, mine, lines }: { now: number; mine?: string; lines: SignupLine[] },
) {
  if (passed) await tellPassed(activity, passed, now)
  const direct = given.filter(({ _id, askedAt }) => _id === mine || now - askedAt < ANSWERING_MS)
  const promoted = given.filter((signup) => !direct.includes(signup))
  for (const { _id } of promoted) lines.push(...(await offer(activity, _id, now)))
  if (direct.length > 0) {
    const told = await moveWaiting(direct, { told: 'seat', at: now, state: 'seated' })
    lines.push(...told.lines)
    if (told.moved === direct.length && promoted.length === 0) return []
  }
  return given.length > 0 ? gone(given) : []
}

/** Offers a promoted party its places, until it has to say that it comes. Its line, or none where it waits no more. */
function offer(activity: Activity, id: string, now: number): Promise<SignupLine[]> {
  return transaction(async (t) => {
    const signup = await t.read('signups', id)
    if (signup?.state !== 'waiting') return []
    const until = confirmBy(now, activity.startsAt)
    const telling = { told: 'offer', at: now, state: 'offered', by: SYSTEM, confirmBy: until } as const
    await t.put('signups', changed(signup, telling))
    await queue(t, [placeWon(activity, signup, until, now)])
    return [signupLine(signup, nextSequence(signup), telling)]
  })
}

/** Whom others passed hears it once; what is held for him afterwards, he reads. */
function tellPassed(activity: Activity, { id }: Party, now: number): Promise<void> {
  return transaction(async (t) => {
    const signup = await t.read('signups', id)
    if (signup) await queue(t, [placePassed(activity, signup, now)])
  })
}

/** Whoever is there himself when others gave him his places hears of it now, and need not confirm. */
async function takeOwn(own: Signup, now: number): Promise<SignupLine[]> {
  const { line } = await movingSignup(own, ({ state }) =>
    state === 'waiting' || state === 'offered'
      ? { telling: { told: 'seat', at: now, state: 'seated' } }
      : undefined,
  )
  return line ? [line] : []
}

async function gone(parties: readonly Signup[]): Promise<string[]> {
  const found = await signupsOf(parties.map(({ _id }) => _id))
  return parties.flatMap(({ _id }) => {
    const signup = found.get(_id)
    return signup && isActive(signup) ? [] : [_id]
  })
}

/**
 * Makes the places of an activity agree with its sign-ups again, after whatever was interrupted: what is
 * held for nobody comes free, who holds places hears of it, what is free is given.
 */
export async function heal(id: string, now: number): Promise<void> {
  const activity = await freshActivity(id, now)
  const lines: SignupLine[] = []
  for (const role of ['participant', 'helper'] as const) {
    const seats = Object.keys(activity.places[role].seats)
    const found = await signupsOf(seats)
    const release = seats.filter((it) => {
      const signup = found.get(it)
      return !signup || !isActive(signup)
    })
    for (const it of seats)
      if (found.get(it)?.state === 'waiting') lines.push(...(await offer(activity, it, now)))
    if (release.length > 0 || freeOf(activity, role) > 0)
      lines.push(...(await seat(id, role, now, { release })).lines)
  }
  await addOnce('ledger', lines)
}

function partyOf({ _id, size, askedAt }: Signup): Party {
  return { id: _id, size, askedAt }
}
