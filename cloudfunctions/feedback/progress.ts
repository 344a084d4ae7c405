import { addDays, type Day } from '../calendar/day'
import { addWorkingDays, type Calendar, type DueDay } from '../calendar/working-days'
import { refuse } from '../platform/refusal'
import type { Feedback, LedgerLine, Rating } from './feedback'
import { MOVES, type Move, STEPS, type Step, stepAfter } from './steps'

/** Who changes a matter, when, and with what words. */
export interface Change {
  by: LedgerLine['by']
  at: number
  today: Day
  calendar: Calendar
  key: string
  word?: string
  rating?: Rating
}

/** The day the clock of `step` runs out when it starts on `from`. */
export function dueOf(step: Step, from: Day, calendar: Calendar): DueDay | undefined {
  const row = STEPS[step]
  if (!('clock' in row)) return undefined
  const { days, counting } = row.clock
  return counting === 'workingDays'
    ? addWorkingDays(from, days, calendar)
    : { on: addDays(from, days), estimated: false }
}

/**
 * The matter after a move, and the ledger line that tells it. Refuses a move its step does not know,
 * and one without the reply or rating it asks for.
 */
export function advance(
  feedback: Feedback,
  move: Move,
  change: Change,
): { feedback: Feedback; line: LedgerLine } {
  const step = stepAfter(feedback.step, move)
  if (!step) throw refuse('feedback/wrong-step')
  const said = wordsFor(move, change)
  const { due, ...rest } = feedback
  const next = dueOf(step, change.today, change.calendar)
  const moved: Feedback = {
    ...rest,
    step,
    ...(next && { due: next }),
    ...nextLine(feedback, change.key),
  }
  return {
    feedback: moved,
    line: { ...lineOf(moved, move, { ...change, ...said }), step, late: isOverdue(feedback, change.today) },
  }
}

/** What the move asks for and nothing else; refuses when it is missing. */
function wordsFor(move: Move, { word, rating }: Change): Pick<Change, 'word' | 'rating'> {
  const { asks } = MOVES[move]
  if (asks === 'nothing') return { word: undefined, rating: undefined }
  if (asks === 'reply') {
    if (!word) throw refuse('feedback/needs-reply')
    return { word, rating: undefined }
  }
  if (!rating) throw refuse('feedback/needs-rating')
  return { word, rating }
}

/** The matter with a handler's internal note in its ledger; its step and clock go on. */
export function annotate(
  feedback: Feedback,
  change: Pick<Change, 'by' | 'at' | 'key' | 'word'>,
): { feedback: Feedback; line: LedgerLine } {
  const noted = { ...feedback, ...nextLine(feedback, change.key) }
  return { feedback: noted, line: { ...lineOf(noted, 'note', change), internal: true } }
}

/** A phone repeats what got no answer within minutes, not after this many changes by others. */
const KEYS_KEPT = 20

function nextLine({ lines, recentKeys }: Feedback, key: string): Pick<Feedback, 'lines' | 'recentKeys'> {
  return { lines: lines + 1, recentKeys: [...recentKeys, key].slice(-KEYS_KEPT) }
}

/** The line with the matter's last sequence number. */
export function lineOf(
  { _id, lines }: Pick<Feedback, '_id' | 'lines'>,
  told: LedgerLine['told'],
  { by, at, word, rating }: Pick<Change, 'by' | 'at' | 'word' | 'rating'>,
): LedgerLine {
  return {
    _id: `${_id}:${lines}`,
    feedback: _id,
    sequence: lines,
    told,
    by,
    at,
    ...(word && { word }),
    ...(rating && { rating }),
    internal: false,
  }
}

/** True when a handler's clock has run out; the author's rating is never late. */
export function isOverdue({ step, due }: Pick<Feedback, 'step' | 'due'>, today: Day): boolean {
  const row = STEPS[step]
  return !!due && 'clock' in row && row.clock.whose === 'handler' && today > due.on
}
