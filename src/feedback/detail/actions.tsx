import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FEEDBACK_LIMITS, type Rating } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move } from '../../../cloudfunctions/feedback/steps'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { say, sayProblem } from '../../ui/toast'
import type { MatterDetail } from './matter'
import { Note } from './note'
import { Rate } from './rate'

/** The moves the server says are open to this person, each with what it asks for; and handlers' notes. */
export function Actions({ matter: { id, moves, mayNote } }: { matter: MatterDetail }) {
  return (
    <>
      {moves.map((move) => (
        <Act key={move} id={id} move={move} />
      ))}
      {mayNote && <Note id={id} />}
    </>
  )
}

interface ActProps {
  id: string
  move: Move
}

/** One move, drawn by what it asks for; it happens once, however often it is tapped. */
function Act({ id, move }: ActProps) {
  const keyFor = useSubmissionKey()
  const { mutate, isPending } = useMutation(
    cloud.feedback.advance.mutationOptions({ onSuccess: () => say(MOVES[move].told), onError: sayProblem }),
  )
  const { asks, name } = MOVES[move]
  const askForMessages = useAsking(asks === 'rating' ? undefined : 'workbench')
  const make = (more: { word?: string; rating?: Rating } = {}) => {
    askForMessages()
    mutate({ key: keyFor(JSON.stringify(more)), id, move, ...more })
  }
  if (asks === 'rating') return <Rate onRate={(rating, word) => make({ rating, word })} busy={isPending} />
  if (asks === 'reply') return <Reply label={name} onReply={(word) => make({ word })} busy={isPending} />
  return (
    <Card>
      <Button label={name} onTap={() => make()} busy={isPending} />
    </Card>
  )
}

interface ReplyProps {
  label: string
  onReply: (word: string) => void
  busy: boolean
}

function Reply({ label, onReply, busy }: ReplyProps) {
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (word.trim()) onReply(word)
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
      <Button label={label} onTap={send} busy={busy} />
    </Card>
  )
}
