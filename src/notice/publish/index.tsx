import { useState } from 'react'
import { NOTICE_LIMITS } from '../../../cloudfunctions/notice/notice'
import { calls } from '../../cloud/client'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'

const DAYS = [
  ['7', '7 天'],
  ['15', '15 天'],
  ['30', '30 天'],
] as const

interface Written {
  title: string
  body: string
  days: (typeof DAYS)[number][0]
}

/** A community cadre writes a notice to all estates of his community; thousands read it, so he is asked twice. */
export default function PublishNotice() {
  const { community = '', name = '' } = useParameters<Pages['notice/publish']>()
  const [asking, setAsking] = useState(false)
  const { value, field, complete, send, busy } = useForm({
    start: (): Written => ({ title: '', body: '', days: '7' }),
    lacks: ({ title, body }) => ({
      title: !title.trim() && '请填写标题',
      body: !body.trim() && '请填写内容',
    }),
    act: ({ days, ...it }, key) =>
      calls.notice.publish.mutate({ key, community, ...it, daysShown: Number(days) }),
    onDone: ({ id }) => replacePage('notice/detail', { id }),
    onProblem: () => setAsking(false),
  })
  const ask = () => complete() && setAsking(true)
  return (
    <Page bar={<Button label='发布' onTap={ask} />}>
      <TextField
        label='标题'
        {...field('title')}
        most={NOTICE_LIMITS.title}
        placeholder='如：3幢周三停水检修'
      />
      <TextArea
        label='内容'
        {...field('body')}
        most={NOTICE_LIMITS.body}
        placeholder='时间、地点、影响范围、找谁咨询'
      />
      <ChoiceField label='展示多久' choices={DAYS} {...field('days')} />
      {asking && (
        <ConfirmSheet
          title='现在发布吗？'
          sentence={`${name}全部小区的居民马上就能看到“${value.title}”，展示 ${value.days} 天`}
          confirm='确定发布'
          busy={busy}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
