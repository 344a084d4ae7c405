import type { Signature } from '../platform/ledger'

/** What of a person's data a member of staff may uncover, each time by name. */
export const REVEALED = {
  contactPhone: '联系电话',
  onBehalfOf: '被代报人的姓名和电话',
} as const

export type Revealed = keyof typeof REVEALED

/** Why. */
export const PURPOSES = {
  contact: '联系了解情况',
  visit: '约定上门时间',
  followUp: '办结后回访',
} as const

export type Purpose = keyof typeof PURPOSES

/** A look at somebody's data (个人信息保护法 第51条: access is logged). Written before the data is given, never changed. */
export interface Reveal {
  _id: string
  /** Whose data: the openid of the person who gave it. */
  owner: string
  /** The matter it stands in. */
  feedback: string
  number: string
  what: Revealed
  purpose: Purpose
  by: Signature
  at: number
}
