import type { Calendar } from '../calendar/working-days'
import type { Day } from '../platform/day'
import { type DivisionCode, type Level, levelOf } from '../platform/division'
import type { Signature } from '../platform/ledger'
import { refuse } from '../platform/refusal'
import type { RefusalCode } from '../refusals'
import type { DaySetting, Settings } from '../settings/settings'
import type { Case, Line } from './case'

/** Where a move leads, who has the case then, and the clock that starts with it. */
export interface Edge<H extends string = string, C extends string = string, P extends string = string> {
  to: string
  holder: H
  /** `promise`: the holder has no clock of his own, the promise runs on. `runsOn`: nothing changes. */
  starts: C | 'promise' | 'runsOn' | 'none'
  /** The promise is made, or moved, for this reason. */
  promise?: P
  /** Only while a holder of one of these levels has it. */
  at?: readonly Level[]
  /** Where several are asked at once it is nobody's answer: it ends the step for all. */
  forAll?: true
}

/** A step: its name, who has to move in it, and the moves that leave it. */
export interface StepRow {
  name: string
  /** `holders`: several at once; who has answered waits no more, and the last one's move leads on. */
  waitsFor: 'holder' | 'holders' | 'author' | 'nobody'
  /** The system's own move when its clock has ended; missing, the clock is only late. */
  atEnd?: string
  /** What was promised has been given by then. */
  answered?: true
  moves: Readonly<Record<string, Edge>>
}

/** A move: its button, how the timeline tells it, what it asks for; an internal one is not for the author's eyes. */
export type MoveRow = { name: string; told: string; asks: string; internal?: true }
/** A clock, and the district's setting that says how long it runs; a soft one is never late. */
export type ClockRow = { name: string; setting: DaySetting; soft?: true }

/** Who changes a case, when, and with what words. */
export interface Change {
  by: Signature
  at: number
  today: Day
  calendar: Calendar
  settings: Settings
  key: string
  word?: string
  /** For whom he answers, where several are asked at once. */
  answers?: DivisionCode
}
/** What of a change a line keeps, what it has to bring, and how it is refused without. */
export type AskRow<X> = { keeps: readonly (keyof X)[]; needs?: keyof X; lacking?: RefusalCode }

/** A row of a process in which no clock runs. */
export const leadsTo = <S extends string>(to: S) => ({ to, holder: 'same', starts: 'none' }) as const
/** Steps and moves alone: all there is to a process in which no clock runs. */
export interface PlainTable<S extends string, M extends string, X = { word?: string }> {
  kind: string
  steps: Record<S, StepRow>
  moves: Record<M, MoveRow>
  asks: Record<string, AskRow<X>>
  /** Refuses a move the step does not know. */
  wrongStep: RefusalCode
}

/** A process as one table, and what is particular to its cases. All of it is pure. */
export interface Table<S extends string, M extends string, C extends string, H extends string, K, L, X>
  extends PlainTable<S, M, X> {
  /** Where a case begins, and the clock that starts with it. */
  begins: { step: S; starts: C }
  clocks: Record<C, ClockRow>
  /** Reasons that move a promise once and no more. */
  movesPromiseOnce?: readonly string[]
  /** The row as it reads for this case. */
  edge?(row: Edge<H, C>, one: K, move: M): Edge<H, C>
  /** Why a move the step knows is not open now all the same. */
  whyNot?(one: K, move: M, change: X): RefusalCode | undefined
  holderAfter(one: K, holder: H, change: X): DivisionCode
  /** Whom a step waits for that waits for several; of other steps it is not looked at. */
  holdersOf?(one: K, step: S, change: X): readonly DivisionCode[]
  /** What else it leaves on the case: a field that is `undefined` is taken away. */
  marks?(one: K, move: M, change: X, then: { step: S; holder: DivisionCode; lines: number }): Partial<K>
  /** What else of the case's state its lines tell. */
  tells?(one: K): Partial<L>
  /** What else the line of this move tells. */
  lineMarks?(one: K, then: K, move: M, change: X): Partial<L>
}

export type AnyTable = Table<string, string, string, string, Case, Line, Change>

/** A row of the table; undefined when this step has no such move, or not for a holder of this level. */
export function edgeIn(steps: AnyTable['steps'], step: string, move: string, holder?: DivisionCode) {
  const edge = steps[step]?.moves[move]
  const level = holder && levelOf(holder)
  return edge && (!edge.at || !level || edge.at.includes(level)) ? edge : undefined
}

/** True of steps in which a holder, or one of several, has to move: what work lists show. */
export function isHandling(row: Pick<StepRow, 'waitsFor'> | undefined): boolean {
  return row?.waitsFor === 'holder' || row?.waitsFor === 'holders'
}

/** Of what was said all that the move asks for and nothing else; refuses when it is missing. */
export function saidFor<M extends string, X>(
  table: PlainTable<string, M, X>,
  move: M,
  change: X,
): Partial<X> {
  const { keeps, needs, lacking } = table.asks[table.moves[move].asks] ?? { keeps: [] }
  if (needs && !change[needs]) throw refuse(lacking ?? table.wrongStep)
  return Object.fromEntries(keeps.map((field) => [field, change[field]])) as Partial<X>
}

/** A move of a process in which no clock runs: the step it leads to, and what its line keeps of what was said. */
export function stepAfter<S extends string, M extends string, X>(
  table: PlainTable<S, M, X>,
  ...[step, move, change]: [step: S, move: M, change: X]
) {
  const row = edgeIn(table.steps, step, move)
  if (!row) throw refuse(table.wrongStep)
  return { step: row.to === 'same' ? step : (row.to as S), said: saidFor(table, move, change) }
}
