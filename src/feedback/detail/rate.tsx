import { useState } from 'react'
import { FEEDBACK_LIMITS, RATINGS, type Rating } from '../../../cloudfunctions/feedback/feedback'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Field, TextArea } from '../../ui/field'

const CHOICES = Object.entries(RATINGS) as [Rating, string][]

interface RateProps {
  onRate: (rating: Rating, word: string | undefined) => void
  busy: boolean
}

/** How it was done, in the author's judgement. A slip of the finger ends nothing: sending is a tap of its own. */
export function Rate({ onRate, busy }: RateProps) {
  const [rating, setRating] = useState<Rating>()
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (rating) onRate(rating, word.trim() || undefined)
  }
  return (
    <Card>
      <Field label='这件事办得怎么样？' error={tried && !rating ? '请先选一项' : undefined}>
        <Chips label='这件事办得怎么样' choices={CHOICES} chosen={rating} onChoose={setRating} />
      </Field>
      {rating && (
        <TextArea label='想补充的话（可不填）' value={word} onChange={setWord} most={FEEDBACK_LIMITS.word} />
      )}
      <Button label='提交评价' onTap={send} busy={busy} />
    </Card>
  )
}
