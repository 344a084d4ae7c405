import type { ActingPost } from '../platform/actor'
import type { Day } from '../platform/day'
import type { Case } from '../process/case'
import type { StepRow } from '../process/table'
import type { Listing, TodoWords } from '../processes'
import type { DueCursor, HeldFilter } from './store'

/** Where the list goes on: of those due on this day, behind so many of each kind. */
export interface TodoCursor {
  on: Day | ''
  skip: Readonly<Record<string, number>>
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

/** Where one process goes on. */
export function cursorOf(cursor: TodoCursor | undefined, kind: string): DueCursor | undefined {
  return cursor && { on: cursor.on, skip: cursor.skip[kind] ?? 0 }
}

/** What each kind has found, by what is due next: at least one more than a page of it, where there is. */
export type Found<K> = readonly { kind: string; cases: readonly K[] }[]

type Dated = Pick<Case, 'due'>

/**
 * The cases of all kinds as one page of a list by what is due next, those of a day in the order of the kinds, and
 * where it goes on. As in a search, what has no clock comes first.
 */
export function mergedPage<K extends Dated>(found: Found<K>, size: number, before?: TodoCursor) {
  const all = found.flatMap(({ kind, cases }) => cases.map((one) => ({ kind, one })))
  const inOrder = all.sort((one, other) => dayOf(one.one).localeCompare(dayOf(other.one)))
  const shown = inOrder.slice(0, size)
  if (inOrder.length <= size) return { shown }
  const on = dayOf(shown.at(-1)?.one ?? {})
  const skipped = (kind: string) =>
    shown.filter((each) => each.kind === kind && dayOf(each.one) === on).length +
    (before?.on === on ? (before.skip[kind] ?? 0) : 0)
  const next: TodoCursor = { on, skip: Object.fromEntries(found.map(({ kind }) => [kind, skipped(kind)])) }
  return { shown, next }
}

/**
 * How many wait and how many of them are late, as far as the first of a kind tell it. What is late comes before what
 * is not: with one that is not late among them, they hold all that are.
 */
export function countsIn(cases: readonly Dated[], size: number, today: Day) {
  const late = cases.filter(({ due }) => due && due.on < today).length
  const isAll = cases.length <= size
  const showsAllLate = isAll || cases.some(({ due }) => due && due.on >= today)
  return { waiting: isAll ? cases.length : undefined, late: showsAllLate ? late : undefined }
}

const dayOf = ({ due }: Dated): Day | '' => due?.on ?? ''
