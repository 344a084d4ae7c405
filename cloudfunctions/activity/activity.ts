import type { DivisionCode } from '../platform/division'
import type { Conditions } from './conditions'
import type { Telling } from './line'
import type { Places } from './places'

/**
 * An activity 活动 of a community, one document: what it is, and who holds its places. Places are given by
 * one conditional update of this document (`version`), so there is never one too many.
 */
export interface Activity {
  _id: string
  community: DivisionCode
  title: string
  place: string
  /** Milliseconds since 1970. */
  startsAt: number
  endsAt: number
  /** 名额: people, not parties. */
  capacity: number
  summary: string
  /** Who holds it, as people know them: `天安社区`, `蒲公英计划`. */
  organizer: string
  state: ActivityState
  /** Rises with every change; whoever writes has read this one. */
  version: number
  /** The version its organisers changed last: a form that was read before it is stale. */
  edited?: number
  /** The submission it was published by, with a digest of what that asked for. Missing: from before this was kept. */
  key?: string
  signup: SignupWindow
  who: Conditions
  /** The most people one party may bring, itself included. */
  partyMost: number
  /** Helpers wanted, beside the participants. */
  helpers?: HelpersWanted
  questions: Question[]
  /** Storage file ids. */
  pictures: string[]
  series?: Series
  by: PublishedBy
  /** Why it was returned or called off. */
  word?: string
  /** Signs check-in codes; never leaves the cloud. */
  secret: string
  places: Places
  report?: Report
  /** When the reminders for the day before were queued. */
  remindedAt?: number
  /** Its latest changes, until the timer has seen that their lines stand in the ledger; and when the first was made. */
  untold?: Telling[]
  untoldSince?: number
}

/** What becomes of it. A community publishes at once; a social organisation's waits for the community. */
export const ACTIVITY_STATES = {
  pending: '待社区审核',
  published: '已发布',
  returned: '已退回修改',
  cancelled: '已取消',
} as const
export type ActivityState = keyof typeof ACTIVITY_STATES

/** When one may sign up, and until when a place can be given back. Milliseconds since 1970. */
export interface SignupWindow {
  opensAt: number
  closesAt: number
  cancelUntil: number
}

export interface HelpersWanted {
  wanted: number
  /** What one helper serves, in minutes. */
  minutes: number
  duties: string
}

/** Something to fill in. Without choices it is free text. */
export interface Question {
  id: string
  label: string
  required: boolean
  choices?: string[]
}

/** One of several sessions made at once. */
export interface Series {
  id: string
  /** From 1. */
  number: number
  of: number
}

export interface PublishedBy {
  openid: string
  name: string
  /** The post he published in; whoever holds it later is the organiser too. */
  post: string
  /** `社区书记`. */
  title: string
}

/** What it was like, told afterwards. */
export interface Report {
  words: string
  photos: string[]
  at: number
  by: string
}

export const ACTIVITY_LIMITS = {
  title: 40,
  place: 40,
  summary: 2000,
  organizer: 30,
  capacity: 2000,
  party: 6,
  helpers: 100,
  duties: 60,
  questions: 5,
  label: 30,
  choices: 8,
  choice: 20,
  answer: 100,
  pictures: 9,
  photoBytes: 10 * 1024 * 1024,
  sessions: 60,
  report: 500,
  word: 100,
} as const
