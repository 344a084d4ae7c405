import { addDays, beijingDay } from '../../cloudfunctions/calendar/day'
import { inOrder } from '../../cloudfunctions/platform/ledger'
import { type SettingLine, settingsOn } from '../../cloudfunctions/settings/settings'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District, freshKey } from '../support/district'

const SU_TING = 'sample-su-ting'
const DISTRICT = '320402'
const today = beijingDay(Date.now())
const tomorrow = addDays(today, 1)

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const linesOf = (setting: string) =>
  inOrder(district.find('ledger', { kind: 'setting', setting }) as SettingLine[])
const changesOf = () => district.find('settings', { _id: DISTRICT })[0]?.changes ?? []

async function rowOf(setting: string) {
  const { groups } = await district.as(SU_TING).gets('settings.list')
  const row = groups.flatMap(({ settings }) => settings).find((each) => each.setting === setting)
  if (!row) throw new Error(`no such setting: ${setting}`)
  return row
}

test('a change is announced at once and holds from its day on', async () => {
  const suTing = district.as(SU_TING)
  expect(await rowOf('acceptDays')).toMatchObject({ words: '3 个工作日' })
  await suTing.gets('settings.change', { key: freshKey(), setting: 'acceptDays', value: 2, from: tomorrow })
  expect(await rowOf('acceptDays')).toMatchObject({
    words: '3 个工作日',
    next: { from: tomorrow, words: '2 个工作日' },
  })
  expect(settingsOn(changesOf(), today).acceptDays).toBe(3)
  expect(settingsOn(changesOf(), tomorrow).acceptDays).toBe(2)
})

test('every change is a line of the ledger with who and when; sent twice, it is one', async () => {
  const before = linesOf('signDays').length
  const input = { key: freshKey(), setting: 'signDays', value: 4, from: tomorrow } as const
  await district.as(SU_TING).gets('settings.change', input)
  await district.as(SU_TING).gets('settings.change', input)
  expect(linesOf('signDays')).toHaveLength(before + 1)
  expect(linesOf('signDays').at(-1)).toMatchObject({
    district: DISTRICT,
    value: 4,
    from: tomorrow,
    by: { openid: SU_TING, name: '苏婷', post: '管理员' },
    unit: DISTRICT,
  })
  const { lines } = await district.as(SU_TING).gets('settings.history', { setting: 'signDays' })
  expect(lines[0]).toMatchObject({ words: '4 个工作日', from: tomorrow, by: '苏婷' })
})

test('changes made at the same time are all kept', async () => {
  const before = changesOf().length
  const values = [1, 2, 3, 4, 5]
  await Promise.all(
    values.map((value) =>
      district
        .as(SU_TING)
        .gets('settings.change', { key: freshKey(), setting: 'redoDays', value, from: tomorrow }),
    ),
  )
  expect(changesOf()).toHaveLength(before + values.length)
  expect(linesOf('redoDays').map(({ value }) => value)).toEqual(expect.arrayContaining(values))
})

test('a long history comes in pages, newest first, none twice', async () => {
  for (let value = 1; value <= 25; value++)
    await district
      .as(SU_TING)
      .gets('settings.change', { key: freshKey(), setting: 'rateDays', value, from: tomorrow })
  const first = await district.as(SU_TING).gets('settings.history', { setting: 'rateDays' })
  const rest = await district
    .as(SU_TING)
    .gets('settings.history', { setting: 'rateDays', cursor: first.next })
  expect([...first.lines, ...rest.lines].map(({ words }) => words)).toEqual(
    Array.from({ length: 25 }, (_none, index) => `${25 - index} 天`),
  )
  expect(rest.next).toBeUndefined()
})

test('a text needs no day: who looks the district up reads it as soon as it is saved', async () => {
  const input = { key: freshKey(), setting: 'operator', value: '云宁区民政局' } as const
  await district.as(SU_TING).gets('settings.change', input)
  expect(await rowOf('operator')).toMatchObject({ words: '云宁区民政局' })
  const fresh = await District.open()
  fresh.add('settings', { _id: '320499', changes: changesOf() })
  await fresh.forget('deployment', 'deployment')
  fresh.add('deployment', { _id: 'deployment', district: '320499' })
  expect(await fresh.as().gets('district.about')).toMatchObject({ operator: '云宁区民政局' })
  await fresh.close()
})

test('message templates are kept where messages are sent from, and their change in the same ledger', async () => {
  const ids = { caseMoved: 'f6iWCVbqgzJY1xXM4uQwPzNvKdRtLhBsEaYcUoGjmTA' }
  const input = { key: freshKey(), setting: 'templates', value: ids } as const
  await district.as(SU_TING).gets('settings.change', input)
  expect(district.find('messageTemplates', { _id: DISTRICT })).toMatchObject([{ _id: DISTRICT, ids }])
  expect(await rowOf('templates')).toMatchObject({ value: ids })
  expect(linesOf('templates')).toHaveLength(1)
})

test('the office hours on a community’s page are the district’s', async () => {
  const other = await District.open()
  const changes = [{ setting: 'officeHours' as const, value: { from: 0, until: 1440 }, from: '2020-01-01' }]
  await other.forget('settings', DISTRICT)
  other.add('settings', { _id: DISTRICT, changes })
  const page = await other.as().gets('community.page', { estateId: YIHEYUAN })
  expect(page).toMatchObject({ office: { hours: '工作日 0:00–24:00' } })
  await other.close()
})
