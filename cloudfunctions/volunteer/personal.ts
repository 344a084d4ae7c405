import type { PersonalData } from '../privacy/personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  volunteer: {
    name: '志愿服务',
    what: '姓名、志愿者编号，党员身份和所在党组织，服务记录和证明材料，服务证明',
    why: '确认双报到，记录和证明您的服务时长',
    seenBy: '您自己和您的两个社区；党组织只看到人数',
    kept: '服务记录按规定长期保存',
    consenting: 'volunteering',
    corrected: { page: 'volunteer/enrol', name: '志愿者登记' },
    erased: {
      gone: '登记、党员身份、证明材料，记录和证明里的姓名和编号，和您本人的关联；证明将不能再下载',
      stays: '服务时间和内容、证明的编号和核验结果，不再与您有关联',
      ground: '志愿服务记录应当长期妥善保存（志愿服务记录与证明出具办法，民政部令第67号）',
    },
  },
} as const satisfies Record<string, PersonalData>

/** The lists with residents' names on them that staff open here: what was done with them, and why. */
export const lists = {
  duty: { did: '查看了岗位报名名单', why: '组织志愿服务' },
  members: { did: '查看了双报到名单', why: '联系服务双报到党员' },
  registrations: { did: '查看了待确认的双报到', why: '确认双报到' },
  records: { did: '查看了待认定的服务记录', why: '认定服务时长' },
  ledger: { did: '下载了志愿服务台账', why: '汇总志愿服务台账' },
} as const

/** Of which kinds its ledger lines tell. */
export const inLedger = ['volunteer'] as const

/** What of residents stands in each of its collections. */
export const holdings = {
  volunteers: ['volunteer'],
  volunteerRecords: ['volunteer'],
  volunteerYears: ['volunteer'],
  duties: ['volunteer'],
  dutySignups: ['volunteer'],
  volunteerFigures: 'none',
  volunteerRecounts: 'none',
} as const
