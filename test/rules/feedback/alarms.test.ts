import { type Alarm, firstAlarms, movedAlarms, nextAlarms } from '../../../cloudfunctions/feedback/alarms'
import { aClock, plainCalendar, TODAY } from '../../support/builders'

const filed = { step: 'filed', due: aClock('accept', '2026-03-05') } as const
const words = (alarms: Alarm[]) => alarms.map(({ on, what }) => `${on} ${what}`)

test('a new matter is looked at once, warned of a working day before its time and a day after it', () => {
  expect(words(firstAlarms(filed, TODAY, plainCalendar))).toEqual([
    '2026-03-02 repeat',
    '2026-03-04 soon',
    '2026-03-06 late',
  ])
})

test('the warning of a Monday comes on the Friday before, that of a one-day clock on its only day', () => {
  const monday = { ...filed, due: aClock('accept', '2026-03-09') }
  const oneDay = { ...filed, due: aClock('assess', '2026-03-03') }
  expect(words(firstAlarms(monday, TODAY, plainCalendar))[1]).toBe('2026-03-06 soon')
  expect(words(firstAlarms(oneDay, TODAY, plainCalendar))[1]).toBe('2026-03-03 soon')
})

test('a clock that goes on keeps what has not fired, and only that', () => {
  const before = { ...filed, alarms: [{ on: '2026-03-06', what: 'late' }] as Alarm[] }
  expect(nextAlarms(before, filed, '2026-03-05', plainCalendar)).toEqual(before.alarms)
})

test('a promise that runs beside another clock is watched too, and once', () => {
  const promised = aClock('finish', '2026-03-10')
  const promise = { first: promised, now: promised }
  const handling = { step: 'handling', due: promised, promise, alarms: [] } as const
  const assessing = { step: 'assessing', due: aClock('assess', '2026-03-04'), promise } as const
  const alarms = nextAlarms(handling, assessing, TODAY, plainCalendar)
  expect(words(alarms)).toEqual(['2026-03-03 soon', '2026-03-05 late', '2026-03-11 broken'])
  const dispatching = { step: 'dispatching', due: aClock('dispatch', '2026-03-20'), promise } as const
  const fired = nextAlarms({ ...assessing, alarms: [] }, dispatching, '2026-03-19', plainCalendar)
  expect(fired.map(({ what }) => what)).toEqual(['soon', 'late'])
})

test('an answer waits for its author, and then for nobody', () => {
  const finished = { step: 'finished', due: aClock('rate', '2026-03-09') } as const
  expect(words(nextAlarms({ ...filed, alarms: [] }, finished, TODAY, plainCalendar))).toEqual([
    '2026-03-10 lapse',
  ])
  expect(nextAlarms({ ...finished, alarms: [] }, { step: 'closed' }, TODAY, plainCalendar)).toEqual([])
})

test('days worked out again move what has not fired', () => {
  const later = { ...filed, due: aClock('accept', '2026-03-10') }
  const alarms: Alarm[] = [{ on: '2026-03-06', what: 'late' }]
  expect(words(movedAlarms(alarms, later, plainCalendar))).toEqual(['2026-03-11 late'])
})
