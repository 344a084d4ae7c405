import { View } from '@tarojs/components'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { calls } from '../../cloud/client'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
import { instantsOf, lacksTime, saidOf } from '../said-time'
import { TimeFields } from '../time-fields'
import styles from '../volunteer.module.scss'
import type { RecordDetail } from './record-view'

interface RewriteProps {
  id: string
  record: RecordDetail
  close: () => void
}

/** A mistake is voided with a reason and written again: the form begins with what is on record. */
export function Rewrite({ id, record, close }: RewriteProps) {
  const { field, send, busy } = useForm({
    start: () => ({
      duty: record.duty,
      time: saidOf(record),
      reason: '',
      beyondCap: record.beyondCap ?? '',
    }),
    lacks: ({ duty, time, reason }) => ({
      duty: !duty.trim() && '请填写做了什么服务',
      time: lacksTime(time),
      reason: !reason.trim() && '请写明更正的原因',
    }),
    act({ duty, time, reason, beyondCap }, key) {
      const told = { id, duty, reason, ...instantsOf(time), ...(beyondCap.trim() && { beyondCap }) }
      return calls.volunteer.rewrite.mutate({ key, ...told })
    },
    onDone(next) {
      say('已更正，新记录已计入')
      replacePage('volunteer/record', { id: next.id })
    },
  })
  return (
    <Card>
      <TextField label='服务' {...field('duty')} most={SERVICE_LIMITS.duty} />
      <TimeFields {...field('time')} />
      <TextField
        label='更正的原因'
        {...field('reason')}
        most={SERVICE_LIMITS.reason}
        placeholder='如：多记了一小时'
      />
      <TextField
        label='超过每日上限也要计入的原因（一般不填）'
        {...field('beyondCap')}
        most={SERVICE_LIMITS.reason}
      />
      <View className={styles.buttons}>
        <Button label='作废并重新记录' onTap={send} busy={busy} />
        <Button kind='plain' label='再想想' onTap={close} />
      </View>
    </Card>
  )
}
