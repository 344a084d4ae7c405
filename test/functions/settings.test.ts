import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { inOrder } from '../../cloudfunctions/platform/ledger'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { carriedOver, type RetiredSettingLine } from '../../cloudfunctions/settings/retired-setting-line'
import { type SettingLine, settingsOn } from '../../cloudfunctions/settings/settings'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import type { OutputOf } from '../support/caller'
import { District, freshKey } from '../support/district'
import { replayedSettings } from '../support/replayed'

const SU_TING = 'sample-su-ting'
const DISTRICT = '320402'
/** Not tomorrow: that is today for what runs after midnight, and no change begins today. */
const soon = addDays(beijingDay(Date.now()), 2)

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
  await suTing.gets('settings.change', { key: freshKey(), setting: 'acceptDays', value: 2, from: soon })
  expect(await rowOf('acceptDays')).toMatchObject({
    words: '3 个工作日',
    next: { from: soon, words: '2 个工作日' },
  })
  expect(settingsOn(changesOf(), addDays(soon, -1)).acceptDays).toBe(3)
  expect(settingsOn(changesOf(), soon).acceptDays).toBe(2)
})

test('every change is a line of the ledger with who and when; sent twice, it is one', async () => {
  const before = linesOf('signDays').length
  const input = { key: freshKey(), setting: 'signDays', value: 4, from: soon } as const
  await district.as(SU_TING).gets('settings.change', input)
  await district.as(SU_TING).gets('settings.change', input)
  expect(linesOf('signDays')).toHaveLength(before + 1)
  expect(linesOf('signDays').at(-1)).toMatchObject({
    district: DISTRICT,
    value: 4,
    from: soon,
    by: { openid: SU_TING, name: '苏婷', post: '管理员' },
    unit: DISTRICT,
  })
  const { lines } = await district.as(SU_TING).gets('settings.history', { setting: 'signDays' })
  expect(lines[0]).toMatchObject({ words: '4 个工作日', from: soon, by: '苏婷' })
})

test('changes made at the same time are all kept', async () => {
  const before = changesOf().length
  const values = [1, 2, 3, 4, 5]
  await Promise.all(
    values.map((value) =>
      district
        .as(SU_TING)
        .gets('settings.change', { key: freshKey(), setting: 'redoDays', value, from: soon }),
    ),
  )
  expect(changesOf()).toHaveLength(before + values.length)
  expect(linesOf('redoDays').map(({ value }) => value)).toEqual(expect.arrayContaining(values))
})

test('a long history comes in pages, newest first, none twice', async () => {
  for (let value = 1; value <= 25; value++)
    await district
      .as(SU_TING)
      .gets('settings.change', { key: freshKey(), setting: 'rateDays', value, from: soon })
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

test('on every day the lines of a district tell what holds, in whatever order it was set', async () => {
  const settings = ['acceptDays', 'finishDays', 'operator'] as const
  for (let turn = 0; turn < 12; turn++) {
    const setting = settings[turn % 3] ?? 'operator'
    const value = setting === 'operator' ? `第${turn}次` : 1 + (turn % 5)
    const from = setting === 'operator' ? undefined : addDays(soon, (turn * 7) % 5)
    await district.as(SU_TING).gets('settings.change', { key: freshKey(), setting, value, from })
  }
  const told = replayedSettings(
    inOrder(district.find('ledger', { kind: 'setting', district: DISTRICT }) as SettingLine[]).filter(
      ({ setting }) => setting !== 'templates',
    ),
  )
  for (let day = -70; day < 40; day++)
    expect(settingsOn(told, addDays(soon, day))).toEqual(settingsOn(changesOf(), addDays(soon, day)))
})

describe('what was set before there was one ledger', () => {
  const OLD = 23
  let other: District
  const retired = (n: number): RetiredSettingLine => ({
    _id: submissionId(SU_TING, `a-key-from-before-${String(n).padStart(2, '0')}`),
    district: DISTRICT,
    setting: 'rateDays',
    value: n,
    from: soon,
    at: Date.now() - 1_000_000 + n,
    by: { openid: SU_TING, name: '苏婷' },
  })
  const all = Array.from({ length: OLD }, (_none, index) => retired(index + 1))
  const words = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_none, index) => `${from - index} 天`)
  const history = (cursor?: OutputOf<'settings.history'>['next']) =>
    other.as(SU_TING).gets('settings.history', { setting: 'rateDays', cursor })
  const wholeHistory = async () => {
    const first = await history()
    const rest = await history(first.next)
    expect(rest.next).toBeUndefined()
    return [...first.lines, ...rest.lines].map((line) => line.words)
  }

  beforeEach(async () => {
    other = await District.open()
    const [{ _id, changes } = { _id: DISTRICT, changes: [] }] = other.find('settings')
    await other.forget('settings', _id)
    const before = all.map(({ setting, value, from }) => ({ setting, value, from }))
    other.add('settings', { _id, changes: [...changes, ...before] })
    for (const line of all) other.add('settingsLedger', line)
  })
  afterEach(() => other.close())

  test('is told in its order, wherever its lines are on their way, and the next line counts on', async () => {
    expect(await wholeHistory()).toEqual(words(OLD, 1))
    for (const [index, line] of all.entries()) {
      if (index % 2) continue
      await other.forget('settingsLedger', line._id)
      other.add('ledger', carriedOver(line))
    }
    expect(await wholeHistory()).toEqual(words(OLD, 1))
    const input = { key: freshKey(), setting: 'rateDays', value: OLD + 1, from: soon } as const
    await other.as(SU_TING).gets('settings.change', input)
    expect(other.find('ledger', { _id: `${DISTRICT}:rateDays:${OLD + 1}` })).toHaveLength(1)
    expect(await wholeHistory()).toEqual(words(OLD + 1, 1))
    for (const [index, line] of all.entries()) {
      if (index % 2 === 0) continue
      await other.forget('settingsLedger', line._id)
      other.add('ledger', carriedOver(line))
    }
    expect(await wholeHistory()).toEqual(words(OLD + 1, 1))
    const cost = await other.as(SU_TING).costOf('settings.history', { setting: 'rateDays' })
    expect(cost.operations).toBe(2)
  })

  test('is not set again by a repeat of its submission, before and after its line was carried over', async () => {
    const [first, second] = [retired(3), retired(4)]
    await other.forget('settingsLedger', second._id)
    other.add('ledger', carriedOver(second))
    for (const n of [first, second].map(({ value }) => value as number)) {
      const key = `a-key-from-before-${String(n).padStart(2, '0')}`
      const input = { key, setting: 'rateDays', value: n, from: soon } as const
      await other.unchanged(() => other.as(SU_TING).gets('settings.change', input))
    }
  })

  test('templates too are counted on and told in their order', async () => {
    const templates = (n: number): RetiredSettingLine => ({ ...retired(n), setting: 'templates', value: {} })
    other.add('ledger', carriedOver({ ...templates(40), at: 1 }))
    other.add('settingsLedger', { ...templates(41), at: 2 })
    const key = freshKey()
    for (let twice = 0; twice < 2; twice++)
      await other.as(SU_TING).gets('settings.change', { key, setting: 'templates', value: {} })
    const { lines } = await other.as(SU_TING).gets('settings.history', { setting: 'templates' })
    expect(lines.map(({ at }) => at)).toEqual([expect.any(Number), 2, 1])
    expect(lines[0]?.id).toBe(`${DISTRICT}:templates:3`)
    expect(other.find('settingsLedger')).toHaveLength(OLD + 1)
  })
})
