import { useState } from 'react'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import { AskSheet } from '../../process/ask-sheet'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { SheetButtons } from '../../ui/sheet'
import { say } from '../../ui/toast'
import { useAct } from '../../ui/use-act'

const WHY = {
  label: '退回的原因',
  most: ACTIVITY_LIMITS.word,
  placeholder: '如：场地这天已有安排，请改时间',
  lacking: '请写下退回的原因',
}

/** The community decides on what a social organisation proposes. */
export function Review({ id }: { id: string }) {
  const [returning, setReturning] = useState(false)
  const inTap = useAsking('organizing')
  const approve = useAct({
    inTap,
    act: () => calls.activity.review.mutate({ id, approve: true }),
    onDone: () => say('已同意，活动已发布'),
  })
  return (
    <Card>
      <SheetButtons>
        <Button label='同意发布' onTap={approve.send} busy={approve.busy} />
        <Button kind='plain' label='退回修改' onTap={() => setReturning(true)} />
      </SheetButtons>
      {returning && (
        <AskSheet
          name='退回修改'
          ask={{ word: WHY }}
          close={() => setReturning(false)}
          inTap={inTap}
          act={({ word }) => calls.activity.review.mutate({ id, approve: false, word })}
          onDone={() => say('已退回')}
        />
      )}
    </Card>
  )
}
