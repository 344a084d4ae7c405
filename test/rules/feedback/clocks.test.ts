import { type Clock, clockFrom, stoppedOn } from '../../../cloudfunctions/calendar/clock'
import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import type { Calendar } from '../../../cloudfunctions/calendar/working-days'
import type { Feedback } from '../../../cloudfunctions/feedback/feedback'
import { type Change, matters, opening } from '../../../cloudfunctions/feedback/process'
import type { Move } from '../../../cloudfunctions/feedback/steps'
import { type Settings, settingsOn } from '../../../cloudfunctions/settings/settings'
import { aFeedback, plainCalendar, standardSettings } from '../../support/builders'

const { start } = matters
const again = (clock: Clock) => clockFrom(clock, 'workingDays', knows2027)
const startClock = (kind: 'accept' | 'rate', today: string, settings: Settings, calendar: Calendar) =>
  start(kind, { today, settings, calendar, at: 0, key: '' })

const by = { openid: 'zhang', name: '张明', post: '网格长' }
const ZHUJIAN = '320402:zhujian'

type Act = [move: Move, day: string, more?: Partial<Change>]

/** A matter filed on Monday 2026-03-02 with these moves made on these days. */
function played(acts: readonly Act[], calendar: Calendar = plainCalendar, filed = '2026-03-02') {
  const start = {
    at: Date.parse(`${filed}T09:00:00+08:00`),
    today: filed,
    calendar,
    settings: standardSettings,
    key: 'file',
  }
  let matter: Feedback = { ...aFeedback(), ...opening(aFeedback().holder, start) }
  const lines = acts.map(([move, today, more], index) => {
    const said = { word: '已办', rating: 'fair', reason: 'notOurs', target: ZHUJIAN } as const
    const at = Date.parse(`${today}T10:00:00+08:00`)
    const change = { by, at, calendar, settings: standardSettings, key: `k${index}`, ...said, ...more, today }
    const next = matters.advance(matter, move, change)
    matter = next.next
    return next.line
  })
  return { matter, lines, line: lines.at(-1) }
}

const accepted: Act[] = [['accept', '2026-03-03']]
const assessing: Act[] = [...accepted, ['toCommunity', '2026-03-04']]
const dispatching: Act[] = [...assessing, ['toStreet', '2026-03-05']]
const dispatched: Act[] = [...dispatching, ['dispatch', '2026-03-06']]
const signed: Act[] = [...dispatched, ['sign', '2026-03-09']]
const sentBack: Act[] = [...dispatched, ['sendBack', '2026-03-10']]
const finished: Act[] = [...signed, ['finish', '2026-03-12']]
const vetoed: Act[] = [...finished, ['veto', '2026-03-13']]

/** The table of the requirement, row by row: the clock that runs, whose it is, until when, and what is promised. */
test.each<
  [
    what: string,
    acts: Act[],
    clock: string,
    holder: string,
    due: string,
    promised: string | undefined,
    first: string | undefined,
  ]
>([
  ['filed', [], 'accept', '320402003001-02-1', '2026-03-05', undefined, undefined],
  ['accepted', accepted, 'finish', '320402003001-02-1', '2026-03-11', '2026-03-11', '2026-03-11'],
  ['to community', assessing, 'assess', '320402003001', '2026-03-05', '2026-03-11', '2026-03-11'],
  ['to street', dispatching, 'dispatch', '320402003', '2026-03-06', '2026-03-11', '2026-03-11'],
  [
    'back to the grid: none, the promise runs on',
    [...assessing, ['toGrid', '2026-03-05', { target: '320402003001-02' }]],
    'finish',
    '320402003001-02',
    '2026-03-11',
    '2026-03-11',
    '2026-03-11',
  ],
  ['dispatched', dispatched, 'sign', ZHUJIAN, '2026-03-11', '2026-03-11', '2026-03-11'],
  ['signed: the promise moves', signed, 'finish', ZHUJIAN, '2026-03-17', '2026-03-17', '2026-03-11'],
  ['sent back', sentBack, 'dispatch', '320402003', '2026-03-11', '2026-03-11', '2026-03-11'],
  ['vetoed', vetoed, 'redo', ZHUJIAN, '2026-03-18', '2026-03-18', '2026-03-11'],
  ['finished: calendar days', finished, 'rate', ZHUJIAN, '2026-03-19', '2026-03-17', '2026-03-11'],
])('%s', (_what, acts, clock, holder, due, promised, first) => {
  const { matter } = played(acts)
  expect([matter.due?.kind, matter.holder, matter.due?.on]).toEqual([clock, holder, due])
  expect([matter.promise?.now.on, matter.promise?.first.on]).toEqual([promised, first])
})

