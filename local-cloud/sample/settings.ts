import type { Deployment } from '../../cloudfunctions/district/district'
import type { Day } from '../../cloudfunctions/platform/day'
import {
  type DistrictSettings,
  type SettingChange,
  type SettingLine,
  settingLine,
} from '../../cloudfunctions/settings/settings'
import { SU_TING } from './named'
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

/** The settings and their lines in the ledger, as 苏婷 has entered them. */
export function sampleSettings(today: Day): { settings: DistrictSettings[]; lines: SettingLine[] } {
  const rows = ROWS.map(({ set, from = set.split(' ')[0] ?? '', setting, value }, index) => ({
    district: DISTRICT,
    ...{ setting, value, from: relativeDay(from, today) },
    ...{ by: SU_TING, at: relativeInstant(set, today) + index },
  }))
  const earlier = (index: number) =>
    rows.slice(0, index).filter((row) => row.setting === rows[index]?.setting)
  const changes = rows.map(({ setting, value, from }) => ({ setting, value, from }))
  const lines = rows.map((row, index) => settingLine(row, earlier(index).length + 1))
  return { settings: [{ _id: DISTRICT, changes }], lines }
}
