/** What one signs up as. */
export const ROLES = { participant: '参加', helper: '帮忙' } as const
export type Role = keyof typeof ROLES

/** Who holds the places of an activity: participants and helpers, each counted for themselves. */
export type Places = Record<Role, Pool>

export interface Pool {
  /** People by the id of the sign-up that holds places for them. What is not in here holds none. */
  seats: Record<string, number>
  /** The party at the head of the waiting list that what was free did not hold, and since when. */
  head?: { signup: string; since: number }
  /** The latest time that smaller parties passed larger ones. */
  passed?: Passing
}

/** Places came free that did not hold who was next, and went to smaller parties behind. */
export interface Passing {
  at: number
  /** How many places were free. */
  free: number
  parties: number
  people: number
  /** The sign-up instant of the last one that passed: it concerns who asked before. */
  behind: number
}

export const NO_PLACES: Places = { participant: { seats: {} }, helper: { seats: {} } }

interface Wants {
  capacity: number
  helpers?: { wanted: number }
}

/** The places there are in all. */
export function capacityOf({ capacity, helpers }: Wants, role: Role): number {
  return role === 'participant' ? capacity : (helpers?.wanted ?? 0)
}

export function takenOf({ seats }: Pool): number {
  return Object.values(seats).reduce((sum, size) => sum + size, 0)
}

/** The places nobody holds; some of them may be kept for the head of the waiting list. */
export function freeOf(activity: Wants & { places: Places }, role: Role): number {
  return capacityOf(activity, role) - takenOf(activity.places[role])
}

/** The pool once these sign-ups hold nothing any more; itself when they did not. */
export function without(pool: Pool, signups: readonly string[]): Pool {
  if (!signups.some((id) => id in pool.seats)) return pool
  const seats = Object.entries(pool.seats).filter(([id]) => !signups.includes(id))
  return { ...pool, seats: Object.fromEntries(seats) }
}
