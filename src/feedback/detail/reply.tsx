import { useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move } from '../../../cloudfunctions/feedback/steps'
import type { OneMove } from '../../process/actions'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { SheetButtons } from '../../ui/sheet'
import { ReplyTemplates } from './reply-templates'
import { useMove } from './use-move'

/** The answer the author reads; it may begin with words the unit uses often. */
export function Reply(one: OneMove<Move>) {
  const { make, isPending } = useMove(one)
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (word.trim()) make({ word })
  }
  return (
    <Card>
      <TextArea
        label='给居民的答复'
        value={word}
        onChange={setWord}
        most={FEEDBACK_LIMITS.word}
        placeholder='做了什么、结果怎样、还有什么要注意'
        error={tried && !word.trim() ? '请写下给居民的答复' : undefined}
      />
      <SheetButtons>
        <ReplyTemplates word={word} onChoose={setWord} />
        <Button label={MOVES[one.move].name} onTap={send} busy={isPending} />
      </SheetButtons>
    </Card>
  )
}
