import type { Feedback, LedgerLine } from './feedback'

/** Who told it, when, and in what words. */
type Said = Pick<LedgerLine, 'by' | 'at' | 'word' | 'rating'>

/** The line that tells of the filing. */
export function filingLine(
  feedback: Pick<Feedback, '_id' | 'lines' | 'step' | 'holder' | 'due'>,
  change: Pick<Said, 'by' | 'at'>,
): LedgerLine {
  const { step, holder, due } = feedback
  return { ...lineOf(feedback, 'file', change), step, holder, ...(due && { due }) }
}

/** What a line that changes the matter tells of it. */
export function stateOf({ step, holder, assignee, due, promise }: Feedback) {
  return { step, holder, ...(assignee && { assignee }), ...(due && { due }), ...(promise && { promise }) }
}

/** A phone repeats what got no answer within minutes, not after this many changes by others. */
const KEYS_KEPT = 20

export function nextLine(
  { lines, recentKeys }: Feedback,
  key: string,
): Pick<Feedback, 'lines' | 'recentKeys'> {
  return { lines: lines + 1, recentKeys: [...recentKeys, key].slice(-KEYS_KEPT) }
}

/** The line with the matter's last sequence number. */
export function lineOf(
  { _id, lines }: Pick<Feedback, '_id' | 'lines'>,
  told: LedgerLine['told'],
  { by, at, word, rating }: Said,
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
