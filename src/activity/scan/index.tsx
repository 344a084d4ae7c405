import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud/client'
import type { Pages } from '../../open-page'
import { Button } from '../../ui/button'
import { Row, Rows } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field, TextField } from '../../ui/field'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import { say, sayProblem } from '../../ui/toast'
import { useParameters } from '../../use-parameters'

const WAYS = [
  ['in', '签到'],
  ['out', '志愿者签退'],
] as const

const WEAPP = process.env.TARO_ENV === 'weapp'

/** A helper scans the codes on people's phones; at a desk a scanner types them. */
export default function Scan() {
  const { id = '' } = useParameters<Pages['activity/scan']>()
  const [way, setWay] = useState<'in' | 'out'>('in')
  const [typed, setTyped] = useState('')
  const [noted, setNoted] = useState<{ key: number; line: string }[]>([])
  const scan = useMutation(
    cloud.activity.scan.mutationOptions({
      onSuccess: ({ name, size, checkedOutAt }) => {
        setTyped('')
        say(checkedOutAt ? `${name} 已签退` : `${name} 已签到，${size} 人`)
        const line = `${name}：${checkedOutAt ? '已签退' : `已签到，${size} 人`}`
        setNoted((before) => [{ key: before.length, line }, ...before])
      },
      onError: sayProblem,
    }),
  )
  const note = (ticket: string) => scan.mutate({ id, ticket, out: way === 'out' })
  const byCamera = async () => {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (scanned) note(scanned.result)
  }
  return (
    <Page
      bar={
        <Button
          label={WEAPP ? '扫一扫' : '确定'}
          onTap={() => (WEAPP ? byCamera() : note(typed))}
          busy={scan.isPending}
        />
      }
    >
      <Field label='记什么'>
        <Chips label='记什么' choices={WAYS} chosen={way} onChoose={setWay} />
      </Field>
      {!WEAPP && (
        <TextField label='报名码' value={typed} onChange={setTyped} most={80} placeholder='扫居民的报名码' />
      )}
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