test('the promise says why it moved', () => {
  expect(played(signed).matter.promise?.because).toBe('signed')
  expect(played(vetoed).matter.promise?.because).toBe('vetoed')
  expect(played(accepted).matter.promise).not.toHaveProperty('because')
})

test('the promise moves to a unit once: a second signature leaves it where it is', () => {
  const again: Act[] = [
    ...signed,
    ['handOver', '2026-03-10', { target: '320402003' }],
    ['dispatch', '2026-03-11'],
    ['sign', '2026-03-12'],
  ]
  const { matter } = played(again)
  expect([matter.due?.on, matter.promise?.now.on]).toEqual(['2026-03-20', '2026-03-17'])
})

test.each<[what: string, acts: Act[], stopped: object[]]>([
  ['an acceptance in time', accepted, [{ kind: 'accept', used: 1, late: false }]],
  ['an acceptance a day late', [['accept', '2026-03-06']], [{ kind: 'accept', used: 4, late: true }]],
  ['an escalation: the promise runs on', assessing, []],
  ['an assessment', dispatching, [{ kind: 'assess', holder: '320402003001', used: 1, late: false }]],
  [
    'a send-back keeps the unit’s time on record',
    sentBack,
    [{ kind: 'sign', holder: ZHUJIAN, used: 2, late: false }],
  ],
  [
    'an answer of the unit keeps its clock and the promise, which are one',
    finished,
    [{ kind: 'finish', holder: ZHUJIAN, used: 3, late: false }],
  ],
  [
    'an answer of the street in time, after the promise',
    [...dispatching, ['finish', '2026-03-12']],
    [
      { kind: 'dispatch', late: true },
      { kind: 'finish', late: true },
    ],
  ],
  ['a reminder', [...accepted, ['remind', '2026-03-20']], []],
])('what a move stops is fixed in its line: %s', (_what, acts, stopped) => {
  const { line } = played(acts)
  expect(line?.stopped ?? []).toHaveLength(stopped.length)
  expect(line?.stopped ?? []).toMatchObject(stopped)
  if (line?.stopped) expect(line.late).toBe(line.stopped.some(({ late }) => late))
})

test('rating after its time is nobody’s lateness', () => {
  expect(played([...finished, ['rate', '2026-06-01']]).line).toMatchObject({ late: false })
})

test('the numbers are the district’s from the day it says', () => {
  const changes = [{ setting: 'acceptDays', value: 1, from: '2026-03-03' }] as const
  const on = (day: string) => startClock('accept', day, settingsOn(changes, day), plainCalendar).on
  expect([on('2026-03-02'), on('2026-03-03')]).toEqual(['2026-03-05', '2026-03-04'])
})

test('clocks know holidays and makeup days of 2024, 2025 and 2026', () => {
  const on = (day: string) => startClock('accept', day, standardSettings, officialCalendar)
  expect(on('2024-09-30')).toMatchObject({ on: '2024-10-10', estimated: false })
  expect(on('2025-01-24')).toMatchObject({ on: '2025-02-05', estimated: false })
  expect(on('2026-02-12')).toMatchObject({ on: '2026-02-24', estimated: false })
})

const until2026: Calendar = { ...officialCalendar, covers: (year) => year <= 2026 }
/** 2027 as a notice may say: New Year's Day off, Sunday 3 January worked. */
const knows2027: Calendar = {
  covers: () => true,
  exception: (day) => (day === '2027-01-01' ? 'holiday' : day === '2027-01-03' ? 'worked' : undefined),
}

test('days that reach into an unknown year are estimated, and worked out again when it is known', () => {
  const { matter } = played([['accept', '2026-12-28']], until2026, '2026-12-28')
  expect(matter).toMatchObject({ due: { on: '2027-01-05', estimated: true }, unknownYear: 2027 })
  const { next: feedback, line } = matters.recount(matter, { by, at: 1, key: 'k', calendar: knows2027 })
  expect(feedback.due).toMatchObject({ on: '2027-01-05', estimated: false, from: '2026-12-28' })
  expect(feedback.promise).toMatchObject({ now: { estimated: false }, first: { estimated: false } })
  expect(feedback).not.toHaveProperty('unknownYear')
  expect(line).toMatchObject({ told: 'recount', due: feedback.due })
})

test('a clock counted again starts where it started', () => {
  const clock = startClock('accept', '2026-12-30', standardSettings, until2026)
  expect(clock.on).toBe('2027-01-04')
  expect(again(clock)).toEqual({ ...clock, on: '2027-01-04', estimated: false })
  expect(again({ ...clock, days: 2 }).on).toBe('2027-01-03')
})

test('a clock of calendar days counts those', () => {
  const clock = startClock('rate', '2026-03-06', standardSettings, plainCalendar)
  expect(stoppedOn(clock, '2026-03-09', 'calendarDays', plainCalendar)).toMatchObject({
    used: 3,
    on: '2026-03-13',
  })
})
