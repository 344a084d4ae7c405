import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { replacePage } from '../../open-page'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { say, sayIncomplete, sayProblem } from '../../ui/toast'
import { instantsOf, saidOf } from '../said-time'
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
  const [duty, setDuty] = useState(record.duty)
  const [time, setTime] = useState(() => saidOf(record))
  const [reason, setReason] = useState('')
  const [beyondCap, setBeyondCap] = useState(record.beyondCap ?? '')
  const [tried, setTried] = useState(false)
  const keyFor = useSubmissionKey()
  const rewrite = useMutation(
    cloud.volunteer.rewrite.mutationOptions({
      onSuccess: (next) => {
        say('已更正，新记录已计入')
        replacePage('volunteer/record', { id: next.id })
      },
      onError: sayProblem,
    }),
  )
  const send = () => {
    setTried(true)
    const span = instantsOf(time)
    if (!span || !reason.trim() || !duty.trim()) return sayIncomplete()
    const told = { id, duty, reason, ...span, ...(beyondCap.trim() && { beyondCap }) }
    rewrite.mutate({ key: keyFor(JSON.stringify(told)), ...told })
  }
  return (
    <Card>
      <TextField label='服务' value={duty} onChange={setDuty} most={SERVICE_LIMITS.duty} />
      <TimeFields value={time} onChange={setTime} tried={tried} />
      <TextField
        label='更正的原因'
        value={reason}
        onChange={setReason}
        most={SERVICE_LIMITS.reason}
        placeholder='如：多记了一小时'
        error={tried && !reason.trim() ? '请写明更正的原因' : undefined}
      />
      <TextField
        label='超过每日上限也要计入的原因（一般不填）'
        value={beyondCap}
        onChange={setBeyondCap}
        most={SERVICE_LIMITS.reason}
      />
      <View className={styles.buttons}>
        <Button label='作废并重新记录' onTap={send} busy={rewrite.isPending} />
        <Button kind='plain' label='再想想' onTap={close} />
      </View>
    </Card>
  )
}
