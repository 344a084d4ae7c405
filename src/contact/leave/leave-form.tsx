import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import type { Api } from '../../../cloudfunctions/api'
import { CONTACT_LIMITS } from '../../../cloudfunctions/contact/post'
import { addDays, beijingDay } from '../../../cloudfunctions/platform/day'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { goBack } from '../../open-page'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Page } from '../../ui/page'
import { say, sayProblem } from '../../ui/toast'
import type { Post } from '../posts/post-card'
import { DeputyField } from './deputy-field'

export type Colleague = inferRouterOutputs<Api>['contact']['mine']['colleagues'][number]

interface LeaveFormProps {
  posts: readonly Post[]
  colleagues: readonly Colleague[]
  /** The one post that is lent; missing: a leave from all of them. */
  lent?: string
}

/** From, until, and one colleague for each organisation: three taps where the likely days fit. */
export function LeaveForm({ posts, colleagues, lent }: LeaveFormProps) {
  const today = beijingDay(Date.now())
  const [key] = useState(newSubmissionKey)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState(today)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const done = {
    onSuccess: () => {
      say(lent ? '已授权，您仍然可以处理' : '已安排好，祝您一切顺利')
      goBack()
    },
    onError: sayProblem,
  }
  const leave = useMutation(cloud.contact.takeLeave.mutationOptions(done))
  const delegate = useMutation(cloud.contact.delegate.mutationOptions(done))

  const organisations = [...new Set(posts.map(({ organisation }) => organisation))]
  const free = colleagues.filter(({ away }) => !away || away.until < from || until < away.from)
  const candidates = (organisation: string) => {
    const own = posts.filter((post) => post.organisation === organisation).map(({ id }) => id)
    return free.filter((one) => one.for.some((id) => own.includes(id)))
  }
  const isOpen = (organisation: string) =>
    chosen[organisation] === undefined && candidates(organisation).length > 0
  const deputies = Object.values(chosen).filter((id) => free.some(({ post }) => post === id))
  const save = () => {
    setTried(true)
    const [deputy] = deputies
    if (organisations.some(isOpen)) return say('请选择谁来代理')
    if (!lent) return leave.mutate({ key, from, until, deputies })
    if (deputy) delegate.mutate({ key, post: lent, from, until, deputy })
  }
  const begin = (day: string) => {
    setFrom(day)
    if (until < day) setUntil(day)
  }
  const last = addDays(today, CONTACT_LIMITS.days)
  return (
    <Page
      bar={
        <Button
          label={lent ? '授权代理' : '请假'}
          busy={leave.isPending || delegate.isPending}
          onTap={save}
        />
      }
    >
      <DateField
        label='从哪天起'
        value={from}
        onChange={begin}
        quick={STARTS(today)}
        first={today}
        last={last}
      />
      <DateField
        label='到哪天止'
        value={until}
        onChange={setUntil}
        quick={ENDS(from)}
        first={from}
        last={last}
      />
      {organisations.map((organisation) => (
        <DeputyField
          key={organisation}
          label={organisations.length > 1 ? `${organisation}谁来代理？` : '谁来代理？'}
          colleagues={candidates(organisation)}
          chosen={chosen[organisation]}
          optional={!lent}
          error={tried && isOpen(organisation) ? '请选择一位同事' : undefined}
          onChoose={(post) => setChosen({ ...chosen, [organisation]: post })}
        />
      ))}
    </Page>
  )
}

/** The likely first days. */
const STARTS = (today: string) =>
  [
    [today, '今天'],
    [addDays(today, 1), '明天'],
    [addDays(today, 2), '后天'],
  ] as const

/** The likely last days, by how many days it is. */
const ENDS = (from: string) =>
  [
    [from, '只这一天'],
    [addDays(from, 2), '3 天'],
    [addDays(from, 6), '7 天'],
    [addDays(from, 13), '14 天'],
  ] as const
