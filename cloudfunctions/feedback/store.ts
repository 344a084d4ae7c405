import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'
import type { NewMessage } from '../message/message'
import { queue } from '../message/store'
import { command, find, type Transaction, transaction } from '../platform/database'
import { type Category, type Feedback, type FeedbackJoin, joinId, type LedgerLine } from './feedback'
import { ENDED_STEPS, type Spot } from './repeat'
import { HANDLING_STEPS, type Step } from './steps'

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

/**
 * Files a new matter with its first ledger line and the messages that tell of it, all or nothing.
 * Fails on an id or number that is taken.
 */
export function file(feedback: Feedback, line: LedgerLine, messages: readonly NewMessage[]): Promise<void> {
  return transaction(async (t) => {
    await t.add('feedback', feedback)
    await t.add('feedbackLedger', line)
    await queue(t, messages)
  })
}

/** Matters of a building and category filed since an instant that are in one of these steps, the newest first. */
export function mattersAt(
  { estateId, buildingId }: Spot,
  category: Category,
  { since, steps, limit }: { since: number; steps: readonly Step[]; limit: number },
): Promise<Feedback[]> {
  const place = { 'place.estateId': estateId, 'place.buildingId': buildingId }
  return find('feedback', {
    where: { ...place, category, filedAt: command.gte(since), step: command.in([...steps]) },
    orderBy: { filedAt: 'desc' },
    limit,
  })
}

/** The ledger lines of a few matters. */
export function ledgersOf(matters: readonly string[]): Promise<LedgerLine[]> {
  return find('feedbackLedger', { where: { feedback: command.in([...matters]) }, limit: MOST_LINES })
}

/** Which of these matters a person has joined. */
export async function joinedAmong(openid: string, matters: readonly string[]): Promise<Set<string>> {
  if (matters.length === 0) return new Set()
  const ids = matters.map((id) => joinId(id, openid))
  const found = await find('feedbackJoins', { where: { _id: command.in(ids) }, limit: ids.length })
  return new Set(found.map(({ feedback }) => feedback))
}

/** What a person has joined, the newest first. */
export function joinsBy(openid: string, limit: number): Promise<FeedbackJoin[]> {
  return find('feedbackJoins', { where: { openid }, orderBy: { joinedAt: 'desc' }, limit })
}

/** Who has joined a matter, in the order of their ids, after the id `after`. */
export function joinsOf(feedback: string, after: string, limit: number): Promise<FeedbackJoin[]> {
  const where = { feedback, _id: command.gt(after) }
  return find('feedbackJoins', { where, orderBy: { _id: 'asc' }, limit })
}

export function mattersNamed(ids: readonly string[]): Promise<Feedback[]> {
  return find('feedback', { where: { _id: command.in([...ids]) }, limit: ids.length })
}

/** Ended matters whose joiners have not been told of it. */
export function endedUntold(limit: number): Promise<Feedback[]> {
  return find('feedback', { where: { joiners: 'toTell', step: command.in([...ENDED_STEPS]) }, limit })
}

/** Matters that are open again after their joiners were told of an end. */
export function reopenedTold(limit: number): Promise<Feedback[]> {
  return find('feedback', { where: { joiners: 'told', step: command.in([...HANDLING_STEPS]) }, limit })
}
