import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import { calls } from '../../cloud/client'
import { openPage } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { dayName } from '../../ui/dates'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'

export type Post = inferRouterOutputs<Api>['contact']['mine']['posts'][number]

/** One post: its term, who stands in, and what residents see of it. */
export function PostCard({ post }: { post: Post }) {
  const { id, title, from, until, inForce, leave, isPublic } = post
  const term = until ? `${dayName(from)}至${dayName(until)}` : `${dayName(from)}起`
  return (
    <Section title={title}>
      <Rows>
        <Row title='任期' detail={inForce ? term : `${term}，还没有开始`} />
        {leave ? (
          <Row title={leaveTitle(leave)} detail={leaveDetail(leave)} />
        ) : (
          inForce && (
            <Row
              title='授权代理'
              detail='您不请假，这个岗位请同事代管几天'
              open={() => openPage('contact/leave', { post: id })}
            />
          )
        )}
        {isPublic && (
          <Row
            title='居民看到的电话'
            detail={shownWords(post)}
            open={() => openPage('contact/publish', { post: id })}
          />
        )}
      </Rows>
      {leave && <EndLeave post={id} leave={leave} />}
    </Section>
  )
}

type Leave = NonNullable<Post['leave']>

function EndLeave({ post, leave }: { post: string; leave: Leave }) {
  const end = useAct({
    act: (_none, key) => calls.contact.endLeave.mutate({ key, post }),
    onDone: () => say(leave.delegated ? '已收回，由您自己处理' : '已销假，您的岗位由您自己处理'),
  })
  const label = leave.delegated ? '收回授权' : leave.running ? '提前销假' : '取消请假'
  return <Button kind='plain' label={label} busy={end.busy} onTap={end.send} />
}

function leaveTitle({ delegated, running }: Leave): string {
  if (delegated) return running ? '已授权同事代理' : '已安排授权代理'
  return running ? '请假中' : '已安排请假'
}

function leaveDetail({ from, until, deputy }: Leave): string {
  const days = from === until ? dayName(from) : `${dayName(from)}–${dayName(until)}`
  return deputy ? `${days}，由${deputy}代理` : `${days}，没有代理人，转由上一级处理`
}

function shownWords({ contact }: Post): string {
  if (!contact?.shown) return '没有公开'
  return `${contact.dutyPhone}，公开到${dayName(contact.until)}`
}
