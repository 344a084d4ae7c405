import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { CONTACT_LIMITS } from '../../../cloudfunctions/contact/post'
import { addDays } from '../../../cloudfunctions/platform/day'
import { calls } from '../../cloud/client'
import { goBack } from '../../open-page'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { lacksDay, today } from '../../ui/dates'
import { Page } from '../../ui/page'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import type { Post } from '../posts/post-card'
import { DeputyField } from './deputy-field'

export type Colleague = inferRouterOutputs<Api>['contact']['mine']['colleagues'][number]

interface LeaveFormProps {
  posts: readonly Post[]
  colleagues: readonly Colleague[]
  /** The one post that is lent; missing: a leave from all of them. */
  lent?: string
}

interface Written {
  from: string
  until: string
  /** A post for each organisation. */
  chosen: Readonly<Record<string, string>>
}

/** From, until, and one colleague for each organisation: three taps where the likely days fit. */
export function LeaveForm({ posts, colleagues, lent }: LeaveFormProps) {
  const [day] = useState(today)
  const last = addDays(day, CONTACT_LIMITS.days)
  const organisations = [...new Set(posts.map(({ organisation }) => organisation))]
  const freeIn = ({ from, until }: Written) =>
    colleagues.filter(({ away }) => !away || away.until < from || until < away.from)
  const candidates = (it: Written, organisation: string) => {
    const own = posts.filter((post) => post.organisation === organisation).map(({ id }) => id)
    return freeIn(it).filter((one) => one.for.some((id) => own.includes(id)))
  }
  const isOpen = (it: Written, organisation: string) =>
    it.chosen[organisation] === undefined && candidates(it, organisation).length > 0
  const { value, change, field, lacks, send, busy } = useForm({
    start: (): Written => ({ from: day, until: day, chosen: {} }),
    lacks: (it) => ({
      from: lacksDay(it.from, day, last),
      until: lacksDay(it.until, it.from, last),
      chosen: organisations.some((organisation) => isOpen(it, organisation)) && '请选择一位同事',
    }),
    async act(it, key) {
      const { from, until, chosen } = it
      const free = freeIn(it)
      const deputies = Object.values(chosen).filter((id) => free.some(({ post }) => post === id))
      const [deputy] = deputies
      if (!lent) await calls.contact.takeLeave.mutate({ key, from, until, deputies })
      else if (deputy) await calls.contact.delegate.mutate({ key, post: lent, from, until, deputy })
    },
    onDone() {
      say(lent ? '已授权，您仍然可以处理' : '已安排好，祝您一切顺利')
      goBack()
    },
  })
  const { from, until, chosen } = value
  const begin = (next: string) => change({ from: next, until: until < next ? next : until })
  return (
    <Page bar={<Button label={lent ? '授权代理' : '请假'} busy={busy} onTap={send} />}>
      <DateField
        label='从哪天起'
        {...field('from')}
        onChange={begin}
        quick={STARTS(day)}
        first={day}
        last={last}
      />
      <DateField label='到哪天止' {...field('until')} quick={ENDS(from)} first={from} last={last} />
      {organisations.map((organisation) => (
        <DeputyField
          key={organisation}
          label={organisations.length > 1 ? `${organisation}谁来代理？` : '谁来代理？'}
          colleagues={candidates(value, organisation)}
          value={chosen[organisation]}
          optional={!lent}
          error={isOpen(value, organisation) ? lacks('chosen') : undefined}
          onChange={(post) => change({ chosen: { ...chosen, [organisation]: post } })}
        />
      ))}
    </Page>
  )
}

/** The likely first days. */
const STARTS = (day: string) =>
  [
    [day, '今天'],
    [addDays(day, 1), '明天'],
    [addDays(day, 2), '后天'],
  ] as const

/** The likely last days, by how many days it is. */
const ENDS = (from: string) =>
  [
    [from, '只这一天'],
    [addDays(from, 2), '3 天'],
    [addDays(from, 6), '7 天'],
    [addDays(from, 13), '14 天'],
  ] as const
