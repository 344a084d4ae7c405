import { HOUR } from '../platform/day'
import { freeOf, type Passing, type Pool, type Role, takenOf } from './places'

/** A party on the waiting list. */
export interface Party {
  id: string
  size: number
  askedAt: number
}

/** After this time, what comes free is held for the head of the list instead of going to smaller parties. */
export const HELD_AFTER_MS = 24 * HOUR

/** How long a promoted party has to say that it comes. */
const CONFIRM_MS = 24 * HOUR
const LEAST_CONFIRM_MS = HOUR / 4

/**
 * Gives what is free to who waits, in the order of the list. A party is admitted whole. A smaller one passes
 * only if the head of the list does not fit; a day after that first happened, what comes free is held for the
 * head. `parties` are those who wait, the first first; who holds places already is passed over.
 */
export function promote(pool: Pool, capacity: number, parties: readonly Party[], now: number) {
  const seats = { ...pool.seats }
  let free = capacity - takenOf(pool)
  const given: Party[] = []
  const passing: Party[] = []
  let head: { party: Party; free: number } | undefined
  for (const party of parties) {
    if (free <= 0) break
    if (party.id in seats) continue
    if (party.size <= free) {
      seats[party.id] = party.size
      free -= party.size
      given.push(party)
      if (head) passing.push(party)
    } else if (!head) {
      head = { party, free }
      if (isHeld(pool, party.id, now)) break
    }
  }
  const first = parties.find(({ id }) => !(id in seats))
  const since = first && headSince(pool, first, head?.party, now)
  const passed = head && passing.length > 0 ? passingOf(head.free, passing, now) : pool.passed
  const next: Pool = {
    seats,
    ...(first && since !== undefined && { head: { signup: first.id, since } }),
    ...(passed && { passed }),
  }
  return { pool: next, given, passed: passing.length > 0 ? head?.party : undefined }
}

/** True while what comes free is held for this party, the head of the list. */
export function isHeld({ head }: Pool, signup: string, now: number): boolean {
  return head?.signup === signup && now - head.since >= HELD_AFTER_MS
}

/** The places that whoever comes now may get: none while they are held for the head of the list. */
export function openPlaces(activity: Parameters<typeof freeOf>[0], role: Role, now: number): number {
  const pool = activity.places[role]
  if (pool.head && isHeld(pool, pool.head.signup, now)) return 0
  return Math.max(0, freeOf(activity, role))
}

/** Until when a promoted party has to confirm: a day, or half of what is left until it starts; a quarter of an hour at least. */
export function confirmBy(now: number, startsAt: number): number {
  return now + Math.min(CONFIRM_MS, Math.max(LEAST_CONFIRM_MS, (startsAt - now) / 2))
}

/** Since when the head has not fitted; undefined while nothing was free that did not hold it. */
function headSince(pool: Pool, first: Party, blocked: Party | undefined, now: number): number | undefined {
  if (pool.head?.signup === first.id) return pool.head.since
  return blocked?.id === first.id ? now : undefined
}

function passingOf(free: number, passing: readonly Party[], at: number): Passing {
  const people = passing.reduce((sum, { size }) => sum + size, 0)
  const behind = Math.max(...passing.map(({ askedAt }) => askedAt))
  return { at, free, parties: passing.length, people, behind }
}
