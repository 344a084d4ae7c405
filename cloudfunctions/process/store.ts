import type { CollectionName, DocumentOf } from '../collections'
import { command, find, type Transaction } from '../platform/database'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Cursor } from '../platform/page'
import type { Case } from './case'

/** The collections whose documents are cases of a process. */
export type CaseCollection = { [N in CollectionName]: DocumentOf<N> extends Case ? N : never }[CollectionName]
/** The one whose documents are these cases. */
export type CollectionOf<K> = { [N in CaseCollection]: DocumentOf<N> extends K ? N : never }[CaseCollection]

export async function readCase<K extends Case>(t: Transaction, name: CaseCollection, id: string) {
  return (await t.read(name, id)) as K | undefined
}

/** Saves a case, and the ledger line that tells of the change; to be called inside a transaction. */
export async function saveCase(t: Transaction, name: CaseCollection, one: Case, line?: object) {
  await t.put(name, one as DocumentOf<CaseCollection>)
  if (line) await t.add('ledger', line as DocumentOf<'ledger'>)
}

/** Cases the timer has to look at by this day, those that wait longest first. */
export function casesToWake(name: CaseCollection, today: Day, limit: number, after?: Cursor<Day>) {
  const where = { wakeOn: command.lte(today) }
  return find(name, { where, orderBy: { wakeOn: 'asc', _id: 'asc' }, after, limit })
}

/** A year without a known calendar, in a district. */
type Unknown = { unknownYear: number; district: DivisionCode }

/** The next year and district, after these, of which cases have days that no calendar is known for. */
export async function nextOfUnknownYear(name: CaseCollection, { unknownYear, district }: Unknown) {
  for (const where of [
    { unknownYear, district: command.gt(district) },
    { unknownYear: command.gt(unknownYear) },
  ]) {
    const [one] = await find(name, { where, orderBy: { unknownYear: 'asc', district: 'asc' }, limit: 1 })
    if (one?.unknownYear) return { unknownYear: one.unknownYear, district: one.district }
  }
  return undefined
}

/** Cases of a district with days in this year, whose calendar was not known. */
export function casesReaching(name: CaseCollection, { unknownYear, district }: Unknown, limit: number) {
  return find(name, { where: { unknownYear, district }, limit })
}
