import { type Actor, signingTitle } from '../platform/actor'
import type { DivisionCode } from '../platform/division'
import type { Signature } from '../platform/ledger'

/** How a cadre signs for his community: `社区书记`, `社区书记（代陈静）`. */
export function cadreSignature({ openid, name, posts }: Actor, community: DivisionCode): Signature {
  const post = posts.find(({ kind, scope }) => kind === 'communityCadre' && scope === community)
  return { openid, name, post: signingTitle(post), ...(post?.deputyFor && { deputyFor: post.deputyFor }) }
}

/** How a volunteer signs what he writes down himself. */
export function volunteerSignature({ volunteer, name }: { volunteer: string; name: string }): Signature {
  return { openid: volunteer, name, post: '志愿者' }
}
