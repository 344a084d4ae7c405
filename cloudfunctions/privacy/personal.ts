import type { PersonalData } from './personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  look: {
    name: '谁看过我的信息',
    what: '工作人员查看您的电话、打开或下载有您名字的名单的时间、岗位和用途',
    why: '让您查得到谁看过',
    seenBy: '您自己',
    kept: '随诉求和名单一起保存',
    consenting: 'using',
  },
} as const satisfies Record<string, PersonalData>

/** What of residents stands in each of its collections. */
export const holdings = {
  erasures: ['home'],
  listLooks: 'staff',
} as const
