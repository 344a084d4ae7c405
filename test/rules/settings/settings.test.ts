import { SETTINGS, type SettingChange, settingsOn } from '../../../cloudfunctions/settings/settings'

const change = (from: string, value: number): SettingChange => ({ setting: 'acceptDays', value, from })

test('a district that has set nothing has the standard values', () => {
  expect(settingsOn([], '2026-11-23')).toMatchObject({ acceptDays: 3, finishDays: 6, yearTarget: 1200 })
  for (const { standard, least, most } of Object.values(SETTINGS)) {
    expect(standard).toBeGreaterThanOrEqual(least)
    expect(standard).toBeLessThanOrEqual(most)
  }
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
