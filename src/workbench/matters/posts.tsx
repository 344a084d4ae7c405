import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { ACCESS as DIVISION } from '../../../cloudfunctions/division/access'
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
          <Row key={id} title={title} detail={deputyFor ? `由您代${deputyFor}处理` : undefined} />
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
          .filter(({ kind }) => kind === 'districtSupervisor')
          .map(({ id }) => (
            <Row
              key={`supervision ${id}`}
              title='区级督导'
              detail='超期、待指派、督办单、重复反映'
              open={() => openPage('workbench/supervision', {})}
            />
          ))}
        {posts
          .filter(({ kind }) => kind === 'communityCadre' || kind === 'administrator')
          .map(({ id, kind, scope }) => (
            <Row
              key={`hand-over ${id}`}
              title='交接诉求'
              detail={
                kind === 'administrator'
                  ? '把一个单位未办结的诉求整体交给另一个'
                  : '把一个网格未办结的诉求整体交给另一个'
              }
              open={() => openPage('workbench/hand-over', { scope })}
            />
          ))}
        {posts
          .filter(({ kind }) => kind === 'administrator')
          .map(({ id }) => (
            <Row
              key={`calendar ${id}`}
              title='节假日安排'
              detail='新一年的放假和调休，用来计算办理时限'
              open={() => openPage('workbench/calendar', {})}
            />
          ))}
        <Row
          title='请假、代理与公开电话'
          detail='安排谁替您，居民能看到什么'
          open={() => openPage('contact/posts', {})}
        />
        {isAllowed(posts, DIVISION.trace) && (
          <Row
            title='分流测试'
            detail='看一个地址会转给谁、该打给谁'
            open={() => openPage('division/trace', {})}
          />
        )}
        {isAllowed(posts, DIVISION.plans) && (
          <Row
            title='网格划分检查'
            detail='有没有重叠、遗漏、户数不合适'
            open={() => openPage('division/plans', {})}
          />
        )}
      </Rows>
    </Section>
  )
}

function isAllowed(posts: readonly Post[], kinds: readonly Post['kind'][]): boolean {
  return posts.some(({ kind }) => kinds.includes(kind))
}
