import type { PersonalData } from '../privacy/personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  home: {
    name: '称呼和住址',
    what: '称呼，小区、楼栋、单元；房号可以不填',
    why: '找到为您服务的网格长，把您的诉求转给该办的人',
    seenBy: '您自己；您报名的活动的组织者；办理您诉求的工作人员',
    kept: '到您删除为止',
    consenting: 'enrolling',
    corrected: { page: 'resident/home', name: '我的住址' },
    erased: { gone: '称呼、住址和同意记录' },
  },
} as const satisfies Record<string, PersonalData>

/** What of residents stands in each of its collections. */
export const holdings = {
  residents: ['home'],
  reveals: ['look'],
} as const
