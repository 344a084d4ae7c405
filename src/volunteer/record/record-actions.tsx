import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RecordMove } from '../../../cloudfunctions/volunteer/access'
import { SERVICE_LIMITS } from '../../../cloudfunctions/volunteer/service'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { say } from '../../ui/toast'
import { useForm } from '../../ui/use-form'
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
  const close = () => setOpen(undefined)
  if (open === 'rewrite') return <Rewrite id={id} record={record} close={close} />
  const voiding = isMine ? '撤回这条申报' : '作废'
  return (
    <>
      {moves.includes('confirm') && <Confirm id={id} />}
      <View className={styles.buttons}>
        {moves.includes('rewrite') && (
          <Button kind='plain' label='更正（作废后重新记录）' onTap={() => setOpen('rewrite')} />
        )}
        {moves.includes('void') && <Button kind='plain' label={voiding} onTap={() => setOpen('void')} />}
      </View>
      {open === 'void' && (
        <AskSheet
          name={voiding}
          confirm='确定作废'
          ask={{ word: WHY_VOID }}
          close={close}
          act={({ word: reason = '' }) => calls.volunteer.void.mutate({ id, reason })}
          onDone={() => say('已作废，不再计入')}
        />
      )}
    </>
  )
}

/** It is taken out of the count for good; nothing is deleted. */
const WHY_VOID = {
  label: '作废的原因',
  most: SERVICE_LIMITS.reason,
  placeholder: '如：没有到场',
  lacking: '请写明作废的原因',
}

/** Confirms one record; with a reason it counts beyond the day's cap. */
function Confirm({ id }: { id: string }) {
  const { field, send, busy } = useForm({
    start: { reason: '' },
    act: ({ reason }) => calls.volunteer.confirm.mutate({ ids: [id], ...(reason.trim() && { reason }) }),
    onDone: ({ results }) => say(OUTCOMES[results[0]?.outcome ?? 'void']),
  })
  return (
    <Card>
      <TextField
        label='超过每日上限也要计入的原因（一般不填）'
        {...field('reason')}
        most={SERVICE_LIMITS.reason}
        placeholder='如：防汛抢险连续值守'
      />
      <Button label='认定' onTap={send} busy={busy} />
    </Card>
  )
}
