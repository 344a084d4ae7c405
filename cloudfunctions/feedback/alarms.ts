import { addDays, type Day } from '../calendar/day'
import { type Calendar, isWorkingDay } from '../calendar/working-days'
import { type AuthorsPromise, type Clock, isSameClock } from './clocks'
import { STEPS, type Step } from './steps'

/** Something the hourly timer has to do about a matter on a day; then the alarm is gone, so it happens once. */
export interface Alarm {
  on: Day
  what: 'soon' | 'late' | 'broken' | 'lapse' | 'repeat'
}

/** What alarms depend on. */
interface Running {
  step: Step
  due?: Clock
  promise?: AuthorsPromise
}

/** A new matter is looked at once: whether it repeats one that had just ended. */
export function firstAlarms(running: Running, today: Day, calendar: Calendar): Alarm[] {
  return inOrder([{ on: today, what: 'repeat' }, ...dueAlarms(running, calendar)])
}

/** The alarms after a move: those of clocks that go on stay as they are, fired or not; the others are new. */
export function nextAlarms(
  before: Running & { alarms: readonly Alarm[] },
  after: Running,
  today: Day,
  calendar: Calendar,
): Alarm[] {
  const sameDue = before.step === after.step && isSameClock(before.due, after.due)
  const samePromise = isSameClock(before.promise?.now, after.promise?.now) && runsBeside(before)
  const kept = before.alarms.filter(({ what }) => what === 'repeat')
  return inOrder([
    ...kept,
    ...(sameDue ? before.alarms.filter(({ what }) => DUE_ALARMS.includes(what)) : dueAlarms(after, calendar)),
    ...(samePromise && runsBeside(after)
      ? before.alarms.filter(({ what }) => what === 'broken')
      : promiseAlarms(after).filter(({ on }) => on >= today)),
  ])
}

/** The alarms that have not fired yet, on the days of clocks worked out again. */
export function movedAlarms(alarms: readonly Alarm[], running: Running, calendar: Calendar): Alarm[] {
  const fresh = [...dueAlarms(running, calendar), ...promiseAlarms(running)]
  return inOrder(alarms.map((alarm) => fresh.find(({ what }) => what === alarm.what) ?? alarm))
}

const DUE_ALARMS: readonly Alarm['what'][] = ['soon', 'late', 'lapse']

function dueAlarms({ step, due }: Running, calendar: Calendar): Alarm[] {
  const { waitsFor } = STEPS[step]
  if (!due || waitsFor === 'nobody') return []
  if (waitsFor === 'author') return [{ on: addDays(due.on, 1), what: 'lapse' }]
  return [
    { on: warningDay(due, calendar), what: 'soon' },
    { on: addDays(due.on, 1), what: 'late' },
  ]
}

/** While the holder's own clock runs, the promise to the author runs beside it. */
function promiseAlarms(running: Running): Alarm[] {
  const { promise } = running
  return promise && runsBeside(running) ? [{ on: addDays(promise.now.on, 1), what: 'broken' }] : []
}

function runsBeside({ step, due, promise }: Running): boolean {
  return STEPS[step].waitsFor === 'holder' && !!promise && !isSameClock(due, promise.now)
}

/** The working day before the last one; of a clock of one day the last day itself. */
function warningDay({ from, on }: Clock, calendar: Calendar): Day {
  let day = addDays(on, -1)
  while (day > from && !isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day > from ? day : on
}

function inOrder(alarms: Alarm[]): Alarm[] {
  return alarms.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
