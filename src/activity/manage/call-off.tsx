import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { say } from '../../ui/toast'

interface CallOffProps {
  id: string
  title: string
  isSeries: boolean
  close: () => void
}

/** Calls an activity off, with the reason that everybody who signed up is told. */
export function CallOff({ id, title, isSeries, close }: CallOffProps) {
  const word = {
    label: `为什么取消“${title}”`,
    most: ACTIVITY_LIMITS.word,
    placeholder: '如：台风，改期举行',
    lacking: '请写下取消的原因',
  }
  const also = { label: '后面的场次一起取消', detail: '已结束的不受影响' }
  return (
    <AskSheet
      name='取消活动'
      confirm='确定取消，并通知报名的人'
      ask={{ word, ...(isSeries && { also }) }}
      close={close}
      act={({ word: why = '', also: following = false }) =>
        calls.activity.callOff.mutate({ id, word: why, following })
      }
      onDone={({ cancelled }) => say(cancelled > 1 ? `已取消 ${cancelled} 场` : '已取消')}
    />
  )
}
