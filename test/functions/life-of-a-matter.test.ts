import { beijingDay } from '../../cloudfunctions/calendar/day'
import { officialCalendar } from '../../cloudfunctions/calendar/official-calendar'
import { addWorkingDays } from '../../cloudfunctions/calendar/working-days'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District, freshKey } from '../support/district'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

test('hi', async () => {
  const wang = district.as('sample-wang-guiying')
  console.log(JSON.stringify(await wang.gets('community.page', {}), null, 1))
  const a = await wang.gets('feedback.submit', { key: freshKey(), category: 'facilities', text: '灯', photos: [], place: { estateId: YIHEYUAN, buildingId: '3', unit: '2单元' } })
  console.log(a, JSON.stringify(await wang.gets('feedback.read', { id: a.id }), null, 1), beijingDay, officialCalendar, addWorkingDays)
})
