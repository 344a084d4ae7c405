import type { Place } from '../division/estate'
import { addDays, beijingDay, type Day, daysBetween } from '../platform/day'
import type { Feedback, LedgerLine } from './feedback'
import { HANDLING_STEPS, STEPS, type Step } from './steps'

/** Days within which a neighbour may join a matter instead of filing it again. */
const JOINABLE_DAYS = 14

/** The steps in which no handler has anything left to do. */
export const ENDED_STEPS = (Object.keys(STEPS) as Step[]).filter((step) => !isHandled(step))

function isHandled(step: Step): boolean {
  return HANDLING_STEPS.includes(step)
}

/** A building of an estate: matters of the same kind there may be one and the same. */
export type Spot = Required<Pick<Place, 'estateId' | 'buildingId'>>

/** The building of a place; undefined where it has none: an estate is too large to speak of the same place. */
export function spotOf({ estateId, buildingId }: Place): Spot | undefined {
  return buildingId === undefined ? undefined : { estateId, buildingId }
}

/** True while a neighbour may still join it. */
export function isJoinable(
  { step, filedAt, place }: Pick<Feedback, 'step' | 'filedAt' | 'place'>,
  today: Day,
) {
  return isHandled(step) && !!spotOf(place) && daysBetween(beijingDay(filedAt), today) <= JOINABLE_DAYS
}

/** The instant from which on filed matters may be joined today. */
export function joinableSince(today: Day): number {
  return midnight(addDays(today, -JOINABLE_DAYS))
}

function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** The line with which a matter left its handlers for the last time; undefined while they have it. */
export function endOf(lines: readonly LedgerLine[]): LedgerLine | undefined {
  const moves = lines.filter((line) => line.step).sort((one, other) => one.sequence - other.sequence)
  const last = moves.findLastIndex(({ step }) => step && isHandled(step))
  return moves[last + 1]
}
