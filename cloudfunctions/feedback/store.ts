import type { NewMessage } from '../message/message'
import { queue } from '../message/store'
import { change, command, find, remove, transaction } from '../platform/database'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import { lineIds } from '../platform/ledger'
import { linesOf } from '../platform/ledger-store'
import type { Cursor } from '../platform/page'
import type { AnswerTemplate } from './answer-template'
import type { Arrival } from './arrival'
import { type Category, type Feedback, type FeedbackJoin, joinId, type LedgerLine } from './feedback'
import { ENDED_STEPS, type Spot } from './joining'
import type { Changed } from './process'
import { carriedAmong, firstUnitOf, type RetiredLine } from './retired-line'
import { HANDLING_STEPS, OPEN_STEPS, type Step } from './steps'

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

/** A person's matters, the newest first. */
export function mattersOf(author: string, limit: number, after?: Cursor): Promise<Feedback[]> {
  return find('feedback', { where: { author }, orderBy: { filedAt: 'desc', _id: 'desc' }, after, limit })
}

/** Matters with an open ticket 督办单, the oldest ticket first. */
export function ticketedMatters(
  district: DivisionCode,
  limit: number,
  after?: Cursor<number | string>,
): Promise<Feedback[]> {
  const where = { district, 'ticket.state': command.in(['open', 'answered']) }
  return find('feedback', { where, orderBy: { 'ticket.at': 'asc', _id: 'asc' }, after, limit })
}

/** Matters that came again soon after an end 假性办结, the newest first. */
export function repeatedMatters(
  district: DivisionCode,
  limit: number,
  after?: Cursor<number | string>,
): Promise<Feedback[]> {
  const where = { district, 'repeat.at': command.gt(0) }
  return find('feedback', { where, orderBy: { 'repeat.at': 'desc', _id: 'desc' }, after, limit })
}

export async function matterNumbered(number: string): Promise<Feedback | undefined> {
  return (await find('feedback', { where: { number }, limit: 1 }))[0]
}

/** What a scope holds that is not closed, in no particular order. */
export function openMattersHeldBy(holder: DivisionCode, limit: number): Promise<Feedback[]> {
  return find('feedback', { where: { holder, step: command.in([...OPEN_STEPS]) }, limit })
}

/** The latest other matter at the same place and of the same category that was finished since this instant. */
export async function endedBefore(
  { _id, place, category, filedAt }: Feedback,
  since: number,
): Promise<Feedback | undefined> {
  if (!place.buildingId) return undefined
  const where = {
    'place.estateId': place.estateId,
    'place.buildingId': place.buildingId,
    category,
    finishedAt: command.gte(since).and(command.lte(filedAt)),
  }
  const found = await find('feedback', { where, orderBy: { finishedAt: 'desc' }, limit: 2 })
  return found.find((other) => other._id !== _id)
}

/** More than a person's units may have saved together. */
const MOST_TEMPLATES = 200

export function templatesOf(units: readonly DivisionCode[]): Promise<AnswerTemplate[]> {
  return find('answerTemplates', { where: { unit: command.in([...units]) }, limit: MOST_TEMPLATES })
}

export function forgetTemplate(id: string): Promise<void> {
  return remove('answerTemplates', id)
}

/**
 * The ledger lines of these matters, each matter's in their order. One operation. Where a matter says that it has
 * more, they are looked for where they lay before there was one ledger; they are on their way from there while people
 * work, so that what has just left is looked for once more. Goes with the release after this one.
 */
export async function ledgerOf(
  matters: readonly Pick<Feedback, '_id' | 'lines' | 'route' | 'district'>[],
): Promise<LedgerLine[]> {
  const lines = new Map<string, LedgerLine>()
  const retired = new Map<string, RetiredLine>()
  const isKnown = (id: string) => lines.has(id) || retired.has(id)
  const lacking = () => matters.filter((one) => !lineIds(one).every(isKnown)).map(({ _id }) => _id)
  const look = async <L extends { _id: string }>(
    search: (matters: string[]) => Promise<L[]>,
    found: Map<string, L>,
  ) => {
    const missing = lacking()
    if (missing.length > 0) for (const line of await search(missing)) found.set(line._id, line)
  }
  const linesIn = (missing: string[]) => linesOf('feedback', missing)
  await look(linesIn, lines)
  await look(retiredLines, retired)
  await look(linesIn, lines)
  const left = [...retired.values()].filter(({ _id }) => !lines.has(_id))
  const first = new Map(matters.map((matter) => [matter._id, firstUnitOf(matter)]))
  const all = [
    ...lines.values(),
    ...carriedAmong([...lines.values()], left, (matter) => first.get(matter) ?? ''),
  ]
  return all.sort((one, other) => one.sequence - other.sequence)
}

/** More lines than a few matters have. */
const MOST_LINES = 1000

function retiredLines(matters: readonly string[]): Promise<RetiredLine[]> {
  return find('feedbackLedger', { where: { feedback: command.in([...matters]) }, limit: MOST_LINES })
}

/**
 * Files a new matter with its first ledger line and the messages that tell of it, all or nothing. Three
 * operations. Fails on an id or number that is taken.
 */
export function file({ next, line }: Changed, messages: readonly NewMessage[]): Promise<void> {
  return transaction(async (t) => {
    await t.add('feedback', next)
    await t.add('ledger', line)
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

/** Ended matters whose joiners have not been told of it. */
export function endedUntold(limit: number): Promise<Feedback[]> {
  return find('feedback', { where: { joiners: 'toTell', step: command.in([...ENDED_STEPS]) }, limit })
}

/** Matters that are open again after their joiners were told of an end. */
export function reopenedTold(limit: number): Promise<Feedback[]> {
  return find('feedback', { where: { joiners: 'told', step: command.in([...HANDLING_STEPS]) }, limit })
}

/**
 * Notes who of its handlers has opened a matter first, unless its arrival has changed since it was read. One
 * operation the first time.
 */
export async function markRead({ _id, arrival }: Feedback, openid: string, now: number): Promise<void> {
  if (!arrival || arrival.state === 'read') return
  const { state, sequence, calls } = arrival
  const asItWas = {
    'arrival.state': state,
    'arrival.sequence': sequence,
    'arrival.calls': command.size(calls.length),
  }
  const opened: Arrival = { ...arrival, state: 'read', read: { by: openid, at: now } }
  await change('feedback', { _id, ...asItWas }, { arrival: opened })
}

/** Matters that have been unread with their holder for half a working day, the longest waiting first. */
export function unreadMatters(now: number, limit: number): Promise<Feedback[]> {
  const where = { 'arrival.state': 'unread', 'arrival.unreadAt': command.lte(now) }
  return find('feedback', { where, orderBy: { 'arrival.unreadAt': 'asc' }, limit })
}

/** What the duty desks of these communities have to ring about, the longest waiting first. */
export function mattersToRing(communities: readonly DivisionCode[], limit: number): Promise<Feedback[]> {
  const where = { 'arrival.community': command.in([...communities]), 'arrival.state': 'passedOn' }
  return find('feedback', { where, orderBy: { 'arrival.unreadAt': 'asc' }, limit })
}

/** The matters with these ids. One operation. */
export async function mattersById(ids: readonly string[]): Promise<Map<string, Feedback>> {
  if (ids.length === 0) return new Map()
  const found = await find('feedback', { where: { _id: command.in([...ids]) }, limit: ids.length })
  return new Map(found.map((feedback) => [feedback._id, feedback]))
}
