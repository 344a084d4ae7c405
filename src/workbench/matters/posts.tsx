import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { openPage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { Section } from '../../ui/section'

export type Post = inferRouterOutputs<Api>['resident']['me']['posts'][number]

/** The posts someone acts in, and what else than handling matters each lets him do. */
export function Posts({ posts }: { posts: readonly Post[] }) {
  if (posts.length === 0) return null
  return (
    <Section title='我的岗位'>
      <Rows>
        {posts.map(({ id, title, deputyFor }) => (
          <Row key={id} title={title} detail={deputyFor ? `${deputyFor}请假，由您代理` : undefined} />
        ))}
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
        {posts.some(({ kind }) => kind === 'administrator') && (
          <>
            <Row
              title='区设置'
              detail='期限、上班时间、备案号等，改动都有记录'
              open={() => openPage('settings/list', {})}
            />
            <Row
              title='运行情况'
              detail='定时任务、消息、出错的操作'
              open={() => openPage('health/overview', {})}
            />
          </>
        )}
      </Rows>
    </Section>
  )
}
