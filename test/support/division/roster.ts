import type { Post } from '../../../cloudfunctions/contact/post'
import { addDays } from '../../../cloudfunctions/platform/day'
import { levelOf } from '../../../cloudfunctions/platform/division'
import type { PostKind } from '../../../cloudfunctions/platform/post-kind'
import { aPost, TODAY } from '../builders'
import type { GeneratedDistrict } from './generate'
import { random } from './random'

const MISSING = ['no post', 'vacant', 'ended', 'on leave', 'deputised'] as const

/** A leader for every grid and micro-grid and a desk for every community; each fifth post has a fault. */
export function generateRoster({ communities, grids }: GeneratedDistrict, seed: number): Post[] {
  const dice = random(seed)
  const posts = [
    ...communities.map(({ code }) => aPost('dutyDesk', code)),
    ...grids.map(({ _id }) => aPost(leaderOf(_id), _id)),
  ]
  return posts.flatMap((post) => (dice.whole(1, 5) === 1 ? faulty(post, dice.pick(MISSING)) : [post]))
}

function leaderOf(code: string): PostKind {
  return levelOf(code) === 'microGrid' ? 'microGridLeader' : 'gridLeader'
}

function faulty(post: Post, fault: (typeof MISSING)[number]): Post[] {
  const leave = { from: TODAY, until: TODAY }
  if (fault === 'no post') return []
  if (fault === 'vacant') return [{ ...post, holder: undefined }]
  if (fault === 'ended') return [{ ...post, until: addDays(TODAY, -1) }]
  if (fault === 'on leave') return [{ ...post, leave }]
  return [{ ...post, leave: { ...leave, deputy: { name: '冯秀兰', openid: 'feng', dutyPhone: '0000-2' } } }]
}
