import type { PostKind } from '../platform/post-kind'

/** The taps at which people are asked, as residents or as staff. */
export const TAPS = {
  /** Reporting a problem. */
  filing: 'resident',
  /** 我也遇到. */
  joining: 'resident',
  /** Signing up for an activity. */
  signup: 'resident',
  /** Queueing for a full one. */
  waitlist: 'resident',
  /** Offering service, claiming hours. */
  serving: 'resident',
  workbench: 'staff',
  /** Publishing an activity, deciding on one. */
  organizing: 'staff',
} as const

export type Tap = keyof typeof TAPS

/** What every message about a matter says of it, and where WeChat's templates take it. */
const MATTER_WORDS = {
  number: 'character_string1',
  category: 'thing2',
  step: 'phrase3',
  happened: 'thing4',
} as const

const ACTIVITY_WORDS = { activity: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' } as const

/**
 * The subscribe messages 订阅消息 this product sends, at the moments people care about.
 *
 * To add one: a row below, and where the thing happens `queue(t, […])` of store.ts in its transaction. A row says
 * - at which tap it is asked for, and of staff whether only certain posts are asked;
 * - the page its tap opens, which takes what the message is about as `id`;
 * - its words, each with the field of WeChat's template that takes it: words.ts cuts them to what WeChat allows.
 * The template with these fields is chosen in WeChat's library; its id is entered per district in the
 * collection `messageTemplates`. Without an id nothing is asked and nothing sent, and handlers read 请致电.
 */
export const TEMPLATES = {
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
  calendarMissing: {
    name: '节假日安排待填',
    askedAt: 'workbench',
    asks: ['administrator'],
    page: 'workbench/matters',
    words: { year: 'number1', hint: 'thing2' },
  },
  joinedEnded: {
    name: '共同诉求办结',
    askedAt: 'joining',
    // Who joined may not open the matter itself: its steps stand among his own.
    page: 'feedback/mine',
    words: { category: 'thing1', place: 'thing2' },
  },
  placeWon: {
    name: '活动候补成功',
    askedAt: 'waitlist',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  placePassed: {
    name: '活动候补说明',
    askedAt: 'waitlist',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  startsTomorrow: {
    name: '活动开始提醒',
    askedAt: 'signup',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  activityCancelled: {
    name: '活动取消通知',
    askedAt: 'signup',
    page: 'activity/detail',
    words: ACTIVITY_WORDS,
  },
  /** To the community's cadres: what a social organisation proposes, or has changed since; the note says which. */
  activityProposed: {
    name: '活动待审核提醒',
    askedAt: 'organizing',
    asks: ['communityCadre'],
    page: 'activity/manage',
    words: ACTIVITY_WORDS,
  },
  /** To the social organisation: published, or returned with the reason. */
  activityReviewed: {
    name: '活动审核结果通知',
    askedAt: 'organizing',
    asks: ['organizer'],
    page: 'activity/manage',
    words: { activity: 'thing1', result: 'phrase2', note: 'thing3' },
  },
  /** To a party member: a community has confirmed or declined his registration 双报到. */
  registrationAnswered: {
    name: '双报到审核结果通知',
    askedAt: 'serving',
    page: 'volunteer/home',
    words: { registration: 'thing1', result: 'phrase2', note: 'thing3' },
  },
  dutyCalledOff: {
    name: '志愿岗位取消通知',
    askedAt: 'serving',
    page: 'volunteer/duty',
    words: { duty: 'thing1', time: 'time2', place: 'thing3', note: 'thing4' },
  },
  /** Confirmed, or void: the note says which. */
  hoursConfirmed: {
    name: '服务时长认定通知',
    askedAt: 'serving',
    page: 'volunteer/record',
    words: { service: 'thing1', time: 'thing2', at: 'date3', note: 'thing4' },
  },
} as const satisfies Record<string, TemplateRow>

export interface TemplateRow {
  /** As WeChat shows it when it asks. */
  name: string
  askedAt: Tap
  /** Only who holds one of these posts is asked. */
  asks?: readonly PostKind[]
  /** As src/open-page.ts names it. */
  page: string
  /** WeChat's field by the word's name; the field's letters say its kind. */
  words: Record<string, string>
}

export type Template = keyof typeof TEMPLATES

/** WeChat asks for at most so many templates at once. */
export const MOST_ASKED = 3

/** What is asked for at this tap of someone with these posts. */
export function askedAt(tap: Tap, posts: readonly { kind: PostKind }[]): Template[] {
  return (Object.keys(TEMPLATES) as Template[]).filter((template) => {
    const row: TemplateRow = TEMPLATES[template]
    return row.askedAt === tap && (!row.asks || posts.some(({ kind }) => row.asks?.includes(kind)))
  })
}

/** The ids under which WeChat knows a district's templates; one that is missing is neither asked for nor sent. */
export interface TemplateIds {
  /** The district's code. */
  _id: string
  ids: Partial<Record<Template, string>>
  /** How often they have been set, and the submissions that did it last. */
  changes?: number
  recentKeys?: string[]
}

/**
 * What becomes of a message.
 * `noGrant`: the person has not asked for this template, used his grants up, or took them back.
 * `sending`: claimed, and handed to WeChat or about to be. `uncertain`: claimed, and nobody knows whether it went
 * out; it is never tried again, so that nobody gets it twice. `failed`: given up.
 */
export const MESSAGE_STATES = [
  'waiting',
  'sending',
  'sent',
  'noGrant',
  'uncertain',
  'failed',
  'withdrawn',
] as const

export type MessageState = (typeof MESSAGE_STATES)[number]

/**
 * A message in the outbox 发件箱: written in the transaction of the change it tells of, sent after it.
 * Its id follows from what it tells and to whom, so that it is there once and sent once, however often a verb
 * or a timer says it.
 */
export interface Message {
  /** `<what it tells>:<template>:<openid>`. */
  _id: string
  /** The receiver's openid. */
  to: string
  template: Template
  /** The template's words by their name in the templates table. */
  words: Record<string, string>
  /** What it is about, and where its tap leads: the id that the page of its template takes. */
  about: string
  /** Not before this instant. */
  sendAt: number
  state: MessageState
  attempts: number
  /** When it was last claimed for sending. */
  claimedAt?: number
  /** What WeChat said, the last time it was not sent. */
  failure?: string
}

/**
 * The messages of one change: one document, however many they are, so that telling people costs a change one
 * operation. The courier puts each into the outbox and takes the bag away (deliver.ts).
 */
export interface Mailbag {
  _id: string
  /** When the first of them is due: no sooner is it opened. */
  sendAt: number
  messages: Message[]
}

/** A message as a verb writes it. */
export type NewMessage = Pick<Message, 'to' | 'template' | 'words' | 'about' | 'sendAt'> & {
  /** What it tells of: a ledger line's id, `<signup>:promoted`. */
  tells: string
}

/** The message as it waits in the outbox. */
export function waiting({ tells, ...message }: NewMessage): Message {
  return { _id: `${tells}:${message.template}:${message.to}`, ...message, state: 'waiting', attempts: 0 }
}
