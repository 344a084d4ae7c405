import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PURPOSES, type Purpose, type Revealed } from '../../../cloudfunctions/resident/reveal'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { call } from '../../ui/call'
import { Card } from '../../ui/card'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'

const WHY = {
  label: '为什么要看号码？',
  choices: Object.entries(PURPOSES) as [Purpose, string][],
  lacking: '请先选一项',
}

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
      {mayReveal && phone && <Reveal id={id} what='contactPhone' label='查看诉求人电话' />}
      {mayReveal && onBehalfOf?.phone && <Reveal id={id} what='onBehalfOf' label='查看被代报人电话' />}
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
  what: Revealed
  label: string
}

/** A number is shown for a purpose, which is noted with who looked. */
function Reveal({ id, what, label }: RevealProps) {
  const [asking, ask] = useState(false)
  const [shown, show] = useState<{ phone?: string; name?: string }>()
  if (!shown?.phone)
    return (
      <View className={styles.reveal}>
        <Button kind='plain' label={label} onTap={() => ask(true)} />
        {asking && (
          <AskSheet
            name={label}
            confirm='查看号码'
            ask={{ reason: WHY }}
            close={() => ask(false)}
            act={async ({ reason: purpose }, key) =>
              purpose && calls.feedback.reveal.mutate({ key, id, what, purpose })
            }
            onDone={show}
          />
        )}
      </View>
    )
  const { phone, name = '' } = shown
  // Another button, not the same one with an icon more.
  return (
    <View key='call' className={styles.reveal}>
      <Button kind='plain' icon='phone' label={`打电话 ${name} ${phone}`} onTap={() => call(phone)} />
    </View>
  )
}
