import type { ActingPost } from '../platform/actor'
import type { Day } from '../platform/day'
import { type Cursor, pageOf } from '../platform/page'
import type { Case } from '../process/case'
import type { StepRow } from '../process/table'
import type { Listing, TodoWords } from '../processes'
import type { HeldFilter } from './store'

/** Where the list goes on: of those due on this day, behind this one of its kind, and all kinds before it. */
export interface TodoCursor extends Cursor<Day | ''> {
  kind: string
}

/** What the list is narrowed to: words every process knows, and words only some do. */
export interface Wanted {
  step?: string
  late?: boolean
  own: TodoWords
}

/** What a process is asked for; undefined where it has nothing of the kind that is wanted. */
export function askedOf(
  { steps, narrowed }: Pick<Listing, 'steps' | 'narrowed'>,
  { step, late, own }: Wanted,
  posts: readonly ActingPost[],
  today: Day,
): HeldFilter | undefined {
  const waitingFor = (who: StepRow['waitsFor']) =>
    Object.keys(steps).filter((each) => steps[each]?.waitsFor === who && (!step || each === step))
  const [alone, together] = [waitingFor('holder'), waitingFor('holders')]
  const isNarrowed = Object.values(own).some(Boolean)
  if (alone.length + together.length === 0 || (isNarrowed && !narrowed)) return undefined
  return { steps: alone, together, ...(late && { before: today }), only: narrowed?.(own, posts) }
}

/** Behind every id. */
const ALL = '\uffff'

/**
 * Where one of these kinds goes on. Of a day, the kinds stand in their order: of those before the cursor's all are
 * shown, of those after it none.
 */
export function cursorOf(
  cursor: TodoCursor | undefined,
  kind: string,
  kinds: readonly string[],
): Cursor<Day | ''> | undefined {
  if (!cursor) return undefined
  const { at, id } = cursor
  if (kind === cursor.kind) return { at, id }
  return { at, id: kinds.indexOf(kind) < kinds.indexOf(cursor.kind) ? ALL : '' }
}

/** What each kind has found, by what is due next and by id: one more than a page of it, where there is. */
export type Found<K> = readonly { kind: string; cases: readonly K[] }[]

type Dated = Pick<Case, '_id' | 'due'>

/**
 * The cases of all kinds as one page of a list by what is due next, those of a day in the order of the kinds, and
 * where it goes on. As in a search, what has no clock comes first.
 */
export function mergedPage<K extends Dated>(found: Found<K>, size: number) {
  const all = found.flatMap(({ kind, cases }) => cases.map((one) => ({ kind, one })))
  const inOrder = all.sort((one, other) => dayOf(one.one).localeCompare(dayOf(other.one)))
  return pageOf(inOrder, size, ({ kind, one }): TodoCursor => ({ at: dayOf(one), kind, id: one._id }))
}

/**
 * How many wait and how many of them are late, as far as the first of a kind tell it. What is late comes before what
 * is not: with one that is not late among them, they hold all that are.
 */
export function countsIn(cases: readonly Pick<Case, 'due'>[], size: number, today: Day) {
  const late = cases.filter(({ due }) => due && due.on < today).length
  const isAll = cases.length <= size
  const showsAllLate = isAll || cases.some(({ due }) => due && due.on >= today)
  return { waiting: isAll ? cases.length : undefined, late: showsAllLate ? late : undefined }
}

const dayOf = ({ due }: Pick<Case, 'due'>): Day | '' => due?.on ?? ''
