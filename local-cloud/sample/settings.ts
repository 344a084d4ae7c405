import type { Day } from '../../cloudfunctions/calendar/day'
import type { Deployment } from '../../cloudfunctions/district/district'
import type { DistrictSettings, SettingChange, SettingLine } from '../../cloudfunctions/settings/settings'
import { relativeDay, relativeInstant } from './relative-day'

const DISTRICT = '320402'

/** What the administrator has set: who runs the page, and office hours that begin later from next month on. */
const ROWS: readonly (Pick<SettingChange, 'setting' | 'value'> & { set: string; from?: string })[] = [
  { set: '-60 10:12', setting: 'operator', value: '云宁区社会工作部（示例）' },
  { set: '-60 10:13', setting: 'filingNumber', value: '苏ICP备00000000号-1X' },
  { set: '-60 10:15', setting: 'complaintsContact', value: '区社会治理现代化指挥中心' },
  { set: '-60 10:15', setting: 'complaintsPhone', value: '0000-80000' },
  { set: '-3 16:40', setting: 'officeHours', value: { from: 540, until: 1050 }, from: '+30' },
]

export function sampleDeployment(): Deployment[] {
  return [{ _id: 'deployment', district: DISTRICT }]
}

/** The settings and their ledger, as 苏婷 has entered them. */
export function sampleSettings(today: Day): { settings: DistrictSettings[]; settingsLedger: SettingLine[] } {
  const settingsLedger = ROWS.map(({ set, from = set.split(' ')[0] ?? '', ...row }, index) => ({
    _id: `sample-setting-${index + 1}`,
    district: DISTRICT,
    ...row,
    from: relativeDay(from, today),
    at: relativeInstant(set, today) + index,
    by: { openid: 'sample-su-ting', name: '苏婷' },
  }))
  const changes = settingsLedger.map(({ setting, value, from }) => ({ setting, value, from }))
  return { settings: [{ _id: DISTRICT, changes }], settingsLedger }
}
