import { addDays } from '../../../cloudfunctions/platform/day'
import {
  isUndated,
  nextChange,
  type Setting,
  type SettingChange,
  type SettingValue,
  settingsOn,
} from '../../../cloudfunctions/settings/settings'
import { changeFault } from '../../../cloudfunctions/settings/value-check'
import { settingGroups, valueWords } from '../../../cloudfunctions/settings/words'
import { SETTINGS } from '../../../cloudfunctions/settings-table'
import { TODAY } from '../../support/builders'

const TOMORROW = addDays(TODAY, 1)
const ALL = Object.keys(SETTINGS) as Setting[]

const change = (from: string, value: number): SettingChange => ({ setting: 'acceptDays', value, from })

test('a district that has set nothing has the standard values', () => {
  expect(settingsOn([], '2026-11-23')).toMatchObject({ acceptDays: 3, finishDays: 6, yearTarget: 1200 })
})

test.each(ALL)('the standard value of %s is one a district may set', (setting) => {
  const from = isUndated(setting) ? undefined : TOMORROW
  expect(changeFault(setting, settingsOn([], TODAY)[setting], from, TODAY)).toBeUndefined()
})

test('a value holds from its first day on and never before', () => {
  const changes = [change('2027-01-01', 2)]
  expect(settingsOn(changes, '2026-12-31').acceptDays).toBe(3)
  expect(settingsOn(changes, '2027-01-01').acceptDays).toBe(2)
})

test('the change that began last holds, in whatever order they were made; of one day the one made last', () => {
  const changes = [change('2027-06-01', 5), change('2027-01-01', 2), change('2027-06-01', 4)]
  expect(settingsOn(changes, '2027-03-01').acceptDays).toBe(2)
  expect(settingsOn(changes, '2027-06-01').acceptDays).toBe(4)
})

test('what comes next is the change that begins first after today; of one day the one made last', () => {
  const changes = [change('2027-06-01', 5), change('2027-01-01', 2), change('2027-01-01', 4)]
  expect(nextChange(changes, 'acceptDays', '2026-12-31')).toEqual(change('2027-01-01', 4))
  expect(nextChange(changes, 'acceptDays', '2027-01-01')).toEqual(change('2027-06-01', 5))
  expect(nextChange(changes, 'acceptDays', '2027-06-01')).toBeUndefined()
  expect(nextChange(changes, 'finishDays', '2026-12-31')).toBeUndefined()
})

const INFORMS = settingsOn([], TODAY).informs
const RANGE = '请填写 1 个工作日到 15 个工作日之间的整数'
const HOURS = '请填写上班和下班的时间，下班要晚于上班'

/** What may be set and what not, with the sentence people read. */
test.each<[Setting, SettingValue, string | undefined, string | undefined]>([
  ['acceptDays', 2, TOMORROW, undefined],
  ['acceptDays', 1, TOMORROW, undefined],
  ['acceptDays', 15, TOMORROW, undefined],
  ['acceptDays', 0, TOMORROW, RANGE],
  ['acceptDays', 16, TOMORROW, RANGE],
  ['acceptDays', 2.5, TOMORROW, RANGE],
  ['acceptDays', '2', TOMORROW, RANGE],
  ['acceptDays', { from: 1, until: 2 }, TOMORROW, RANGE],
  ['acceptDays', 2, TODAY, '改动最早从明天起生效，请重新选择日期'],
  ['acceptDays', 2, addDays(TODAY, 730), undefined],
  ['acceptDays', 2, addDays(TODAY, 731), '最多提前两年设定，请重新选择日期'],
  ['yearTarget', 60_001, TOMORROW, '请填写 0 小时到 1000 小时之间的整数'],
  ['officeHours', { from: 540, until: 1020 }, TOMORROW, undefined],
  ['officeHours', { from: 540, until: 540 }, TOMORROW, HOURS],
  ['officeHours', { from: -1, until: 540 }, TOMORROW, HOURS],
  ['officeHours', { from: 540, until: 1441 }, TOMORROW, HOURS],
  ['officeHours', INFORMS, TOMORROW, HOURS],
  ['informs', { ...INFORMS, parking: ['policeOfficer'] }, TOMORROW, undefined],
  ['informs', { from: 1, until: 2 }, TOMORROW, '请为每类诉求选择告知谁'],
  ['informs', 3, TOMORROW, '请为每类诉求选择告知谁'],
  ['operator', '某区民政局', undefined, undefined],
  ['operator', '', undefined, undefined],
  ['operator', '民'.repeat(41), undefined, '运营单位请不要超过 40 个字'],
  ['operator', '某区民政局', TOMORROW, '这项内容保存后马上生效，不用选日期'],
  ['acceptDays', 2, undefined, '改动最早从明天起生效，请重新选择日期'],
  ['templates', { caseMoved: 'f6iWCVbqgzJY1xXM4uQwPzNv' }, undefined, undefined],
  ['templates', { caseMoved: '诉求进展' }, undefined, '模板编号请从微信公众平台复制，不要改动'],
  ['complaintsPhone', '0000-12345', undefined, undefined],
  ['complaintsPhone', '找小王', undefined, '电话号码只能有数字和短横线'],
])('%s may be set to %j from %s on: %s', (setting, value, from, fault) => {
  expect(changeFault(setting, value, from, TODAY)).toBe(fault)
})

test('every setting stands in exactly one group of the page', () => {
  expect(
    settingGroups()
      .flatMap(({ settings }) => settings)
      .sort(),
  ).toEqual([...ALL].sort())
})

test.each<[Setting, SettingValue, string]>([
  ['acceptDays', 3, '3 个工作日'],
  ['rateDays', 7, '7 天'],
  ['yearTarget', 1200, '20 小时'],
  ['yearTarget', 1230, '1230 分钟'],
  ['officeHours', { from: 510, until: 1050 }, '8:30–17:30'],
  ['filingNumber', '', '未填写'],
  ['informs', INFORMS, '安全隐患告知社区民警；邻里噪音告知社区民警；老幼关爱告知健康管家'],
])('%s of %j reads: %s', (setting, value, words) => {
  expect(valueWords(setting, value)).toBe(words)
})

test('words of the language are nobody who can be told', () => {
  const informs = settingsOn([], TODAY).informs
  const wrong = Object.fromEntries(Object.keys(informs).map((kind) => [kind, ['constructor']]))
  const tomorrow = addDays(TODAY, 1)
  expect(changeFault('informs', informs, tomorrow, TODAY)).toBeUndefined()
  expect(changeFault('informs', wrong, tomorrow, TODAY)).toBe('请为每类诉求选择告知谁')
})
