import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move } from '../../../cloudfunctions/feedback/steps'
import type { OneMove } from '../../process/actions'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { SheetButtons } from '../../ui/sheet'
import { useForm } from '../../ui/use-form'
import { ReplyTemplates } from './reply-templates'
import { useMove } from './use-move'

/** The answer the author reads; it may begin with words the unit uses often. */
export function Reply(one: OneMove<Move>) {
  const { value, change, field, send, busy } = useForm({
    ...useMove(one),
    start: { word: '' },
    lacks: ({ word }) => ({ word: !word.trim() && '请写下给居民的答复' }),
  })
  return (
    <Card>
      <TextArea
        label='给居民的答复'
        most={FEEDBACK_LIMITS.word}
        placeholder='做了什么、结果怎样、还有什么要注意'
        {...field('word')}
      />
      <SheetButtons>
        <ReplyTemplates word={value.word} onChoose={(word) => change({ word })} />
        <Button label={MOVES[one.move].name} onTap={send} busy={busy} />
      </SheetButtons>
    </Card>
  )
}
