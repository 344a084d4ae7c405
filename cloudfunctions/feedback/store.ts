import type { Day } from '../calendar/day'
import { officialCalendar } from '../calendar/official-calendar'
import type { Post } from '../contact/post'
import type { DivisionCode } from '../division/division'
import { queue } from '../message/store'
import type { Moment } from '../platform/clock'
import { command, find, put, read, type Transaction, transaction } from '../platform/database'
import { type Arrival, arrivalId, arrivalMessages, arrivalOf } from './arrival'
import type { Feedback, LedgerLine } from './feedback'
import { HANDLING_STEPS } from './steps'
import { progressMessages } from './telling'

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

/** Saves a matter, the ledger line that tells of it, and what its author is told; to be called inside a transaction. */
export async function save(t: Transaction, { feedback, line }: { feedback: Feedback; line: LedgerLine }) {
  await t.put('feedback', feedback)
  await t.add('feedbackLedger', line)
  await queue(t, progressMessages(feedback, line))
}

/**
 * Files a new matter with its first ledger line and its arrival, all or nothing. `posts`: those around its holder.
 * Fails on an id or number that is taken.
 */
export function file(
  feedback: Feedback,
  line: LedgerLine,
  posts: readonly Post[],
  moment: Moment,
): Promise<void> {
  return transaction(async (t) => {
    await t.add('feedback', feedback)
    await t.add('feedbackLedger', line)
    await arrive(t, feedback, moment)
    await queue(t, arrivalMessages(feedback, posts, moment.now, moment.today))
  })
}

/** Notes that a matter has come to its holder; to be called in the transaction of the move that changed him. */
export async function arrive(
  t: Transaction,
  feedback: Feedback,
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  await t.put('arrivals', arrivalOf(feedback, now, officialCalendar))
}

/** Notes who of its handlers has opened a matter first. One operation, one more the first time. */
export async function markRead(feedback: Feedback, openid: string, now: number): Promise<void> {
  const arrival = await read('arrivals', arrivalId(feedback))
  if (!arrival || arrival.state === 'read') return
  await put('arrivals', { ...arrival, state: 'read', read: { by: openid, at: now } })
}

/** Arrivals that have been unread for half a working day, the longest waiting first. */
export function unreadArrivals(now: number, limit: number): Promise<Arrival[]> {
  const where = { state: 'unread', unreadAt: command.lte(now) }
  return find('arrivals', { where, orderBy: { unreadAt: 'asc' }, limit })
}

/** What the duty desks of these communities have to ring about, the longest waiting first. */
export function arrivalsToRing(communities: readonly DivisionCode[], limit: number): Promise<Arrival[]> {
  const where = { community: command.in([...communities]), state: 'passedOn' }
  return find('arrivals', { where, orderBy: { unreadAt: 'asc' }, limit })
}

/** The matters with these ids. One operation. */
export async function mattersById(ids: readonly string[]): Promise<Map<string, Feedback>> {
  if (ids.length === 0) return new Map()
  const found = await find('feedback', { where: { _id: command.in([...ids]) }, limit: ids.length })
  return new Map(found.map((feedback) => [feedback._id, feedback]))
}
