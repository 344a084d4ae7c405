import type { ListName } from '../lists'
import { addOnce, command, find, type Transaction } from '../platform/database'
import { type Cursor, inTheOrder } from '../platform/page'
import { submissionId } from '../platform/submission'
import { type Erasure, type Gone, unlinkedLine } from './erasure'
import { hourOf, type ListLook, listSubject, looksMeeting, type Standing } from './list-look'

/** The deletions whose time has come. */
export function dueErasures(now: number, limit: number): Promise<Erasure[]> {
  return find('erasures', { where: { runAt: command.lte(now) }, orderBy: { runAt: 'asc' }, limit })
}

/** Logs that somebody opens a list of people, once an hour. One operation. */
export async function logListLook(
  list: ListName,
  { of, title = '' }: { of: string; title?: string },
  by: ListLook['by'],
  at: number,
): Promise<void> {
  const subject = listSubject(list, of)
  const _id = submissionId(by.openid, `${subject}:${hourOf(at)}`)
  await addOnce('listLooks', [{ _id, list, subject, title, by, at }])
}

/** So many standings are asked for in one search. */
const STANDINGS_AT_ONCE = 50

/**
 * Who opened lists while somebody stood on them, the latest first. One operation for every fifty standings, each by
 * the index.
 */
export async function listLooksAt(
  stood: readonly Standing[],
  limit: number,
  after?: Cursor,
): Promise<ListLook[]> {
  const searches: Promise<ListLook[]>[] = []
  for (let at = 0; at < stood.length; at += STANDINGS_AT_ONCE) {
    const where = command.or(stood.slice(at, at + STANDINGS_AT_ONCE).map((one) => met(one, after)))
    searches.push(find('listLooks', { where, orderBy: { at: 'desc', _id: 'desc' }, after, limit }))
  }
  const found = new Map((await Promise.all(searches)).flat().map((look) => [look._id, look]))
  return [...found.values()].sort((one, other) => inTheOrder(placeOf(other), placeOf(one))).slice(0, limit)
}

const placeOf = ({ at, _id }: ListLook): Cursor => ({ at, id: _id })

/** The place stands in the range of each standing, so that each is one range of the index. */
function met(standing: Standing, after?: Cursor) {
  const { from, until = Number.POSITIVE_INFINITY } = looksMeeting(standing)
  const since = command.gte(from)
  const last = Math.min(until, after?.at ?? Number.POSITIVE_INFINITY)
  return {
    subject: standing.subject,
    at: last === Number.POSITIVE_INFINITY ? since : since.and(command.lte(last)),
  }
}

/** Of these ledger lines those that he signed name him no more; who else signed stays named. */
export async function unlinkLines(t: Transaction, ids: readonly string[], gone: Gone): Promise<void> {
  for (const id of ids) {
    const line = await t.read('ledger', id)
    if (line?.by.openid === gone.openid) await t.put('ledger', unlinkedLine(line, gone))
  }
}
