import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { say, sayProblem } from '../../ui/toast'

/** A handlers' note. Closed at first, so that nobody writes into it what is meant for the resident. */
export function Note({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState(newSubmissionKey)
  const [word, setWord] = useState('')
  const note = useMutation(
    cloud.feedback.note.mutationOptions({
      onSuccess: () => {
        setWord('')
        setKey(newSubmissionKey())
        setOpen(false)
        say('已记下，居民看不到')
      },
      onError: sayProblem,
    }),
  )
  // Other words are another note, also when the answer to the first ones was lost on the way.
  const write = (next: string) => {
    setWord(next)
    setKey(newSubmissionKey())
  }
  const save = () => (word.trim() ? note.mutate({ key, id, word }) : say('请写下备注内容'))
  if (!open) return <Button kind='plain' label='记一条内部备注' onTap={() => setOpen(true)} />
  return (
    <Card>
      <TextArea
        label='内部备注（居民看不到）'
        value={word}
        onChange={write}
        most={FEEDBACK_LIMITS.word}
        placeholder='如：已联系物业，周三来修'
      />
      <Button kind='plain' label='保存备注' onTap={save} busy={note.isPending} />
    </Card>
  )
}
