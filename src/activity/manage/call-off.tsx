import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card, SwitchRow } from '../../ui/card'
import { TextField } from '../../ui/field'
import { SheetButtons } from '../../ui/sheet'
import { say, sayProblem } from '../../ui/toast'

interface CallOffProps {
  id: string
  title: string
  isSeries: boolean
  done: () => void
}

/** Calls an activity off, with the reason that everybody who signed up is told. */
export function CallOff({ id, title, isSeries, done }: CallOffProps) {
  const [word, setWord] = useState('')
  const [following, setFollowing] = useState(false)
  const [tried, setTried] = useState(false)
  const callOff = useMutation(
    cloud.activity.callOff.mutationOptions({
      onSuccess: ({ cancelled }) => {
        say(cancelled > 1 ? `已取消 ${cancelled} 场` : '已取消')
        done()
      },
      onError: sayProblem,
    }),
  )
  const send = () => {
    setTried(true)
    if (word.trim()) callOff.mutate({ id, word, following })
  }
  return (
    <Card>
      <TextField
        label={`为什么取消“${title}”`}
        value={word}
        onChange={setWord}
        most={ACTIVITY_LIMITS.word}
        placeholder='如：台风，改期举行'
        error={tried && !word.trim() ? '请写下取消的原因' : undefined}
      />
      {isSeries && (
        <SwitchRow
          title='后面的场次一起取消'
          detail='已结束的不受影响'
          on={following}
          onChange={setFollowing}
        />
      )}
      <SheetButtons>
        <Button label='确定取消，并通知报名的人' onTap={send} busy={callOff.isPending} />
        <Button kind='plain' label='再想想' onTap={done} />
      </SheetButtons>
    </Card>
  )
}
