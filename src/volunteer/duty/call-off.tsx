import { useState } from 'react'
import { DUTY_LIMITS } from '../../../cloudfunctions/volunteer/duty'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { say } from '../../ui/toast'

/** For the community's cadres: calls a duty off, with the reason that everybody who has signed up is told. */
export function CallOff({ id, title }: { id: string; title: string }) {
  const [open, setOpen] = useState(false)
  const why = {
    label: `为什么取消“${title}”`,
    most: DUTY_LIMITS.word,
    placeholder: '如：下雨，改期举行',
    lacking: '请写明取消的原因',
  }
  return (
    <>
      <Button kind='plain' label='取消这个岗位' onTap={() => setOpen(true)} />
      {open && (
        <AskSheet
          name='取消这个岗位'
          confirm='确定取消，并通知报名的人'
          ask={{ word: why }}
          close={() => setOpen(false)}
          act={({ word = '' }) => calls.volunteer.callOff.mutate({ id, word })}
          onDone={({ told }) => say(told > 0 ? `已取消，已通知 ${told} 人` : '已取消')}
        />
      )}
    </>
  )
}
