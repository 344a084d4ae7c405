import type { SettingRow } from '../settings/row'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'privacy/consent': '请先勾选同意使用这里填写的信息，再提交',
} as const

/** What a district sets for it. */
export const settings = {
  /** Who answers for the personal data (个人信息保护法 第17条). */
  operator: { group: '公示', name: '运营单位', unit: 'text', standard: '', most: 40 },
} as const satisfies Record<string, SettingRow>
