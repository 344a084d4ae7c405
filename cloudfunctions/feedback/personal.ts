import { type PersonalData, RECORD_GROUND } from '../privacy/personal-data'

/** The kinds of personal data it asks for, and what is told of each. */
export const kinds = {
  matter: {
    name: '反映的诉求',
    what: '您写的文字、说的话、拍的照片，事情在哪里，您的评价，您加入的“我也遇到”',
    why: '办理并把结果答复给您',
    seenBy: '您自己；经手、告知和督办的工作人员。其他居民看不到',
    kept: '办结后按办理台账保存',
    consenting: 'enrolling',
    corrected: { page: 'feedback/mine', name: '我的诉求' },
    erased: {
      gone: '您的称呼、电话、照片、语音、地图上的位置、门牌号，和您本人的关联',
      stays: '诉求的文字、楼栋和办理过程，不再与您有关联',
      ground: RECORD_GROUND,
    },
  },
  contact: {
    goesWith: 'matter',
    name: '联系电话',
    what: '您在诉求里留的电话；替别人反映时，对方的称呼和电话',
    why: '经办人联系您了解情况、约上门时间、办结后回访',
    seenBy: '经办人平时只看到一部分，每次查看完整号码都留下记录',
    kept: '到您删除为止',
    consenting: 'asked',
    agree:
      '我同意把这里的电话交给经办人，只用来联系办这件事；平时隐去一部分，每次查看都有记录。替别人留的，已征得对方同意。',
    corrected: { page: 'feedback/mine', name: '我的诉求' },
    erased: { gone: '所有诉求里的电话和被代报人的称呼，包括还在办的；经办人将无法给您打电话' },
  },
  point: {
    goesWith: 'matter',
    name: '地图上的位置',
    what: '您在地图上选的那一点；在网页里是您点“用我现在的位置”那一刻的位置。只取这一次，不记您的行踪',
    why: '找到该管那里的网格，让经办人找得到地方',
    seenBy: '和诉求一样',
    kept: '和诉求一样',
    consenting: 'asked',
    agree: '我同意使用这里选的位置，只用来找到该管那里的网格和办这件事；其他居民看不到。',
    corrected: { page: 'feedback/mine', name: '我的诉求' },
    erased: { gone: '所有诉求里在地图上选的位置，包括还在办的；经办人只知道小区和楼栋' },
  },
} as const satisfies Record<string, PersonalData>

/** Of which kinds its ledger lines tell. */
export const inLedger = ['matter'] as const

/** What of residents stands in each of its collections. */
export const holdings = {
  feedback: ['matter', 'contact', 'point'],
  feedbackJoins: ['matter'],
  feedbackLedger: ['matter'],
  answerTemplates: 'staff',
} as const
