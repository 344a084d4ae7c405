import type { Place } from '../division/estate'
import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { PostKind } from '../platform/post-kind'
import type { Case, Line, Promised } from '../process/case'
import type { Arrival } from './arrival'
import type { ClockKind } from './clocks'
import type { Informed } from './informs'
import type { Route } from './routing'
import type { Move, Promising, SendBackReason, Step } from './steps'

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

/** The posts that are told of a matter besides its handlers. */
export function informedOf({
  category,
  informed,
}: Pick<Feedback, 'category' | 'informed'>): readonly PostKind[] {
  const standard = INFORMS[category]
  return informed ?? (standard ? [standard] : [])
}

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

/**
 * How a matter came: from a resident who files as one, also for his mother 代报; or from staff in their post: what
 * they found, what somebody rang about, what they file for an elder.
 */
export const SOURCES = {
  resident: '居民反映',
  patrol: '巡查发现',
  phoneCall: '来电登记',
  onBehalf: '代居民反映',
} as const

export type Source = keyof typeof SOURCES

/** A resident's matter 诉求. What happened to it stands in its ledger lines. */
export interface Feedback extends Case<Step, ClockKind> {
  /** What people say on the phone: `261122-483105`. */
  number: string
  /** The author's openid. Never leaves the functions. */
  author: string
  /** What staff have filed the community verifies; who filed as a resident rates it. */
  /** How the author signed it, and signs what else he says of it. */
  authorName?: string
  /** Without a resident the community verifies what he would rate. */
  source: Source
  category: Category
  /** Who was informed when it was filed, by the district's setting of that day. Missing: as INFORMS says. */
  informed?: Informed[]
  /** May be empty where there is a voice. */
  text: string
  voice?: Voice
  /** Storage file ids. */
  photos: string[]
  place: Place
  placeLabel: string
  /** Where the author may be rung, if he says so. Handlers see it masked; each look is logged. */
  contactPhone?: string
  /** Whom the author reports for 代报, or who rang 来电. */
  onBehalfOf?: Person
  route: Route
  /** How it came to its holder, and whether anybody there has opened it. */
  arrival?: Arrival
  /** The one of the holder's people it was passed to: his post's id. The others may still act. */
  assignee?: string
  promise?: Promised<ClockKind> & { because?: Promising }
  /** How often units have sent it back 退单. */
  sendBacks: number
  /** The district has assigned it: it cannot be sent back. */
  bound?: boolean
  /** Who finished it, where somebody else has to look at it now. */
  finisher?: DivisionCode
  /** When it was last answered. */
  finishedAt?: number
  /** The day of the author's latest reminder 催办. */
  remindedOn?: Day
  /** The open supervision ticket 督办单. */
  ticket?: { state: 'open' | 'answered'; word: string; at: number }
  /** The matter at the same place and of the same category that had ended shortly before: 假性办结? */
  repeat?: { of: string; at: number }
  filedAt: number
  /** How many people have met with it: the author, and everyone who joined 我也遇到. */
  weight: number
  /** Whether those who joined know of the end. Missing: nobody joined. */
  joiners?: 'toTell' | 'told'
}

/** One line of a matter's ledger 台账. */
export interface LedgerLine extends Line<Step, Move, ClockKind> {
  kind: 'feedback'
  promise?: Promised<ClockKind> & { because?: Promising }
  assignee?: string
  rating?: Rating
  reason?: SendBackReason
  /** Whom the street is advised to send it to. */
  proposal?: DivisionCode
  /** What became of its arrival at the holder it leaves here: who opened it first, and the desk's calls. */
  left?: Arrival
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
