import { type PersonalData, RECORD_GROUND } from '../privacy/personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  family: {
    name: '家人',
    what: '一起报名的家人的称呼和出生年份，您自己的出生年份',
    why: '报名活动、核对年龄条件；下次报名不用再填',
    seenBy: '您自己；您报名的活动的组织者',
    kept: '到您删除为止',
    consenting: 'asked',
    agree:
      '我同意使用这里填写的称呼和出生年份，只用来报名和核对年龄；未满14岁的孩子我是监护人，其他家人已征得同意。',
    corrected: { page: 'activity/mine', name: '我的报名' },
    erased: { gone: '记住的家人和出生年份' },
  },
  signup: {
    name: '活动报名',
    what: '报了哪些活动、几个人、填写的内容、签到时间',
    why: '安排名额，告诉您候补和变动',
    seenBy: '您自己；该活动的组织者',
    kept: '活动结束后按活动台账保存',
    consenting: 'enrolling',
    corrected: { page: 'activity/mine', name: '我的报名' },
    erased: {
      gone: '报名里的称呼、住址、家人和填写的内容，和您本人的关联',
      stays: '人数和签到时间，不再与您有关联',
      ground: RECORD_GROUND,
    },
  },
} as const satisfies Record<string, PersonalData>

/** The lists with residents' names on them that staff open here: what was done with them, and why. */
export const lists = {
  activity: { did: '查看了报名名单', why: '组织活动' },
  activityFile: { did: '下载了报名名册', why: '组织活动' },
} as const

/** Of which kinds its ledger lines tell. */
export const inLedger = ['signup'] as const

/** What of residents stands in each of its collections. */
export const holdings = {
  families: ['family'],
  signups: ['signup', 'family'],
  activities: 'staff',
} as const
