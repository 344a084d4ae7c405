import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { NOTICE_LIMITS } from '../../../cloudfunctions/notice/notice'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { type Pages, replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Field, TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'

const DAYS = [
  ['7', '7 天'],
  ['15', '15 天'],
  ['30', '30 天'],
] as const

/** A community cadre writes a notice to all estates of his community; thousands read it, so he is asked twice. */
export default function PublishNotice() {
  const { community = '', name = '' } = useParameters<Pages['notice/publish']>()
  const [key] = useState(newSubmissionKey)
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number][0]>('7')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const publish = useMutation(
    cloud.notice.publish.mutationOptions({
      onSuccess: ({ id }) => replacePage('notice/detail', { id }),
      onError: (error) => {
        setAsking(false)
        sayProblem(error)
      },
    }),
  )
  const ask = () => {
    setTried(true)
    if (title.trim() && body.trim()) setAsking(true)
  }
  return (
    <Page bar={<Button label='发布' onTap={ask} />}>
      <TextField
        label='标题'
        value={title}
        onChange={setTitle}
        most={NOTICE_LIMITS.title}
        placeholder='如：3幢周三停水检修'
        error={tried && !title.trim() ? '请填写标题' : undefined}
      />
      <TextArea
        label='内容'
        value={body}
        onChange={setBody}
        most={NOTICE_LIMITS.body}
        placeholder='时间、地点、影响范围、找谁咨询'
        error={tried && !body.trim() ? '请填写内容' : undefined}
      />
      <Field label='展示多久'>
        <Chips label='展示多久' choices={DAYS} chosen={days} onChoose={setDays} />
      </Field>
      {asking && (
        <ConfirmSheet
          title='现在发布吗？'
          sentence={`${name}全部小区的居民马上就能看到“${title}”，展示 ${days} 天`}
          confirm='确定发布'
          busy={publish.isPending}
          onConfirm={() => publish.mutate({ key, community, title, body, daysShown: Number(days) })}
          onCancel={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
