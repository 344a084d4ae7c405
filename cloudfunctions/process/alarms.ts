import { isSameClock, warningDay } from '../calendar/clock'
import type { Calendar } from '../calendar/working-days'
import { addDays } from '../platform/day'
import type { Alarm, Case, ClockAlarm } from './case'
import { type AnyTable, type Change, isHandling } from './table'

/** What alarms depend on. */
type Running = Pick<Case, 'step' | 'due' | 'promise'>
type Steps = AnyTable['steps']

/** The alarms of a case that begins: its own, and those of its clock. */
export function firstAlarms(begun: Running, own: readonly Alarm[], steps: Steps, calendar: Calendar) {
  return inOrder([...own, ...dueAlarms(begun, steps, calendar)])
}

/** The alarms after a move: those of clocks that go on stay as they are, fired or not; the others are new. */
export function nextAlarms(
  before: Running & Pick<Case, 'alarms'>,
  after: Running,
  steps: Steps,
  { today, calendar }: Pick<Change, 'today' | 'calendar'>,
): Alarm[] {
  const sameDue = before.step === after.step && isSameClock(before.due, after.due)
  const samePromise = isSameClock(before.promise?.now, after.promise?.now)
  const goesOn = samePromise && runsBeside(before, steps) && runsBeside(after, steps)
  const kept = (is: (what: string) => boolean) => before.alarms.filter(({ what }) => is(what))
  return inOrder([
    ...kept((what) => what !== 'broken' && !DUE_ALARMS.includes(what)),
    ...(sameDue ? kept((what) => DUE_ALARMS.includes(what)) : dueAlarms(after, steps, calendar)),
    ...(goesOn
      ? kept((what) => what === 'broken')
      : promiseAlarms(after, steps).filter(({ on }) => on >= today)),
  ])
}

/** The alarms that have not fired yet, on the days of clocks worked out again. */
export function movedAlarms(one: Running & Pick<Case, 'alarms'>, steps: Steps, calendar: Calendar): Alarm[] {
  const fresh = [...dueAlarms(one, steps, calendar), ...promiseAlarms(one, steps)]
  return inOrder(one.alarms.map((alarm) => fresh.find(({ what }) => what === alarm.what) ?? alarm))
}

const DUE_ALARMS: readonly string[] = ['soon', 'late', 'lapse'] satisfies ClockAlarm[]

/** A working day before the end, and the day after it. An author is not warned: he need not answer. */
function dueAlarms({ step, due }: Running, steps: Steps, calendar: Calendar): Alarm<ClockAlarm>[] {
  const row = steps[step]
  if (!due || !row || row.waitsFor === 'nobody') return []
  const end: Alarm<ClockAlarm> = { on: addDays(due.on, 1), what: row.atEnd ? 'lapse' : 'late' }
  if (!isHandling(row)) return row.atEnd ? [end] : []
  return [{ on: warningDay(due, calendar), what: 'soon' }, end]
}

/** While the holder's own clock runs, the promise to the author runs beside it. */
function promiseAlarms(one: Running, steps: Steps): Alarm<ClockAlarm>[] {
  const { promise } = one
  return promise && runsBeside(one, steps) ? [{ on: addDays(promise.now.on, 1), what: 'broken' }] : []
}

function runsBeside({ step, due, promise }: Running, steps: Steps): boolean {
  return !!promise && isHandling(steps[step]) && !isSameClock(due, promise.now)
}

const inOrder = (alarms: Alarm[]) => alarms.sort((one, other) => one.on.localeCompare(other.on))
