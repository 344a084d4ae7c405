import { FEEDBACK_LIMITS, RATINGS, type Rating } from '../../../cloudfunctions/feedback/feedback'
import type { Move } from '../../../cloudfunctions/feedback/steps'
import type { OneMove } from '../../process/actions'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ChoiceField } from '../../ui/choice-field'
import { TextArea } from '../../ui/field'
import { useForm } from '../../ui/use-form'
import { useMove } from './use-move'

const CHOICES = Object.entries(RATINGS) as [Rating, string][]

/** How it was done, in the author's judgement. A slip of the finger ends nothing: sending is a tap of its own. */
export function Rate(one: OneMove<Move>) {
  const { act, ...move } = useMove(one)
  const { value, field, send, busy } = useForm({
    ...move,
    start: (): { rating?: Rating; word: string } => ({ word: '' }),
    lacks: ({ rating }) => ({ rating: !rating && '请先选一项' }),
    act: ({ rating, word }, key) => act({ rating, word: word.trim() || undefined }, key),
  })
  return (
    <Card>
      <ChoiceField label='这件事办得怎么样？' choices={CHOICES} {...field('rating')} />
      {value.rating && (
        <TextArea label='想补充的话（可不填）' most={FEEDBACK_LIMITS.word} {...field('word')} />
      )}
      <Button label='提交评价' onTap={send} busy={busy} />
    </Card>
  )
}
