import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecordMove } from '../../../cloudfunctions/volunteer/access'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { say, sayProblem } from '../../ui/toast'
import { OUTCOMES } from '../outcomes'
import styles from '../volunteer.module.scss'
import type { RecordDetail } from './record-view'
import { Rewrite } from './rewrite'

interface RecordActionsProps {
  id: string
  record: RecordDetail
}

/** The moves the server says are open to this person on this record. */
export function RecordActions({ id, record }: RecordActionsProps) {
  const [open, setOpen] = useState<RecordMove>()
  const { moves, isMine } = record
  if (open === 'void') return <Void id={id} close={() => setOpen(undefined)} />
  if (open === 'rewrite') return <Rewrite id={id} record={record} close={() => setOpen(undefined)} />
  return (
    <>
      {moves.includes('confirm') && <Confirm id={id} />}
      <View className={styles.buttons}>
        {moves.includes('rewrite') && (
          <Button kind='plain' label='更正（作废后重新记录）' onTap={() => setOpen('rewrite')} />
        )}
        {moves.includes('void') && (
          <Button kind='plain' label={isMine ? '撤回这条申报' : '作废'} onTap={() => setOpen('void')} />
        )}
      </View>
    </>
  )
}

/** Confirms one record; with a reason it counts beyond the day's cap. */
function Confirm({ id }: { id: string }) {
  const [reason, setReason] = useState('')
  const confirm = useMutation(
    cloud.volunteer.confirm.mutationOptions({
      onSuccess: ({ results }) => say(OUTCOMES[results[0]?.outcome ?? 'void']),
      onError: sayProblem,
    }),
  )
  return (
    <Card>
      <TextField
        label='超过每日上限也要计入的原因（一般不填）'
        value={reason}
        onChange={setReason}
        most={SERVICE_LIMITS.reason}
        placeholder='如：防汛抢险连续值守'
      />
      <Button
        label='认定'
        onTap={() => confirm.mutate({ ids: [id], ...(reason.trim() && { reason }) })}
        busy={confirm.isPending}
      />
    </Card>
  )
}

/** Takes a record out of the count for good; nothing is deleted. */
function Void({ id, close }: { id: string; close: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const gone = useMutation(
    cloud.volunteer.void.mutationOptions({
      onSuccess: () => {
        say('已作废，不再计入')
        close()
      },
      onError: sayProblem,
    }),
  )
  const send = () => {
    setTried(true)
    if (reason.trim()) gone.mutate({ id, reason })
  }
  return (
    <Card>
      <TextField
        label='作废的原因'
        value={reason}
        onChange={setReason}
        most={SERVICE_LIMITS.reason}
        placeholder='如：没有到场'
        error={tried && !reason.trim() ? '请写明作废的原因' : undefined}
      />
      <View className={styles.buttons}>
        <Button label='确定作废' onTap={send} busy={gone.isPending} />
        <Button kind='plain' label='再想想' onTap={close} />
      </View>
    </Card>
  )
}
