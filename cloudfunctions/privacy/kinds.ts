/** How somebody agrees to a kind of personal data being used. */
export type Consenting =
  /** With the privacy notice, when he says where he lives. */
  | 'enrolling'
  /** By a box of its own, ticked where the data is first asked for. */
  | 'asked'
  /** With the volunteers' own agreement. */
  | 'volunteering'
  /** He does not give it: it comes from using the product. */
  | 'using'

/** What is told of one kind of personal data (个人信息保护法 第17、30条), and what the code does with it. */
export interface PersonalData {
  name: string
  /** What exactly. */
  what: string
  /** What for; nothing else is done with it. */
  why: string
  seenBy: string
  /** How long. */
  kept: string
  consenting: Consenting
  /** What one agrees to where it is asked for by a box of its own: `我同意…`. */
  agree?: string
  /** Where a person puts right what is wrong: a page, and its name. */
  corrected?: { page: CorrectingPage; name: string }
  /** What deleting does. Missing: it goes with another kind, or cannot be deleted. */
  erased?: { gone: string; stays?: string; ground?: string }
}

type CorrectingPage =
  | 'resident/home'
  | 'feedback/mine'
  | 'activity/mine'
  | 'volunteer/enrol'
  | 'volunteer/home'

/** Why matters stay on record without their author. */
const RECORD_GROUND = '依法履职的办理记录要保存备查（个人信息保护法第十三条第三项、第四十七条）'

/**
 * Every kind of personal data of residents: the privacy notice is written from this table, consent is asked for by
 * it, and what is held, copied and deleted is found by it. Staff's posts are the organisation's data.
 */
export const KINDS = {
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
  message: {
    name: '消息',
    what: '您同意接收过哪些消息，发给您的消息',
    why: '在办理、报名、时长有变动时告诉您',
    seenBy: '您自己',
    kept: '到您删除为止',
    consenting: 'using',
    erased: { gone: '消息的记录和订阅；还没发出的消息不再发送' },
  },
  look: {
    name: '谁看过我的信息',
    what: '工作人员查看您的电话、打开或下载有您名字的名单的时间、岗位和用途',
    why: '让您查得到谁看过',
    seenBy: '您自己',
    kept: '随诉求和名单一起保存',
    consenting: 'using',
  },
} as const satisfies Record<string, PersonalData>

export type Kind = keyof typeof KINDS

/** The kinds that are asked for by a box of their own, where they are first needed. */
export type AskedKind = {
  [K in Kind]: (typeof KINDS)[K] extends { consenting: 'asked' } ? K : never
}[Kind]

/** The kinds that a person may delete, each for itself. */
export type ErasableKind = { [K in Kind]: (typeof KINDS)[K] extends { erased: object } ? K : never }[Kind]

export const ASKED_KINDS = keysWhere<AskedKind>((row) => row.consenting === 'asked')
export const ERASABLE_KINDS = keysWhere<ErasableKind>((row) => row.erased !== undefined)

function keysWhere<K extends Kind>(holds: (row: PersonalData) => boolean): K[] {
  return (Object.entries(KINDS) as [K, PersonalData][]).flatMap(([kind, row]) => (holds(row) ? [kind] : []))
}
