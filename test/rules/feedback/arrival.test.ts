import { officialCalendar } from '../../../cloudfunctions/calendar/effects/official-calendar'
import { arrivalOf } from '../../../cloudfunctions/feedback/arrival'

const at = (text: string) => Date.parse(`${text}:00+08:00`)

/** Half a working day is 4½ hours of 工作日 8:30–17:30. */
const CASES: [arrived: string, unreadAt: string, why: string][] = [
  ['2026-11-23T08:30', '2026-11-23T13:00', 'at the opening of a Monday'],
  ['2026-11-23T06:00', '2026-11-23T13:00', 'before the opening'],
  ['2026-11-23T13:00', '2026-11-23T17:30', 'at noon: the very end of the day'],
  ['2026-11-23T13:01', '2026-11-24T08:31', 'a minute later: the next morning'],
  ['2026-11-20T16:30', '2026-11-23T12:00', 'on Friday at 16:30'],
  ['2026-11-20T20:00', '2026-11-23T13:00', 'on Friday evening'],
  ['2026-11-21T10:00', '2026-11-23T13:00', 'on a Saturday'],
  ['2026-09-30T17:00', '2026-10-08T12:30', 'before the National Day holiday'],
  ['2026-02-14T10:00', '2026-02-14T14:30', 'on a Saturday worked in exchange'],
]

test.each(CASES)('what arrives %s is passed on at %s: %s', (arrived, unreadAt) => {
  const feedback = { holder: '320402003001-02-1', lines: 1 }
  expect(arrivalOf(feedback, at(arrived), officialCalendar)).toMatchObject({
    community: '320402003001',
    state: 'unread',
    unreadAt: at(unreadAt),
  })
})

test('above the community there is no duty desk that rings', () => {
  const arrival = arrivalOf({ holder: '320402003', lines: 3 }, at('2026-11-23T09:00'), officialCalendar)
  expect(arrival).not.toHaveProperty('community')
})
