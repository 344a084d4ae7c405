import { addDays, beijingDay, type Day, daysBetween } from '../calendar/day'
import type { Place } from '../division/estate'
import type { Feedback, LedgerLine } from './feedback'
import { HANDLING_STEPS, STEPS, type Step } from './steps'

/** Days within which a neighbour may join a matter instead of filing it again. */
const JOINABLE_DAYS = 14

/** Days after an end within which the same again is marked for the supervisor. */
const REPEAT_DAYS = 30

/** More days than a matter takes that ends not long before it is repeated. */
const LONGEST_DAYS = 180

/** The steps in which no handler has anything left to do. */
export const ENDED_STEPS = (Object.keys(STEPS) as Step[]).filter((step) => !isHandled(step))

function isHandled(step: Step): boolean {
  return (HANDLING_STEPS as readonly Step[]).includes(step)
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

/** The instant from which on filed matters may be what is repeated today. */
export function repeatableSince(today: Day): number {
  return midnight(addDays(today, -REPEAT_DAYS - LONGEST_DAYS))
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

/** Of the matters whose ledger lines these are, the one that ended last, if that was not long before `today`. */
export function repeated(lines: readonly LedgerLine[], today: Day): string | undefined {
  const matters = [...new Set(lines.map(({ feedback }) => feedback))]
  const ends = matters.flatMap((id) => endOf(lines.filter(({ feedback }) => feedback === id)) ?? [])
  const [latest] = ends
    .filter(({ at }) => daysBetween(beijingDay(at), today) <= REPEAT_DAYS)
    .sort((one, other) => other.at - one.at)
  return latest?.feedback
}
