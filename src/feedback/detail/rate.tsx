import { useState } from 'react'
import { FEEDBACK_LIMITS, RATINGS, type Rating } from '../../../cloudfunctions/feedback/feedback'
import type { Move } from '../../../cloudfunctions/feedback/steps'
import type { OneMove } from '../../process/actions'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field, TextArea } from '../../ui/field'
import { useMove } from './use-move'

const CHOICES = Object.entries(RATINGS) as [Rating, string][]

/** How it was done, in the author's judgement. A slip of the finger ends nothing: sending is a tap of its own. */
export function Rate(one: OneMove<Move>) {
  const { make, isPending } = useMove(one)
  const [rating, setRating] = useState<Rating>()
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (rating) make({ rating, word: word.trim() || undefined })
  }
  return (
    <Card>
      <Field label='这件事办得怎么样？' error={tried && !rating ? '请先选一项' : undefined}>
        <Chips label='这件事办得怎么样' choices={CHOICES} chosen={rating} onChoose={setRating} />
      </Field>
      {rating && (
        <TextArea label='想补充的话（可不填）' value={word} onChange={setWord} most={FEEDBACK_LIMITS.word} />
      )}
      <Button label='提交评价' onTap={send} busy={isPending} />
    </Card>
  )
}
