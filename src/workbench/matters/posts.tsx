import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { FILING_POSTS } from '../../../cloudfunctions/feedback/filing'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { Section } from '../../ui/section'

export type Post = inferRouterOutputs<Api>['resident']['me']['posts'][number]

/** The posts someone acts in, and what else than handling matters each lets him do. */
export function Posts({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return null
  const files = posts.some(({ kind }) => FILING_POSTS.includes(kind))
  return (
    <Section title='我的岗位'>
      <Rows>
        {posts.map(({ id, title, deputyFor }) => (
          <Row key={id} title={title} detail={deputyFor ? `${deputyFor}请假，由您代理` : undefined} />
        ))}
        {files && (
          <Row
            title='登记诉求'
            detail='巡查发现、居民来电、代居民反映'
            open={() => openPage('feedback/new', { category: 'other', staff: 'yes' })}
          />
        )}
        {posts
          .filter(({ kind }) => kind === 'communityCadre')
          .map(({ id, scope, organisation }) => (
            <Row
              key={`notice ${id}`}
              title='发布通知'
              detail={`${organisation}全部小区的居民都会看到`}
              open={() => openPage('notice/publish', { community: scope, name: organisation })}
            />
          ))}
      </Rows>
    </Section>
  )
}
