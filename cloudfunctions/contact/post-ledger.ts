import type { Day } from '../calendar/day'
import type { LedgerEntry } from '../platform/ledger'

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

/** One change of a post: its n-th is the line `<post>:<n>`. */
export type PostLine = LedgerEntry<'post', PostMove> & {
  /** Of a leave or a delegation; of a publication its last day. */
  from?: Day
  until?: Day
  deputy?: string
}
