import type { DueTag } from './calendar/due-tag'
import type { Calendar } from './calendar/working-days'
import type { DocumentOf } from './collections'
import { feedback } from './feedback/advance'
import { listed as matters } from './feedback/listed'
import type { ActingPost } from './platform/actor'
import type { Day } from './platform/day'
import type { PostKind } from './platform/post-kind'
import type { CaseCollection } from './process/store'
import type { StepRow } from './process/table'

/** A case as the one to-do list shows it, whatever it is about. */
export interface Todo {
  id: string
  /** What it is about, in a word: `设施维修`. */
  title: string
  text: string
  place: string
  step: string
  stepName: string
  due?: DueTag
  /** Since when it is known. */
  at: number
  /** It may be taken on together with others, without being opened. */
  acceptable?: boolean
  /** How many people have met with it, where it is more than one. */
  weight?: number
}

/** The pages that show one case, by its id. */
export type TodoPage = 'feedback/detail'

/** Words the list may be narrowed to that only some kinds know. */
export interface TodoWords {
  category?: string
  /** Only what a colleague has passed to the caller. */
  mine?: boolean
}

/** How the cases of a process stand in the one to-do list: those of its own collection. */
interface ListingOf<N extends CaseCollection> {
  kind: string
  name: string
  collection: N
  steps: Readonly<Record<string, Pick<StepRow, 'waitsFor'>>>
  /** Who handles what lies with his scope. */
  posts: readonly PostKind[]
  page: TodoPage
  /** A property and no method: of a method the compiler would take any parameter, related or not. */
  todoOf: (one: DocumentOf<N>, today: Day, calendar: Calendar) => Todo
  /** What its own fields have to be for words only this kind knows; without it the kind knows none. */
  narrowed?: (words: TodoWords, posts: readonly ActingPost[]) => Readonly<Record<string, readonly string[]>>
}

/** The listing of one of these collections. */
export type Listing<N extends CaseCollection = CaseCollection> = { [P in N]: ListingOf<P> }[N]

/** Every process there is: the hourly timer sweeps them all, and the one to-do list asks them all. */
export const PROCESSES = [{ ...feedback, ...matters }] as const satisfies readonly Listing[]
