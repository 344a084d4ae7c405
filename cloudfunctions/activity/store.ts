import { change, command, count, find, read } from '../platform/database'
import type { DivisionCode } from '../platform/division'
import { type Cursor, everyPage } from '../platform/page'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import type { Activity } from './activity'
import type { Role } from './places'
import { ACTIVE_STATES, isActive, type Signup, type SignupState } from './signup'

/** The community's published activities that have not ended, in the order of their ends. */
export function upcomingActivities(
  community: DivisionCode,
  now: number,
  limit: number,
  after?: Cursor,
): Promise<Activity[]> {
  const where = { community, state: 'published', endsAt: command.gt(now) }
  return find('activities', { where, orderBy: { endsAt: 'asc', _id: 'asc' }, after, limit })
}

/** The community's activities that have ended, the latest first. */
export function pastActivities(
  community: DivisionCode,
  now: number,
  limit: number,
  after?: Cursor,
): Promise<Activity[]> {
  const where = { community, state: 'published', endsAt: command.lt(now) }
  return find('activities', { where, orderBy: { endsAt: 'desc', _id: 'desc' }, after, limit })
}

/** Where a list of activities by their ends goes on. */
export function byEnd({ endsAt, _id }: Activity): Cursor {
  return { at: endsAt, id: _id }
}

/** More sessions than a series has. */
const MOST_SESSIONS = 100

export function sessionsOf(series: string, from: number): Promise<Activity[]> {
  const where = { 'series.id': series, startsAt: command.gte(from) }
  return find('activities', { where, orderBy: { startsAt: 'asc' }, limit: MOST_SESSIONS })
}

/** So many activities are read at once. */
const AT_ONCE = 100

/** The activities with these ids, by id. One operation per hundred. */
export async function activitiesOf(ids: readonly string[]): Promise<Map<string, Activity>> {
  const asked = [...new Set(ids)]
  const found = new Map<string, Activity>()
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const _id = command.in(asked.slice(at, at + AT_ONCE))
    for (const activity of await find('activities', { where: { _id }, limit: AT_ONCE }))
      found.set(activity._id, activity)
  }
  return found
}

/** The activity; refuses an unknown id. */
export async function activityOf(id: string): Promise<Activity> {
  const activity = await read('activities', id)
  if (!activity) throw refuse('activity/unknown')
  return activity
}

/** Activities with changes whose lines may not stand in the ledger, those changed first first. */
export function untoldActivities(limit: number): Promise<Activity[]> {
  const where = { untoldSince: command.gt(0) }
  return find('activities', { where, orderBy: { untoldSince: 'asc' }, limit })
}

/** Takes the note of its changes off an activity, unless it has changed since it was read. */
export async function markTold({ _id, version }: Activity): Promise<boolean> {
  const none = { untold: undefined, untoldSince: undefined }
  return (await change('activities', { _id, version }, none)) === 1
}

/** A person's sign-up for an activity has this id, however often it is sent. */
export function signupId(activity: string, person: string): string {
  return submissionId(person, activity)
}

/** Sign-ups with changes whose lines may not stand in the ledger, or whose activity may not know of them. */
export function untoldSignups(after: number, limit: number): Promise<Signup[]> {
  const where = { untoldAt: command.gt(after) }
  return find('signups', { where, orderBy: { untoldAt: 'asc' }, limit })
}

/** So many who wait, the first first. */
const PAGE = 100

/**
 * Who waits, in order: the first of all, and the first of those that fit into `free` places, should all in
 * front be larger. `more`: there are others behind.
 */
export async function waitingFor(activity: string, role: Role, free: number) {
  const where = { activity, role, state: 'waiting' }
  const orderBy = { askedAt: 'asc' } as const
  const first = await find('signups', { where, orderBy, limit: PAGE })
  const more = first.length === PAGE
  const fitting =
    more && first.every(({ size }) => size > free)
      ? await find('signups', { where: { ...where, size: command.lte(free) }, orderBy, limit: PAGE })
      : []
  return { signups: [...first, ...fitting], more }
}

/** Where a person has a helper's place or waits for one, the newest sign-up first. One operation. */
export async function helperSignups(person: string, limit: number): Promise<Signup[]> {
  const found = await find('signups', { where: { person }, orderBy: { askedAt: 'desc' }, limit })
  return found.filter((signup) => signup.role === 'helper' && isActive(signup))
}

/** Helpers who have left and whose hours are not on record yet, who left first first. */
export function unrecordedHelpers(limit: number): Promise<Signup[]> {
  const where = { unrecordedSince: command.gt(0) }
  return find('signups', { where, orderBy: { unrecordedSince: 'asc' }, limit })
}

/** Takes the mark off a helper whose hours are on record, or who has none. */
export async function markRecorded({ _id, unrecordedSince }: Signup): Promise<void> {
  await change('signups', { _id, unrecordedSince }, { unrecordedSince: undefined })
}

/** How many parties wait before this one. */
export function partiesAhead({ activity, role, askedAt }: Signup): Promise<number> {
  return count('signups', { activity, role, state: 'waiting', askedAt: command.lt(askedAt) })
}

/** How many parties have checked in. */
export function partiesHere(activity: string): Promise<number> {
  return count('signups', { activity, role: 'participant', state: 'seated', checkedInAt: command.gt(0) })
}

/** At most this many ids go into one search. */
const MOST_IDS = 500

/** The sign-ups with these ids, by id. */
export async function signupsOf(ids: readonly string[]): Promise<Map<string, Signup>> {
  const found = new Map<string, Signup>()
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const _id = command.in(ids.slice(at, at + MOST_IDS))
    for (const signup of await find('signups', { where: { _id }, limit: MOST_IDS }))
      found.set(signup._id, signup)
  }
  return found
}

/** The household's sign-ups that are in the running, the first first. */
export function householdSignups(activity: string, household: string): Promise<Signup[]> {
  const where = { activity, household, state: command.in([...ACTIVE_STATES]) }
  return find('signups', { where, limit: PAGE }).then((found) =>
    found.sort((one, other) => one.askedAt - other.askedAt || (one._id < other._id ? -1 : 1)),
  )
}

/** One list of an activity's sign-ups in the order they came. */
export function listedSignups(
  activity: string,
  role: Role,
  states: readonly SignupState[],
  limit: number,
  after?: Cursor,
): Promise<Signup[]> {
  const where = { activity, role, state: command.in([...states]) }
  return find('signups', { where, orderBy: { askedAt: 'asc', _id: 'asc' }, after, limit })
}

/** Where a list of sign-ups goes on. */
export function byAsking({ askedAt, _id }: Signup): Cursor {
  return { at: askedAt, id: _id }
}

/** All of such a list, so many at a time. */
export function everySignup(activity: string, role: Role, states: readonly SignupState[], atOnce: number) {
  const search = (after: Cursor | undefined) => listedSignups(activity, role, states, atOnce, after)
  return everyPage(atOnce, search, byAsking)
}
