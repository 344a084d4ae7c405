import type { DueDay } from '../calendar/working-days'
import type { PostKind } from '../contact/post'
import type { DivisionCode } from '../division/division'
import type { Place } from '../division/estate'
import type { Route } from './routing'
import type { Move, Step } from './steps'

export const CATEGORIES = {
  facilities: '设施维修',
  sanitation: '环境卫生',
  safety: '安全隐患',
  property: '物业管理',
  parking: '停车出行',
  neighbours: '邻里噪音',
  care: '老幼关爱',
  other: '其他事项',
} as const

export type Category = keyof typeof CATEGORIES

/** Whom a category informs besides its handlers: they get a message and may read the matter. */
export const INFORMS: Partial<Record<Category, PostKind>> = {
  safety: 'policeOfficer',
  neighbours: 'policeOfficer',
  care: 'healthSteward',
}

/** Where a matter comes from: a resident, for himself or for another 代报; a patrol 巡查; a phone call 来电. */
export const SOURCES = { resident: '居民反映', patrol: '巡查发现', phoneCall: '居民来电' } as const

export type Source = keyof typeof SOURCES

export const RATINGS = { satisfied: '满意', fair: '基本满意', unsatisfied: '不满意' } as const

export type Rating = keyof typeof RATINGS

export const FEEDBACK_LIMITS = {
  text: 2000,
  word: 1000,
  name: 12,
  phone: 13,
  photos: 9,
  photoBytes: 10 * 1024 * 1024,
  voiceSeconds: 60,
  voiceBytes: 3 * 1024 * 1024,
} as const

/** The person a matter concerns when someone else files it: the elder 代报, or who rang 来电. */
export interface Person {
  name: string
  phone?: string
}

/** What was said instead of typed. */
export interface Voice {
  /** Storage file id. */
  file: string
  seconds: number
}

/** A resident's matter 诉求. What happened to it stands in its ledger lines. */
export interface Feedback {
  _id: string
  /** What people say on the phone: `261122-483105`. */
  number: string
  /** The author's openid. Never leaves the functions. */
  author: string
  source: Source
  onBehalfOf?: Person
  /** Where the author wants to be rung about it. */
  contactPhone?: string
  category: Category
  /** May be empty where there is a voice. */
  text: string
  voice?: Voice
  /** Storage file ids. */
  photos: string[]
  place: Place
  placeLabel: string
  route: Route
  /** Who has it now: a grid, a micro-grid, a community's triage desk. */
  holder: DivisionCode
  step: Step
  /** When the present step has to end. Missing: no clock runs. */
  due?: DueDay
  filedAt: number
  /** How many ledger lines there are; the last one is `<_id>:<lines>`. */
  lines: number
  /** How many people have met with it: the author, and everyone who joined 我也遇到. */
  weight: number
  /** Whether those who joined know of the end. Missing: nobody joined. */
  joiners?: 'toTell' | 'told'
  /** An earlier matter of this place and category that had ended not long before 疑似假性办结. */
  repeatOf?: string
  /** The clients' keys of the latest changes: a repeat of one is answered, not done again. */
  recentKeys: string[]
}

/**
 * One line of the ledger 台账: written in the same transaction as the change it tells, never rewritten.
 * Its id is `<feedback>:<sequence>`.
 */
export interface LedgerLine {
  _id: string
  feedback: string
  sequence: number
  told: 'file' | 'note' | Move
  /** Missing: not a change of step. */
  step?: Step
  by: { openid: string; name: string; post: string }
  at: number
  /** The reply, the note, or the word with a rating. */
  word?: string
  rating?: Rating
  /** Whether the clock of the step that ended had run out; missing where none ended. */
  late?: boolean
  /** Seen by handlers only. */
  internal: boolean
}

/** A neighbour who met with the same 我也遇到. */
export interface FeedbackJoin {
  /** `<feedback>:<openid>`: he joins once, however often he tries. */
  _id: string
  feedback: string
  openid: string
  joinedAt: number
  /** The ledger line of the end he was told of last. */
  toldOf?: string
}

/** The id under which a person joins a matter. */
export function joinId(feedback: string, openid: string): string {
  return `${feedback}:${openid}`
}
