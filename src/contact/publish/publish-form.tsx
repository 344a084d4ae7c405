import { useState } from 'react'
import { CONTACT_LIMITS } from '../../../cloudfunctions/contact/post'
import { addDays } from '../../../cloudfunctions/platform/day'
import { calls } from '../../cloud/client'
import { goBack } from '../../open-page'
import { Agreement } from '../../ui/agreement'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { lacksDay, today } from '../../ui/dates'
import { TextArea, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'
import { useForm } from '../../ui/use-form'
import type { Post } from '../posts/post-card'

/** What is known is filled in; only consent is asked anew each time. */
export function PublishForm({ post: { id, title, contact } }: { post: Post }) {
  const [day] = useState(today)
  const last = addDays(day, CONTACT_LIMITS.days)
  const done = (sentence: string) => () => {
    say(sentence)
    goBack()
  }
  const { field, lacks, value, change, send, busy } = useForm({
    start: {
      dutyPhone: contact?.dutyPhone ?? '',
      askFor: contact?.askFor ?? '',
      until: addDays(day, HALF_YEAR),
      agreed: false,
    },
    lacks: (it) => ({
      dutyPhone: !it.dutyPhone.trim() && '请填写值班电话',
      askFor: !it.askFor.trim() && '请写一写居民可以问您什么',
      until: lacksDay(it.until, day, last),
      agreed: !it.agreed && '请先勾选同意公开',
    }),
    act: (it, key) => calls.contact.publish.mutate({ key, post: id, ...it, agreed: true }),
    onDone: done('已公开，居民可以打给您了'),
  })
  const withdraw = useAct({
    act: (post: string, key) => calls.contact.withdraw.mutate({ key, post }),
    onDone: done('已撤回，居民不再看到您的电话'),
  })
  return (
    <Page bar={<Button label='公开给居民' busy={busy} onTap={send} />}>
      <TextField
        label='值班电话'
        {...field('dutyPhone')}
        most={20}
        placeholder='请填工作电话，不要填私人号码'
      />
      <TextArea
        label='居民可以问您什么'
        {...field('askFor')}
        most={CONTACT_LIMITS.askFor}
        placeholder='如：设施报修、噪音扰民'
      />
      <DateField
        label='公开到哪天'
        {...field('until')}
        quick={[
          [addDays(day, QUARTER), '3 个月'],
          [addDays(day, HALF_YEAR), '半年'],
          [last, '一年'],
        ]}
        first={day}
        last={last}
      />
      <Agreement
        label='同意公开'
        words={`我同意在社区页上公开我的姓名、岗位（${title}）和值班电话，到期自动撤下，我可以随时撤回。`}
        agreed={value.agreed}
        onChange={(agreed) => change({ agreed })}
        error={lacks('agreed')}
      />
      {contact?.shown && (
        <Section title='现在居民看得到'>
          <Button kind='plain' label='现在就撤回公开' busy={withdraw.busy} onTap={() => withdraw.send(id)} />
        </Section>
      )}
    </Page>
  )
}

const QUARTER = 91
const HALF_YEAR = 182
