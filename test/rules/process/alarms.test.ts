import { STEPS, type Step } from '../../../cloudfunctions/feedback/steps'
import { firstAlarms, movedAlarms, nextAlarms } from '../../../cloudfunctions/process/alarms'
import type { Alarm } from '../../../cloudfunctions/process/case'
import { aClock, plainCalendar, TODAY } from '../../support/builders'

/** A case in a step of the matters' table. */
const standing = <R extends object>(step: Step, rest: R) => ({ step, ...rest })
const on = (today: string) => ({ today, calendar: plainCalendar })
const REPEAT = [{ on: TODAY, what: 'repeat' }]

const filed = standing('filed', { due: aClock('accept', '2026-03-05') })
const words = (alarms: Alarm[]) => alarms.map(({ on, what }) => `${on} ${what}`)

test('a new matter is looked at once, warned of a working day before its time and a day after it', () => {
  expect(words(firstAlarms(filed, REPEAT, STEPS, plainCalendar))).toEqual([
    '2026-03-02 repeat',
    '2026-03-04 soon',
    '2026-03-06 late',
  ])
})

test('the warning of a Monday comes on the Friday before, that of a one-day clock on its only day', () => {
  const monday = { ...filed, due: aClock('accept', '2026-03-09') }
  const oneDay = { ...filed, due: aClock('assess', '2026-03-03') }
  expect(words(firstAlarms(monday, REPEAT, STEPS, plainCalendar))[1]).toBe('2026-03-06 soon')
  expect(words(firstAlarms(oneDay, REPEAT, STEPS, plainCalendar))[1]).toBe('2026-03-03 soon')
})

test('a clock that goes on keeps what has not fired, and only that', () => {
  const before = { ...filed, alarms: [{ on: '2026-03-06', what: 'late' }] as Alarm[] }
  expect(nextAlarms(before, filed, STEPS, on('2026-03-05'))).toEqual(before.alarms)
})

test('a promise that runs beside another clock is watched too, and once', () => {
  const promised = aClock('finish', '2026-03-10')
  const promise = { first: promised, now: promised }
  const handling = standing('handling', { due: promised, promise, alarms: [] })
  const assessing = standing('assessing', { due: aClock('assess', '2026-03-04'), promise })
  const alarms = nextAlarms(handling, assessing, STEPS, on(TODAY))
  expect(words(alarms)).toEqual(['2026-03-03 soon', '2026-03-05 late', '2026-03-11 broken'])
  const dispatching = standing('dispatching', { due: aClock('dispatch', '2026-03-20'), promise })
  const fired = nextAlarms({ ...assessing, alarms: [] }, dispatching, STEPS, on('2026-03-19'))
  expect(fired.map(({ what }) => what)).toEqual(['soon', 'late'])
})

test('an answer waits for its author, and then for nobody', () => {
  const finished = standing('finished', { due: aClock('rate', '2026-03-09') })
  expect(words(nextAlarms({ ...filed, alarms: [] }, finished, STEPS, on(TODAY)))).toEqual([
    '2026-03-10 lapse',
  ])
  expect(nextAlarms({ ...finished, alarms: [] }, standing('closed', {}), STEPS, on(TODAY))).toEqual([])
})

test('days worked out again move what has not fired', () => {
  const later = { ...filed, due: aClock('accept', '2026-03-10') }
  const alarms: Alarm[] = [{ on: '2026-03-06', what: 'late' }]
  expect(words(movedAlarms({ ...later, alarms }, STEPS, plainCalendar))).toEqual(['2026-03-11 late'])
})
