import { type Clock, clockFrom, isSameClock, stoppedOn } from '../calendar/clock'
import type { Day } from '../platform/day'
import { type DivisionCode, districtOf } from '../platform/division'
import { entryOf } from '../platform/ledger'
import { present } from '../platform/present'
import { refuse } from '../platform/refusal'
import { withKey } from '../platform/repeat'
import { SETTINGS } from '../settings-table'
import { firstAlarms, movedAlarms, nextAlarms } from './alarms'
import type { Alarm, Case, Line, Promised, Waiting } from './case'
import { type Change, type Edge, edgeIn, saidFor, type Table } from './table'

/** What a case and its newest line are after a change. */
export type Moved<K, L> = { next: K; line: L }

/** Everything a process does, from its table. Pure: every answer follows from the case and the change. */
export function processOf<
  S extends string,
  M extends string,
  C extends string,
  H extends string,
  K extends Case<S, C>,
  L extends Line<S, M, C>,
  X extends Change,
>(table: Table<S, M, C, H, K, L, X>) {
  const { steps, moves } = table
  const settingOf = (kind: string) => table.clocks[kind as C].setting
  const unitOf = (kind: string) => SETTINGS[settingOf(kind)].unit

  /** A clock as it starts today, by the settings of today. */
  function start(kind: C, { today, settings, calendar }: Omit<Change, 'by'>) {
    return clockFrom({ kind, from: today, days: settings[settingOf(kind)] }, unitOf(kind), calendar)
  }

  function stop(clock: Clock, holder: DivisionCode, { today, calendar }: Change) {
    const late = !table.clocks[clock.kind as C].soft && today > clock.on
    return { ...stoppedOn(clock, today, unitOf(clock.kind), calendar), holder, late }
  }

  /** What a new case begins with, besides what it is about: alarms of its own, and whom its step asks at once. */
  function opening(holder: string, change: Omit<Change, 'by'>, own: Alarm[] = [], asked?: DivisionCode[]) {
    const { step, starts } = table.begins
    const due = start(starts, change)
    const waiting = askedIn(step, due, asked)
    const place = { step, holder, waiting, district: districtOf(holder), due }
    const alarms = firstAlarms(place, own, steps, change.calendar)
    return found({ ...place, alarms, lines: 1, recentKeys: [change.key] })
  }

  /** The line that tells how the case began. */
  const firstLine = (one: K, change: Pick<Change, 'by' | 'at'>) =>
    line(one, 'file', one, change, stateOf(one))

  /**
   * The case after a move, and the line that tells it. Refuses a move its step does not know or its state forbids,
   * and one without what it asks for; of several who are asked at once, who has answered or was never asked; and a
   * move that would ask nobody.
   */
  function advance(one: K, move: M, change: X): Moved<K, L> {
    const row = edgeIn(steps, one.step, move, change.answers ?? one.holder) as Edge<H, C> | undefined
    if (!row) throw refuse(table.wrongStep)
    const forbidden = table.whyNot?.(one, move, change)
    if (forbidden) throw refuse(forbidden)
    const said = saidFor(table, move, change)
    const edge = table.edge?.(row, one, move) ?? row
    const turns = edge.to !== 'same'
    const isAnswer = turns && !edge.forAll && move !== steps[one.step].atEnd
    const rest = isAnswer ? stillAsked(one, change) : []
    const goesOn = turns && rest.length === 0
    const step = goesOn ? (edge.to as S) : one.step
    const holder = rest.length > 0 ? one.holder : table.holderAfter(one, edge.holder, change)
    const then = { step, holder, lines: one.lines + 1 }
    // While others are still asked, the clock that started for all goes on.
    const clocks = rest.length > 0 ? {} : clocksAfter(one, edge, change)
    const marked: K = { ...one, ...table.marks?.(one, move, change, then), ...then, ...clocks }
    const asked = goesOn ? table.holdersOf?.(marked, step, change) : []
    const waiting = goesOn ? askedIn(step, marked.due, asked) : rest.length > 0 ? rest : one.waiting
    const alarms = nextAlarms(one, marked, steps, change)
    const next = found({ ...marked, waiting, alarms, ...keyed(one, change.key) })
    const stopped = turns ? stoppedBy(one, next, rest, change) : []
    const told = {
      ...{ ...said, ...table.lineMarks?.(one, next, move, change), internal: moves[move].internal },
      ...((goesOn || (!turns && edge.holder !== 'same')) && stateOf(next)),
      ...(turns && { late: stopped.some(({ late }) => late), stopped }),
      ...(isAnswer && one.waiting && { answered: change.answers, waiting: next.waiting }),
    }
    return { next, line: line(next, move, one, change, told) }
  }

  /** The case with a handler's internal note in its ledger; its step and clock go on. */
  function annotate(one: K, change: Pick<Change, 'by' | 'at' | 'key' | 'word'>): Moved<K, L> {
    const next = { ...one, ...keyed(one, change.key) }
    return { next, line: line(next, 'note', one, change, { word: change.word, internal: true }) }
  }

  /** The case with its 预计 days worked out again by a calendar that knows more. Its line says so. */
  function recount(one: K, change: Pick<Change, 'by' | 'at' | 'key' | 'calendar'>): Moved<K, L> {
    const clock = <T extends Clock | undefined>(before: T) =>
      before && (clockFrom(before, unitOf(before.kind), change.calendar) as T)
    const { promise: was, waiting } = one
    const promise = was && { ...was, first: clock(was.first), now: clock(was.now) }
    const asked = waiting?.map((each) => ({ ...each, due: clock(each.due) }))
    const counted: K = { ...one, due: clock(one.due), promise, waiting: asked, ...keyed(one, change.key) }
    const next = found({ ...counted, alarms: movedAlarms(counted, steps, change.calendar) })
    return { next, line: line(next, 'recount', one, change, stateOf(next)) }
  }

  /** The case without the alarms that have fired. */
  const withoutAlarms = (one: K, today: Day): K =>
    found({ ...one, alarms: one.alarms.filter(({ on }) => on > today) })

  /** Who is still asked after this answer. */
  function stillAsked({ step, waiting = [] }: K, { answers }: X): Waiting[] {
    const rest = waiting.filter(({ holder }) => holder !== answers)
    if (steps[step].waitsFor === 'holders' && rest.length === waiting.length) throw refuse(table.wrongStep)
    return rest
  }

  /** Whom a step waits for that waits for several: each of them once, with the clock that starts for all. */
  function askedIn(step: S, due: Clock<C> | undefined, asked: readonly DivisionCode[] = []) {
    if (steps[step].waitsFor !== 'holders') return undefined
    if (asked.length === 0) throw refuse('process/nobody-asked')
    return [...new Set(asked)].map((holder): Waiting<C> => ({ holder, ...(due && { due }) }))
  }

  function clocksAfter({ due, promise }: K, { starts, promise: because }: Edge<H, C>, change: X) {
    if (starts === 'runsOn') return { due, promise }
    if (starts === 'none') return { due: undefined, promise }
    if (starts === 'promise') return { due: promise?.now ?? due, promise }
    const own = start(starts as C, change)
    return { due: own, promise: because ? promiseAfter(promise, own, because) : promise }
  }

  /** The first promise stays on record; for some reasons it moves once, for the others each time. */
  function promiseAfter(promise: Promised | undefined, own: Clock, because: string): Promised {
    if (!promise) return { first: own, now: own }
    const once = promise.because === because && table.movesPromiseOnce?.includes(because)
    return once ? promise : { first: promise.first, now: own, because }
  }

  /** The clocks a move stopped: those of who waits no more, and the promise when it is kept or broken at last. */
  function stoppedBy(one: K, next: K, rest: readonly Waiting[], change: X) {
    const { due, promise, holder, waiting } = one
    const answers = !steps[one.step].answered && steps[next.step].answered
    const goOn = [next.promise?.now, waiting ? undefined : next.due, answers ? promise?.now : undefined]
    const left = waiting?.filter((each) => !rest.some((other) => other.holder === each.holder))
    const own = (left ?? [{ holder, due }]).filter(
      (each) => !goOn.some((clock) => isSameClock(clock, each.due)),
    )
    const ended = [...own, ...(answers ? [{ holder, due: promise?.now }] : [])]
    return ended.flatMap((each) => (each.due ? [stop(each.due, each.holder, change)] : []))
  }

  const keyed = (one: K, key: string) => ({ lines: one.lines + 1, recentKeys: withKey(one.recentKeys, key) })

  /** What a line that changes the case tells of it. */
  const stateOf = (one: K): object => {
    const { step, holder, due, promise, waiting } = one
    return { step, holder, due, promise, waiting, ...table.tells?.(one) }
  }

  /** The line with the case's last sequence number; `before` is the case it happened to. */
  function line(one: K, told: L['told'], before: K, change: Pick<Change, 'by' | 'at'>, more: object): L {
    const { by, at } = change
    const entry = { of: one._id, sequence: one.lines, told, by, at, unit: before.holder }
    return { ...entryOf(table.kind, entry), ...present(more) } as object as L
  }

  return { table, start, opening, firstLine, advance, annotate, recount, withoutAlarms }
}

/** The case with what follows from its clocks and is stored only to be found by it; nothing that is undefined. */
function found<F extends Pick<Case, 'alarms' | 'due' | 'promise' | 'waiting'>>(one: F) {
  const { due, promise, alarms } = one
  const clocks = [due, promise?.first, promise?.now, ...(one.waiting ?? []).map((each) => each.due)]
  const [year] = clocks.flatMap((clock) => (clock?.estimated ? [Number(clock.on.slice(0, 4))] : [])).sort()
  return present({ ...one, wakeOn: alarms[0]?.on, unknownYear: year })
}
