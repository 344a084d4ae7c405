import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Api } from '../../../cloudfunctions/api'
import type { JobHealth } from '../../../cloudfunctions/health/timers'
import { cloud } from '../../cloud/client'
import { Row, Rows } from '../../ui/card'
import { ageOf, momentOf } from '../../ui/dates'
import { Page } from '../../ui/page'
import { QueryView, useFresh } from '../../ui/query-view'
import { Section } from '../../ui/section'

type Health = inferRouterOutputs<Api>['health']['overview']

/** Whether all that runs by itself runs; what needs a hand stands first. */
export default function HealthOverview() {
  const query = useQuery(cloud.health.overview.queryOptions())
  useFresh(query)
  return (
    <Page>
      <QueryView query={query}>
        {(health) => (
          <>
            <Verdict health={health} />
            <Timers jobs={health.jobs} now={health.checkedAt} />
            <Differences differences={health.differences} />
            <Failures failures={health.failures} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** What needs a hand, in words; one calm line when nothing does. */
function Verdict({ health }: { health: Health }) {
  const { jobs, messages, differences, failures, uncoveredYear } = health
  const troubled = jobs.filter(({ state }) => state === 'late' || state === 'failed').length
  const words = [
    troubled > 0 && `有 ${troubled} 项定时任务没有正常运行`,
    messages.waiting > 0 && `有 ${messages.waiting} 条消息超过半小时没有发出`,
    messages.failed > 0 && `有 ${messages.failed} 条消息发送失败`,
    differences.length > 0 && `夜间核对发现 ${differences.length} 处不一致`,
    failures.length > 0 && '最近 7 天有操作出错',
    uncoveredYear !== undefined && `${uncoveredYear} 年的放假安排还没有录入，涉及的期限先按周末计算`,
  ].filter((each) => each !== false)
  return (
    <Rows>
      {words.length === 0 ? (
        <Row title='一切正常' detail='定时任务、消息、核对都没有问题' />
      ) : (
        words.map((word) => <Row key={word} title={`⚠ ${word}`} />)
      )}
    </Rows>
  )
}

const STATES: Record<JobHealth['state'], string> = {
  well: '正常',
  late: '很久没有运行',
  failed: '上次出错',
  never: '还没有运行过',
}

function Timers({ jobs, now }: { jobs: Health['jobs']; now: number }) {
  return (
    <Section title='定时任务'>
      <Rows>
        {jobs.map(({ job, name, state, startedAt, unfinished, failure }) => (
          <Row
            key={job}
            title={`${name}：${STATES[state]}`}
            detail={[
              startedAt && `上次 ${ageOf(startedAt, now)}`,
              unfinished && '没做完的下次接着做',
              failure,
            ]
              .filter(Boolean)
              .join('，')}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Differences({ differences }: { differences: Health['differences'] }) {
  if (differences.length === 0) return null
  return (
    <Section title='核对不一致'>
      <Rows>
        {differences.map(({ id, words, foundAt }) => (
          <Row key={id} title={words} detail={`${momentOf(foundAt)} 发现`} />
        ))}
      </Rows>
    </Section>
  )
}

function Failures({ failures }: { failures: Health['failures'] }) {
  if (failures.length === 0) return null
  return (
    <Section title='最近出错的操作'>
      <Rows>
        {failures.map(({ at, path, callId, what }) => (
          <Row
            key={`${callId} ${at}`}
            title={path}
            detail={`${momentOf(at)}，${what}。日志编号 ${callId || '无'}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
