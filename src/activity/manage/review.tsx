import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { SheetButtons } from '../../ui/sheet'
import { say, sayProblem } from '../../ui/toast'

/** The community decides on what a social organisation proposes. */
export function Review({ id }: { id: string }) {
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const review = useMutation(
    cloud.activity.review.mutationOptions({
      onSuccess: ({ state }) => say(state === 'published' ? '已同意，活动已发布' : '已退回'),
      onError: sayProblem,
    }),
  )
  const askForMessages = useAsking('organizing')
  const approve = () => {
    askForMessages()
    review.mutate({ id, approve: true })
  }
  const sendBack = () => {
    setTried(true)
    if (!word.trim()) return
    askForMessages()
    review.mutate({ id, approve: false, word })
  }
  return (
    <Card>
      <SheetButtons>
        <Button label='同意发布' onTap={approve} busy={review.isPending} />
        <TextField
          label='退回的原因'
          value={word}
          onChange={setWord}
          most={ACTIVITY_LIMITS.word}
          placeholder='如：场地这天已有安排，请改时间'
          error={tried && !word.trim() ? '请写下退回的原因' : undefined}
        />
        <Button kind='plain' label='退回修改' onTap={sendBack} busy={review.isPending} />
      </SheetButtons>
    </Card>
  )
}
