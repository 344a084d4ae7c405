/** The taps at which people are asked, as residents or as staff: reporting a problem, working at the workbench, … */
export const TAPS = {
  filing: 'resident',
  signup: 'resident',
  serving: 'resident',
  workbench: 'staff',
} as const

export type Tap = keyof typeof TAPS

/**
 * The subscribe messages 订阅消息 this product sends, at the moments people care about.
 *
 * To add one: a row below, and where the thing happens `queue(t, […])` of store.ts in its transaction. A row says
 * - at which tap it is asked for (at most 3 rows share a tap: WeChat asks for no more at once);
 * - the page its tap opens, which takes what the message is about as `id`;
 * - its words, each with the field of WeChat's template that takes it: words.ts cuts them to what WeChat allows.
 * The template with these fields is chosen in WeChat's library; its id is entered per district in the
 * collection `messageTemplates`. Without an id nothing is asked and nothing sent, and handlers read 请致电.
 */
export const TEMPLATES = {
  caseMoved: {
    name: '诉求进展',
    askedAt: 'filing',
    page: 'feedback/detail',
    words: { number: 'character_string1', matter: 'thing2', step: 'phrase3', at: 'time4', note: 'thing5' },
  },
  caseArrived: {
    name: '新诉求提醒',
    askedAt: 'workbench',
    page: 'feedback/detail',
    words: { number: 'character_string1', matter: 'thing2', place: 'thing3', dueOn: 'date4', note: 'thing5' },
  },
  /** Due tomorrow, late, reminded by the author, unread: the note says which. */
  caseDue: {
    name: '诉求到期提醒',
    askedAt: 'workbench',
    page: 'feedback/detail',
    words: { number: 'character_string1', matter: 'thing2', dueOn: 'date3', note: 'thing4' },
  },
  placeWon: {
    name: '候补成功通知',
    askedAt: 'signup',
    page: 'activity/detail',
    words: { activity: 'thing1', at: 'time2', place: 'thing3', note: 'thing4' },
  },
  startsTomorrow: {
    name: '活动开始提醒',
    askedAt: 'signup',
    page: 'activity/detail',
    words: { activity: 'thing1', at: 'time2', place: 'thing3', note: 'thing4' },
  },
  hoursConfirmed: {
    name: '服务时长认定通知',
    askedAt: 'serving',
    page: 'pages/me',
    words: { service: 'thing1', time: 'thing2', at: 'time3', note: 'thing4' },
  },
} as const satisfies Record<string, TemplateRow>

interface TemplateRow {
  /** As WeChat shows it when it asks. */
  name: string
  askedAt: Tap
  /** As src/open-page.ts names it. */
  page: string
  /** WeChat's field by the word's name; the field's letters say its kind. */
  words: Record<string, string>
}

export type Template = keyof typeof TEMPLATES

/** WeChat asks for at most so many templates at once. */
export const MOST_ASKED = 3

/** What is asked for at this tap. */
export function askedAt(tap: Tap): Template[] {
  return (Object.keys(TEMPLATES) as Template[]).filter((template) => TEMPLATES[template].askedAt === tap)
}

/** The ids under which WeChat knows a district's templates; one that is missing is neither asked for nor sent. */
export interface TemplateIds {
  /** The district's code. */
  _id: string
  ids: Partial<Record<Template, string>>
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
 * Its id follows from what it tells and to whom, so that it is written once and sent once.
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

/** A message as a verb writes it: all the words of its template. */
export type NewMessage = { [T in Template]: Addressed & { template: T; words: WordsOf<T> } }[Template]

type WordsOf<T extends Template> = Record<keyof (typeof TEMPLATES)[T]['words'], string>

type Addressed = Pick<Message, 'to' | 'about' | 'sendAt'> & {
  /** What it tells of: a ledger line's id, `<signup>:promoted`. */
  tells: string
}

/** The message as it waits in the outbox. */
export function waiting({ tells, ...message }: NewMessage): Message {
  return { _id: `${tells}:${message.template}:${message.to}`, ...message, state: 'waiting', attempts: 0 }
}
