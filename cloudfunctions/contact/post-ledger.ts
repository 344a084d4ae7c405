import type { Day } from '../platform/day'
import { entryOf, type LedgerEntry } from '../platform/ledger'
import { withKey } from '../platform/repeat'
import type { Post } from './post'

/** What can happen to a post, as its ledger tells it; the last three are what an import of the roster 名册 does. */
export const POST_MOVES = {
  claim: '凭口令认领',
  bind: '绑定微信',
  unbind: '解除绑定',
  release: '管理员解除绑定',
  takeLeave: '请假',
  endLeave: '提前销假',
  delegate: '授权代理',
  endDelegation: '收回授权',
  publish: '公开联系方式',
  withdraw: '撤回公开',
  imported: '录入名册',
  renewed: '名册变更',
  ended: '名册结束',
} as const

export type PostMove = keyof typeof POST_MOVES

/** What the ledger tells of how a post stands: nobody's number, nobody's WeChat. */
export interface PostState {
  /** By name. Missing: vacant 空缺. */
  holder?: string
  /** Its holder has proved with WeChat that he is who the roster names. */
  bound: boolean
  from: Day
  until?: Day
  leave?: { from: Day; until: Day; delegated?: true; deputy?: string; deputyBound?: boolean }
  /** The last day on which residents are shown its contact; missing: it never was. */
  shownUntil?: Day
}

/**
 * One change of a post: its n-th is the line `<post>:<n>`. What an import changes is written after its switch as
 * `<post>:<import>`, with how many numbered lines the post had when it was renewed for its sequence: in the order of
 * `inOrder` it comes right after them.
 */
export type PostLine = LedgerEntry<'post', PostMove> & {
  /** Of a leave or a delegation; of a publication its last day. */
  from?: Day
  until?: Day
  deputy?: string
  /** Whether its holder, or who stands in, is bound from this line on; missing: as before. */
  bound?: boolean
  deputyBound?: boolean
  /** How the post stands after it came, or was renewed. */
  stands?: PostState
  /** The import 导入 that changed it, and what, in words. */
  import?: string
  changed?: string[]
}

/** What is told of a change besides what the post itself tells. */
export type PostChange = Pick<PostLine, 'told' | 'by' | 'at' | 'from' | 'until' | 'deputy'>

/** A post as its ledger knows it. */
export function stateOf({ holder, from, until, leave, contact }: Post): PostState {
  return {
    ...(holder && { holder: holder.name }),
    bound: !!holder?.openid,
    from,
    ...(until && { until }),
    ...(leave && { leave: leaveState(leave) }),
    ...(contact && { shownUntil: contact.publishedUntil }),
  }
}

function leaveState({ from, until, delegated, deputy }: NonNullable<Post['leave']>): PostState['leave'] {
  const standIn = deputy && { deputy: deputy.name, deputyBound: !!deputy.openid }
  return { from, until, ...(delegated && { delegated }), ...standIn }
}

/**
 * A changed post with its next line counted, and that line. `submission`: the key of what asked for it (`keyWith`); a
 * repeat is known by it.
 */
export function counted(post: Post, { told, by, at, ...days }: PostChange, submission?: string) {
  const lines = (post.lines ?? 0) + 1
  const recentKeys = submission ? withKey(post.recentKeys ?? [], submission) : post.recentKeys
  const entry = entryOf('post', { of: post._id, sequence: lines, told, by, at, unit: post.scope })
  const line: PostLine = { ...entry, ...days, ...bindings(post, told) }
  return { post: { ...post, lines, ...(recentKeys && { recentKeys }) }, line }
}

const BINDS: readonly PostMove[] = ['bind', 'unbind', 'release']
const LENDS: readonly PostMove[] = ['takeLeave', 'delegate']

/** Who is bound after a change that may have changed it. */
function bindings(post: Post, told: PostMove): Pick<PostLine, 'bound' | 'deputyBound' | 'stands'> {
  const stands = stateOf(post)
  if (told === 'claim') return { stands }
  const { deputyBound } = stands.leave ?? {}
  const tellsDeputy = deputyBound !== undefined && [...BINDS, ...LENDS].includes(told)
  return { ...(BINDS.includes(told) && { bound: stands.bound }), ...(tellsDeputy && { deputyBound }) }
}
