import type { TemplateRow } from '../message/template'
import type { SettingRow } from '../settings/row'
import { CATEGORIES } from './feedback'
import { INFORMED } from './informs'

/** Why it may say no, with the sentence that people read. */
export const refusals = {
  'feedback/already-filed': '刚才的内容已经提交成功，可在我的诉求中查看，有新情况请另外反映',
  'feedback/still-open': '您还有没办完的诉求，办结后再来删除诉求记录，电话现在就可以删除',
  'feedback/unknown': '没有找到这件诉求，或您无权查看',
  'feedback/wrong-step': '这件诉求已有新的进展，请刷新后再操作',
  'feedback/needs-reply': '请写下给居民的答复',
  'feedback/needs-rating': '请选择满意、基本满意或不满意',
  'feedback/needs-word': '请写一句说明，方便对方接着办',
  'feedback/needs-reason': '请选择退单理由',
  'feedback/needs-target': '请选择要交给谁',
  'feedback/wrong-target': '所选的单位或同事现在不能接手，请重新选择',
  'feedback/bound': '这件诉求由区级指派，不能再退单，请先签收，有困难请联系区级督导员',
  'feedback/ticketed': '这件诉求已有督办单，请先办结原督办单',
  'feedback/in-time': '还在承诺的时限内，暂时不能催办，请再等一等',
  'feedback/reminded': '今天已经催办过了，请等候办理，也可以直接打电话',
  'template/unknown': '没有找到这条常用答复，可能已被删除',
  'template/too-many': '常用答复已满，请先删除不用的',
  'feedback/out-of-scope': '这个地点不在您负责的范围内，请转告那里的网格长，或请社区登记',
  'feedback/not-joinable': '这件诉求已经办完或时间较久，请另外反映',
  'feedback/own': '这是您自己反映的诉求，可在我的诉求中查看进展',
  'feedback/no-phone': '没有留下电话，请上门联系，或在答复里写明怎么找您',
} as const

/** What every message about a matter says of it, and where WeChat's templates take it. */
const MATTER_WORDS = {
  number: 'character_string1',
  category: 'thing2',
  step: 'phrase3',
  happened: 'thing4',
} as const

/** The subscribe messages 订阅消息 it sends. */
export const messages = {
  /** To the author: every move of others, and a promise that was broken. */
  caseMoved: {
    name: '诉求进展',
    askedAt: 'filing',
    page: 'feedback/detail',
    words: { ...MATTER_WORDS, by: 'thing5' },
  },
  /** To who has it now. */
  caseArrived: {
    name: '诉求待办',
    askedAt: 'workbench',
    page: 'feedback/detail',
    words: { ...MATTER_WORDS, by: 'thing5' },
  },
  /** Due tomorrow, late, a promise broken, unread for half a working day: `happened` says which. */
  caseDue: {
    name: '诉求时限',
    askedAt: 'workbench',
    page: 'feedback/detail',
    words: { ...MATTER_WORDS, until: 'thing5' },
  },
  caseReminded: {
    name: '诉求催办',
    askedAt: 'workbench',
    page: 'feedback/detail',
    words: { ...MATTER_WORDS, by: 'thing5' },
  },
  /** To the police officer or the health steward, when the category informs them. */
  caseInformed: {
    name: '诉求知会',
    askedAt: 'workbench',
    asks: ['policeOfficer', 'healthSteward'],
    page: 'feedback/detail',
    words: { category: 'thing1', place: 'thing2' },
  },
  joinedEnded: {
    name: '共同诉求办结',
    askedAt: 'joining',
    // Who joined may not open the matter itself: its steps stand among his own.
    page: 'feedback/mine',
    words: { category: 'thing1', place: 'thing2' },
  },
} as const satisfies Record<string, TemplateRow>

/** What a district sets for it. */
export const settings = {
  /** 三日受理、六日办结. */
  acceptDays: { group: '办理期限', name: '受理期限', unit: 'workingDays', standard: 3, least: 1, most: 15 },
  finishDays: { group: '办理期限', name: '办结期限', unit: 'workingDays', standard: 6, least: 1, most: 60 },
  assessDays: {
    group: '办理期限',
    name: '社区研判期限',
    unit: 'workingDays',
    standard: 1,
    least: 1,
    most: 15,
  },
  dispatchDays: {
    group: '办理期限',
    name: '街道派单期限',
    unit: 'workingDays',
    standard: 1,
    least: 1,
    most: 15,
  },
  signDays: { group: '办理期限', name: '部门签收期限', unit: 'workingDays', standard: 3, least: 1, most: 15 },
  redoDays: {
    group: '办理期限',
    name: '不认可后重新办结期限',
    unit: 'workingDays',
    standard: 3,
    least: 1,
    most: 30,
  },
  rateDays: { group: '办理期限', name: '评价期限', unit: 'calendarDays', standard: 7, least: 1, most: 60 },
  /** Whom a matter of a category is also told to, besides its holder. */
  informs: {
    group: '社区',
    name: '哪些诉求同时告知谁',
    unit: 'informs',
    of: CATEGORIES,
    may: INFORMED,
    standard: {
      ...{ facilities: [], sanitation: [], safety: ['policeOfficer'], property: [] },
      ...{ parking: [], neighbours: ['policeOfficer'], care: ['healthSteward'], other: [] },
    },
  },
} as const satisfies Record<string, SettingRow>
