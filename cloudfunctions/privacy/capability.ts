import type { SettingRow } from '../settings/row'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'privacy/consent': '请先勾选同意使用这里填写的信息，再提交',
  'privacy/open-matters': '您还有没办完的诉求，办结后再来删除诉求记录，电话现在就可以删除',
  'privacy/open-signups': '您还有没结束的报名，请先取消，或等活动结束后再来删除',
  'privacy/open-duties': '您还有没结束的志愿岗位，请先取消，或等结束后再来删除',
} as const

/** What a district sets for it. */
export const settings = {
  /** Who answers for the personal data (个人信息保护法 第17条). */
  operator: { group: '公示', name: '运营单位', unit: 'text', standard: '', most: 40 },
} as const satisfies Record<string, SettingRow>
