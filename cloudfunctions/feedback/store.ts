import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'
import { command, find, type Transaction, transaction } from '../platform/database'
import type { Feedback, LedgerLine } from './feedback'
import { HANDLING_STEPS } from './steps'

/** A person's matters that still wait for a handler, or for his own rating in time, the newest first. */
export function openMattersOf(author: string, today: Day, limit: number): Promise<Feedback[]> {
  const handled = { author, step: command.in([...HANDLING_STEPS]) }
  const rateable = { author, step: 'finished', 'due.on': command.gte(today) }
  return find('feedback', {
    where: command.or([handled, rateable]),
    orderBy: { filedAt: 'desc' },
    limit,
  })
}

/** A person's matters, the newest first, those filed before `before` when it is given. */
export function mattersOf(author: string, before: number | undefined, limit: number): Promise<Feedback[]> {
  const where = before === undefined ? { author } : { author, filedAt: command.lt(before) }
  return find('feedback', { where, orderBy: { filedAt: 'desc' }, limit })
}

/** What these scopes have to handle, by what is due next. */
export function mattersHeldBy(holders: readonly DivisionCode[], limit: number): Promise<Feedback[]> {
  return find('feedback', {
    where: { holder: command.in([...holders]), step: command.in([...HANDLING_STEPS]) },
    orderBy: { 'due.on': 'asc' },
    limit,
  })
}

/** More lines than any matter has. */
const MOST_LINES = 500

export function ledgerOf(feedback: string): Promise<LedgerLine[]> {
  return find('feedbackLedger', { where: { feedback }, orderBy: { sequence: 'asc' }, limit: MOST_LINES })
}

/** Saves a matter and the ledger line that tells of it; to be called inside a transaction. */
export async function save(t: Transaction, { feedback, line }: { feedback: Feedback; line: LedgerLine }) {
  await t.put('feedback', feedback)
  await t.add('feedbackLedger', line)
}

/** Files a new matter with its first ledger line, both or neither. Fails on an id or number that is taken. */
export function file(feedback: Feedback, line: LedgerLine): Promise<void> {
  return transaction(async (t) => {
    await t.add('feedback', feedback)
    await t.add('feedbackLedger', line)
  })
}
