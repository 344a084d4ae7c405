import { calls } from '../../cloud/client'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'

const DIGITS = 11

/** An administrator frees the number of a colleague who has lost the WeChat it was bound to. */
export function Release() {
  const { field, clear, send, busy } = useForm({
    start: { phone: '' },
    lacks: ({ phone }) => ({ phone: phone.trim().length !== DIGITS && '请填写 11 位手机号' }),
    act: ({ phone }, key) => calls.contact.release.mutate({ key, phone: phone.trim() }),
    onDone() {
      clear()
      say('已解绑，请同事用新的微信再绑定一次')
    },
  })
  return (
    <Section title='帮同事解绑'>
      <TextField
        label='同事的手机号'
        {...field('phone')}
        most={DIGITS}
        placeholder='名册里登记的 11 位手机号'
      />
      <Button kind='plain' label='解除他的微信绑定' busy={busy} onTap={send} />
    </Section>
  )
}
