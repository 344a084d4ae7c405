import type { Day } from '../../cloudfunctions/calendar/day'
import type { Post } from '../../cloudfunctions/contact/post'
import type { DivisionCode } from '../../cloudfunctions/division/division'
import type { Notice } from '../../cloudfunctions/notice/notice'
import noticesByCommunity from './data/notices.json'
import { relativeDay, relativeInstant } from './relative-day'

/** `320402003001n1`: the community and the row. */
export function sampleNotices(posts: readonly Post[], today: Day): Notice[] {
  return Object.entries(noticesByCommunity).flatMap(([community, rows]) =>
    rows.map(({ title, body, by, published, until }, index) => ({
      _id: `${community}n${index + 1}`,
      community,
      title,
      body,
      by: signature(by, community, posts),
      publishedAt: relativeInstant(published, today),
      until: relativeDay(until, today),
    })),
  )
}

/** `社区书记 陈静`; only a cadre of the community publishes there. */
function signature(name: string, community: DivisionCode, posts: readonly Post[]): string {
  const post = posts.find(
    ({ scope, kind, holder }) => scope === community && kind === 'communityCadre' && holder?.name === name,
  )
  if (!post) throw new Error(`${name} is no cadre of ${community}`)
  return `${post.contact?.title} ${name}`
}
