import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PURPOSES, type Purpose, type Revealed } from '../../../cloudfunctions/resident/reveal'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { call } from '../../ui/call'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field } from '../../ui/field'
import { sayProblem } from '../../ui/toast'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'

const CHOICES = Object.entries(PURPOSES) as [Purpose, string][]

/** How the author may be reached: what he gave himself; for staff masked, and uncovered by name and for a purpose. */
export function Contact({ matter: { id, contact } }: { matter: MatterDetail }) {
  if (!contact) return null
  const { phone, onBehalfOf, mayReveal, reach } = contact
  if (!phone && !onBehalfOf && !reach) return null
  return (
    <Card>
      {reach && <Text className={styles.promise}>{reachWords(reach, !!phone || !!onBehalfOf?.phone)}</Text>}
      {onBehalfOf && <Text className={styles.detail}>{onBehalfWords(onBehalfOf)}</Text>}
      {phone && <Text className={styles.detail}>联系电话：{phone}</Text>}
      {mayReveal && (phone || onBehalfOf?.phone) && (
        <Reveal id={id} own={!!phone} others={!!onBehalfOf?.phone} />
      )}
      {!reach && <Text className={styles.detail}>只有经办人能看到完整信息，每次查看都有记录</Text>}
    </Card>
  )
}

function reachWords(reach: 'message' | 'call', hasPhone: boolean): string {
  if (reach === 'message') return '诉求人能收到微信提醒'
  return hasPhone ? '诉求人收不到微信提醒，请致电' : '诉求人收不到微信提醒，也没有留电话，请上门告知'
}

/** `代欧阳*反映，电话：100****0002`. */
function onBehalfWords({ name, phone }: { name: string; phone?: string }): string {
  return [`代${name}反映`, phone && `电话：${phone}`].filter(Boolean).join('，')
}

interface RevealProps {
  id: string
  /** The author's own phone is there; that of whom he reports for. */
  own: boolean
  others: boolean
}

/** Closed at first; then the purpose, the number, the call. */
function Reveal({ id, own, others }: RevealProps) {
  const [open, setOpen] = useState(false)
  const [purpose, setPurpose] = useState<Purpose>()
  const [tried, setTried] = useState(false)
  const look = (what: Revealed) => {
    setTried(true)
    return purpose !== undefined && { id, what, purpose }
  }
  if (!open)
    return (
      <View className={styles.reveal}>
        <Button kind='plain' label='查看完整电话' onTap={() => setOpen(true)} />
      </View>
    )
  return (
    <View className={styles.reveal}>
      <Field label='为什么要看号码？' error={tried && !purpose ? '请先选一项' : undefined}>
        <Chips label='为什么要看号码' choices={CHOICES} chosen={purpose} onChoose={setPurpose} />
      </Field>
      {own && <PhoneOf label='查看诉求人电话' look={() => look('contactPhone')} />}
      {others && <PhoneOf label='查看被代报人电话' look={() => look('onBehalfOf')} />}
    </View>
  )
}

interface NumberProps {
  label: string
  look: () => { id: string; what: Revealed; purpose: Purpose } | false
}

function PhoneOf({ label, look }: NumberProps) {
  const keyFor = useSubmissionKey()
  const { mutate, data, isPending } = useMutation(
    cloud.feedback.reveal.mutationOptions({ onError: sayProblem }),
  )
  const show = () => {
    const input = look()
    if (input) mutate({ ...input, key: keyFor(JSON.stringify(input)) })
  }
  if (!data?.phone) return <Button kind='plain' label={label} onTap={show} busy={isPending} />
  const { phone } = data
  const name = 'name' in data ? `${data.name} ` : ''
  // Another button, not the same one with an icon more.
  return (
    <Button key='call' kind='plain' icon='phone' label={`打电话 ${name}${phone}`} onTap={() => call(phone)} />
  )
}
