import { replayedCalendar } from '../support/acts/calendar'
import { District } from '../support/district'
import { linesOf } from '../support/lines'
import { ADMINISTRATOR } from '../support/roster'

const SU = { openid: ADMINISTRATOR, name: '苏婷', post: '管理员' }

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

test('a year of the calendar tells who entered it, and each time that it is entered anew', async () => {
  const enter = (off: string[]) =>
    district.as(ADMINISTRATOR).gets('calendar.enter', { year: 2099, off, worked: [] })
  await enter(['2099-01-01'])
  await enter(['2099-01-02', '2099-01-01'])
  await district.unchanged(() => enter(['2099-01-01', '2099-01-02']))
  const lines = linesOf(district, 'calendar', '320402:2099')
  expect(lines).toMatchObject([
    { _id: '320402:2099:1', told: 'enter', by: SU, unit: '320402', off: ['2099-01-01'] },
    { _id: '320402:2099:2', told: 'enter', by: SU, off: ['2099-01-01', '2099-01-02'], worked: [] },
  ])
  expect(district.find('calendars', { _id: '320402' })[0]?.years).toEqual([replayedCalendar(lines)])
})
