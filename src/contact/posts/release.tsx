import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Section } from '../../ui/section'
import { say, sayProblem } from '../../ui/toast'

const DIGITS = 11

/** An administrator frees the number of a colleague who has lost the WeChat it was bound to. */
export function Release() {
  const [key, setKey] = useState(newSubmissionKey)
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const release = useMutation(
    cloud.contact.release.mutationOptions({
      onSuccess: () => {
        say('已解绑，请同事用新的微信再绑定一次')
        setPhone('')
        setTried(false)
        setKey(newSubmissionKey())
      },
      onError: sayProblem,
    }),
  )
  const free = () => {
    setTried(true)
    if (phone.length === DIGITS) release.mutate({ key, phone })
  }
  return (
    <Section title='帮同事解绑'>
      <TextField
        label='同事的手机号'
        value={phone}
        onChange={(text) => setPhone(text.trim())}
        most={DIGITS}
        placeholder='名册里登记的 11 位手机号'
        error={tried && phone.length !== DIGITS ? '请填写 11 位手机号' : undefined}
      />
      <Button kind='plain' label='解除他的微信绑定' busy={release.isPending} onTap={free} />
    </Section>
  )
}
