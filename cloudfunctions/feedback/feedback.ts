import type { DueDay } from '../calendar/working-days'
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

export const RATINGS = { satisfied: '满意', fair: '基本满意', unsatisfied: '不满意' } as const

export type Rating = keyof typeof RATINGS

export const FEEDBACK_LIMITS = { text: 2000, word: 1000, photos: 9, photoBytes: 10 * 1024 * 1024 } as const

/** A resident's matter 诉求. What happened to it stands in its ledger lines. */
export interface Feedback {
  _id: string
  /** What people say on the phone: `261122-483105`. */
  number: string
  /** The author's openid. Never leaves the functions. */
  author: string
  category: Category
  text: string
  /** Storage file ids. */
  photos: string[]
  place: Place
  placeLabel: string
  /** Where the author may be rung, if he says so. Handlers see it masked; each look is logged. */
  contactPhone?: string
  /** Whom the author reports for 代报. */
  onBehalfOf?: { name: string; phone?: string }
  route: Route
  /** Who has it now: a grid, a micro-grid, a community's triage desk. */
  holder: DivisionCode
  step: Step
  /** When the present step has to end. Missing: no clock runs. */
  due?: DueDay
  filedAt: number
  /** How many ledger lines there are; the last one is `<_id>:<lines>`. */
  lines: number
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
