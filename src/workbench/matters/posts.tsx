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
        {posts
          .filter(({ kind }) => kind === 'communityCadre')
          .map(({ id, scope, organisation }) => (
            <Row
              key={`volunteer ${id}`}
              title='志愿服务管理'
              detail={`${organisation}的时长认定、双报到、岗位、数据`}
              open={() => openPage('volunteer/community', { community: scope, name: organisation })}
            />
          ))}
        {posts
          .filter(({ kind }) => kind === 'partySecretary')
          .map(({ id, scope }) => (
            <Row
              key={`figures ${id}`}
              title='党员参与情况'
              detail='注册率、报到率、参与率、达标率'
              open={() => openPage('volunteer/figures', { unit: scope })}
            />
          ))}
      </Rows>
    </Section>
  )
}
