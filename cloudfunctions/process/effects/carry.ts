import { calendarOf } from '../../calendar/store'
import type { Post } from '../../contact/post'
import type { NewMessage } from '../../message/message'
import { queue } from '../../message/store'
import type { Moment } from '../../platform/clock'
import { transaction } from '../../platform/database'
import { type Signature, SYSTEM } from '../../platform/ledger'
import type { PersonCall } from '../../platform/procedure'
import { refuse } from '../../platform/refusal'
import { isRepeat } from '../../platform/repeat'
import { keyWith } from '../../platform/submission'
import type { RefusalCode } from '../../refusals'
import { settingsOf } from '../../settings/store'
import type { Case, Line } from '../case'
import type { Moved, processOf } from '../process'
import { type CollectionOf, readCase, saveCase } from '../store'
import type { Change } from '../table'

/** A note, and one move, as they are asked for. */
type Note = { id: string; key: string; word?: string }
export type MoveInput<M extends string = string> = Note & { move: M }

/** Someone before a case: what he may, how he signs, what his input means here, what messages his change calls for. */
export interface Standing<M extends string, K, L, X> {
  may(what: M | 'read' | 'note'): boolean
  by: Signature
  /** The change with what of his input it takes up: field by field, so that nothing else gets in. */
  said(change: Change): X
  tells?(moved: Moved<K, L>): NewMessage[]
}

/** A process as people and the timer carry it: where its cases lie, who may do what, and what they are told. */
interface Carried<
  S extends string,
  M extends string,
  K extends Case<S>,
  L extends Line<S, M>,
  X extends Change,
  I,
> {
  collection: CollectionOf<K>
  process: Omit<ReturnType<typeof processOf<S, M, string, string, K, L, X>>, 'start'>
  /** Refuses a case that is not there, or that the caller may not read. */
  unknown: RefusalCode
  /** The caller before this case; without input he only adds a note. */
  standing(one: K, call: PersonCall, input?: I): Promise<Standing<M, K, L, X>>
  /** The change by which a step ends by itself: nobody has said anything. */
  ends(change: Change): X
  /** What the case's own alarms leave on it, looked up before the transaction. */
  wakes?(one: K, turn: Moment): Promise<(present: K) => Partial<K>>
  /** What the timer says of a clock that runs out, or has. */
  warns(one: K, what: string, posts: readonly Post[], turn: Moment): NewMessage[]
}

/** What people and the timer do with the cases of a process, each in one transaction with its line and its messages. */
export function carry<
  S extends string,
  M extends string,
  K extends Case<S>,
  L extends Line<S, M>,
  X extends Change,
  I extends MoveInput<M>,
>(carried: Carried<S, M, K, L, X, I>) {
  const { collection, process, unknown } = carried

  /**
   * Makes the move that is asked for, or, asked for none, adds a handler's internal note that the author never sees. A
   * repeat with the same key changes nothing. Refuses who may not, whatever the table refuses, and other content under
   * a key that was used here before.
   */
  function act({ id, key: sent, word }: Note, call: PersonCall, asked?: I): Promise<{ step: S }> {
    const key = keyWith(sent, { ...(asked ?? { id, word }), key: undefined, by: call.openid })
    return transaction(async (t) => {
      const one = await readCase<K>(t, collection, id)
      if (!one) throw refuse(unknown)
      const [standing, settings, calendar] = await Promise.all([
        carried.standing(one, call, asked),
        settingsOf(one.district, call),
        calendarOf(one.district, call),
      ])
      if (!standing.may('read')) throw refuse(unknown)
      if (isRepeat(one.recentKeys, key)) return { step: one.step }
      if (!standing.may(asked?.move ?? 'note')) throw refuse('access/forbidden')
      const change = { by: standing.by, at: call.now, today: call.today, settings, calendar, key, word }
      const moved = asked
        ? process.advance(one, asked.move, standing.said(change))
        : process.annotate(one, change)
      await saveCase(t, collection, moved.next, moved.line)
      await queue(t, standing.tells?.(moved) ?? [])
      return { step: moved.next.step }
    })
  }

  /** Does what is due of one case as it stands now; others may have moved it since the search. */
  async function wake(found: Case, posts: readonly Post[], turn: Moment): Promise<void> {
    const { now: at, today } = turn
    const own = await carried.wakes?.(found as K, turn)
    const settings = await settingsOf(found.district, turn)
    const calendar = await calendarOf(found.district, turn)
    await transaction(async (t) => {
      const one = await readCase<K>(t, collection, found._id)
      if (!one?.wakeOn || one.wakeOn > today) return
      const fired = one.alarms.filter(({ on }) => on <= today).map(({ what }) => what)
      const seen = process.withoutAlarms({ ...one, ...own?.(one) }, today)
      const end = process.table.steps[one.step].atEnd as M | undefined
      if (end && fired.includes('lapse')) {
        const change = { by: SYSTEM, at, today, settings, calendar, key: `${end}-${one._id}` }
        const { next, line } = process.advance(seen, end, carried.ends(change))
        return saveCase(t, collection, next, line)
      }
      const told = fired.filter((what) => what !== 'soon' || !fired.includes('late'))
      await saveCase(t, collection, seen)
      const warnings = told.flatMap((what) => carried.warns(seen, what, posts, turn))
      await queue(t, warnings)
    })
  }

  /** Works the 预计 days of one case out again, where its year's calendar has come. */
  function recount(id: string, turn: Moment): Promise<void> {
    return transaction(async (t) => {
      const one = await readCase<K>(t, collection, id)
      const calendar = one && (await calendarOf(one.district, turn))
      if (!one?.unknownYear || !calendar?.covers(one.unknownYear)) return
      const change = { by: SYSTEM, at: turn.now, calendar, key: `recount-${id}-${turn.now}` }
      const { next, line } = process.recount(one, change)
      await saveCase(t, collection, next, line)
    })
  }

  const makeMove = (input: I, call: PersonCall) => act(input, call, input)
  const note = (input: Note, call: PersonCall) => act(input, call)
  return { collection, kind: process.table.kind, makeMove, note, wake, recount }
}
