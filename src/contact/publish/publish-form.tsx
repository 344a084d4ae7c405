import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CONTACT_LIMITS } from '../../../cloudfunctions/contact/post'
import { addDays, beijingDay } from '../../../cloudfunctions/platform/day'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { goBack } from '../../open-page'
import { Agreement } from '../../ui/agreement'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import type { Post } from '../posts/post-card'

/** What is known is filled in; only consent is asked anew each time. */
export function PublishForm({ post: { id, title, contact } }: { post: Post }) {
  const today = beijingDay(Date.now())
  const [key] = useState(newSubmissionKey)
  const [dutyPhone, setPhone] = useState(contact?.dutyPhone ?? '')
  const [askFor, setAskFor] = useState(contact?.askFor ?? '')
  const [until, setUntil] = useState(addDays(today, HALF_YEAR))
  const [agreed, setAgreed] = useState(false)
  const [tried, setTried] = useState(false)
  const done = (sentence: string) => ({
    onSuccess: () => {
      say(sentence)
      goBack()
    },
    onError: sayProblem,
  })
  const publish = useMutation(cloud.contact.publish.mutationOptions(done('已公开，居民可以打给您了')))
  const withdraw = useMutation(cloud.contact.withdraw.mutationOptions(done('已撤回，居民不再看到您的电话')))
  const save = () => {
    setTried(true)
    if (!agreed || !dutyPhone.trim() || !askFor.trim()) return sayIncomplete()
    publish.mutate({ key, post: id, dutyPhone, askFor, until, agreed: true })
  }
  return (
    <Page bar={<Button label='公开给居民' busy={publish.isPending} onTap={save} />}>
      <TextField
        label='值班电话'
        value={dutyPhone}
        onChange={setPhone}
        most={20}
        placeholder='请填工作电话，不要填私人号码'
        error={tried && !dutyPhone.trim() ? '请填写值班电话' : undefined}
      />
      <TextArea
        label='居民可以问您什么'
        value={askFor}
        onChange={setAskFor}
        most={CONTACT_LIMITS.askFor}
        placeholder='如：设施报修、噪音扰民'
        error={tried && !askFor.trim() ? '请写一写居民可以问您什么' : undefined}
      />
      <DateField
        label='公开到哪天'
        value={until}
        onChange={setUntil}
        quick={[
          [addDays(today, QUARTER), '3 个月'],
          [addDays(today, HALF_YEAR), '半年'],
          [addDays(today, CONTACT_LIMITS.days), '一年'],
        ]}
        first={today}
        last={addDays(today, CONTACT_LIMITS.days)}
      />
      <Agreement
        label='同意公开'
        words={`我同意在社区页上公开我的姓名、岗位（${title}）和值班电话，到期自动撤下，我可以随时撤回。`}
        agreed={agreed}
        onChange={setAgreed}
        error={tried && !agreed ? '请先勾选同意公开' : undefined}
      />
      {contact?.shown && (
        <Section title='现在居民看得到'>
          <Button
            kind='plain'
            label='现在就撤回公开'
            busy={withdraw.isPending}
            onTap={() => withdraw.mutate({ key, post: id })}
          />
        </Section>
      )}
    </Page>
  )
}

const QUARTER = 91
const HALF_YEAR = 182
