import type { SettingRow } from '../settings/row'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'claim/unknown': '开通码不对，请核对后重新输入',
  'claim/used': '这个开通码已经用过，请重新部署以取得新的开通码',
  'claim/expired': '这个开通码已经过期，请重新部署以取得新的开通码',
} as const

/** What a district sets for it. */
export const settings = {
  /** 备案号: every mini-program has to show the number of its filing (互联网信息服务管理办法). */
  filingNumber: { group: '公示', name: '备案号', unit: 'text', standard: '', most: 40 },
  complaintsContact: { group: '公示', name: '投诉受理人', unit: 'text', standard: '', most: 40 },
  complaintsPhone: { group: '公示', name: '投诉电话', unit: 'phone', standard: '', most: 20 },
} as const satisfies Record<string, SettingRow>
