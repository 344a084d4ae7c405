import type { Day } from '../calendar/day'

/** What can happen to a post, as its ledger tells it. */
export const POST_MOVES = {
  bind: '绑定微信',
  unbind: '解除绑定',
  takeLeave: '请假',
  endLeave: '提前销假',
  delegate: '授权代理',
  endDelegation: '收回授权',
  publish: '公开联系方式',
  withdraw: '撤回公开',
} as const

export type PostMove = keyof typeof POST_MOVES

/** One change of a post, written with it in one transaction and never again. */
export interface PostLine {
  /** The same for every repeat of one submission. */
  _id: string
  post: string
  move: PostMove
  by: { openid: string; name: string }
  /** Milliseconds since 1970. */
  at: number
  /** Of a leave or a delegation; of a publication its last day. */
  from?: Day
  until?: Day
  deputy?: string
}
