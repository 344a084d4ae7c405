import Taro from '@tarojs/taro'
import { useState } from 'react'
import { calls } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { useParameters } from '../../use-parameters'

const WAYS = [
  ['in', '签到'],
  ['out', '志愿者签退'],
] as const

const WEAPP = process.env.TARO_ENV === 'weapp'

/** A helper scans the codes on people's phones; at a desk a scanner types them. */
export default function Scan() {
  const { id = '' } = useParameters<Pages['activity/scan']>()
  const [noted, setNoted] = useState<{ key: number; line: string }[]>([])
  const { change, field, send, busy } = useForm({
    start: (): { way: 'in' | 'out'; ticket: string } => ({ way: 'in', ticket: '' }),
    lacks: ({ ticket }) => ({ ticket: !ticket.trim() && '请扫居民的报名码' }),
    act: ({ way, ticket }) => calls.activity.scan.mutate({ id, ticket, out: way === 'out' }),
    onDone({ name, size, checkedOutAt }) {
      change({ ticket: '' })
      say(checkedOutAt ? `${name} 已签退` : `${name} 已签到，${size} 人`)
      const line = `${name}：${checkedOutAt ? '已签退' : `已签到，${size} 人`}`
      setNoted((before) => [{ key: before.length, line }, ...before])
    },
  })
  const byCamera = async () => {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (!scanned) return
    change({ ticket: scanned.result })
    send()
  }
  return (
    <Page bar={<Button label={WEAPP ? '扫一扫' : '确定'} onTap={WEAPP ? byCamera : send} busy={busy} />}>
      <ChoiceField label='记什么' choices={WAYS} {...field('way')} />
      {!WEAPP && <TextField label='报名码' {...field('ticket')} most={80} placeholder='扫居民的报名码' />}
      {noted.length > 0 && (
        <Section title={`刚才记下 ${noted.length} 条`}>
          <Rows>
            {noted.map(({ key, line }) => (
              <Row key={key} title={line} />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
