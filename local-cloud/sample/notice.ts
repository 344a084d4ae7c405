import { titleOf } from '../../cloudfunctions/contact/actor'
import type { Post } from '../../cloudfunctions/contact/post'
import type { Notice, NoticeLine } from '../../cloudfunctions/notice/notice'
import { signedAs } from '../../cloudfunctions/platform/actor'
import type { Day } from '../../cloudfunctions/platform/day'
import type { DivisionCode } from '../../cloudfunctions/platform/division'
import { entryOf } from '../../cloudfunctions/platform/ledger'
import noticesByCommunity from './data/notices.json'
import { relativeDay, relativeInstant } from './relative-day'

/** `320402003001n1`: the community and the row. */
export function sampleNotices(
  posts: readonly Post[],
  today: Day,
): { notices: Notice[]; lines: NoticeLine[] } {
  const published = Object.entries(noticesByCommunity).flatMap(([community, rows]) =>
    rows.map(({ title, body, by: name, published: when, until: last }, index) => {
      const _id = `${community}n${index + 1}`
      const by = signature(name, community, posts)
      const at = relativeInstant(when, today)
      const until = relativeDay(last, today)
      const told = { of: _id, sequence: 1, told: 'publish', by, at, unit: community } as const
      return {
        notice: { _id, community, title, body, by: `${by.post} ${name}`, publishedAt: at, until },
        line: { ...entryOf('notice', told), until },
      }
    }),
  )
  return { notices: published.map(({ notice }) => notice), lines: published.map(({ line }) => line) }
}

/** Only a cadre of the community publishes there. */
function signature(name: string, community: DivisionCode, posts: readonly Post[]) {
  const post = posts.find(
    ({ scope, kind, holder }) => scope === community && kind === 'communityCadre' && holder?.name === name,
  )
  if (!post?.holder) throw new Error(`${name} is no cadre of ${community}`)
  return signedAs({ openid: post.holder.openid ?? '', name }, { title: titleOf(post) })
}
