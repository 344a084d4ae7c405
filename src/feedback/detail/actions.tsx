import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FEEDBACK_LIMITS, RATINGS, type Rating } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move } from '../../../cloudfunctions/feedback/steps'
import { cloud } from '../../cloud/client'
import { newSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextArea } from '../../ui/field'
import { say, sayProblem } from '../../ui/toast'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'

/** The moves the server says are open to this person, each with what it asks for; and handlers' notes. */
export function Actions({ matter: { id, moves, mayNote } }: { matter: MatterDetail }) {
  return (
    <>
      {moves.map((move) => {
        const { asks } = MOVES[move]
        if (asks === 'rating') return <Rate key={move} id={id} move={move} />
        if (asks === 'reply') return <Reply key={move} id={id} move={move} />
        return <Accept key={move} id={id} move={move} />
      })}
      {mayNote && <Note id={id} />}
    </>
  )
}

interface MoveProps {
  id: string
  move: Move
}

function useMove(id: string, move: Move) {
  const [key] = useState(newSubmissionKey)
  const { mutate, isPending } = useMutation(
    cloud.feedback.advance.mutationOptions({ onSuccess: () => say(MOVES[move].told), onError: sayProblem }),
  )
  return { make: (more: { word?: string; rating?: Rating }) => mutate({ key, id, move, ...more }), isPending }
}

function Accept({ id, move }: MoveProps) {
  const { make, isPending } = useMove(id, move)
  return (
    <Card>
      <Button label={MOVES[move].name} onTap={() => make({})} busy={isPending} />
    </Card>
  )
}

function Reply({ id, move }: MoveProps) {
  const { make, isPending } = useMove(id, move)
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
      <Button label={MOVES[move].name} onTap={send} busy={isPending} />
    </Card>
  )
}

function Rate({ id, move }: MoveProps) {
  const { make, isPending } = useMove(id, move)
  const [word, setWord] = useState('')
  return (
    <Card>
      <TextArea label='想补充的话（可不填）' value={word} onChange={setWord} most={FEEDBACK_LIMITS.word} />
      <Text>这件事办得怎么样？</Text>
      <View className={styles.ratings}>
        {(Object.entries(RATINGS) as [Rating, string][]).map(([rating, name]) => (
          <View key={rating} className={styles.rating}>
            <Button
              kind='plain'
              label={name}
              busy={isPending}
              onTap={() => make({ rating, word: word || undefined })}
            />
          </View>
        ))}
      </View>
    </Card>
  )
}

function Note({ id }: { id: string }) {
  const [key, setKey] = useState(newSubmissionKey)
  const [word, setWord] = useState('')
  const note = useMutation(
    cloud.feedback.note.mutationOptions({
      onSuccess: () => {
        setWord('')
        setKey(newSubmissionKey())
      },
      onError: sayProblem,
    }),
  )
  const send = () => (word.trim() ? note.mutate({ key, id, word }) : say('请写下备注内容'))
  return (
    <Card>
      <TextArea
        label='内部备注（居民看不到）'
        value={word}
        onChange={setWord}
        most={FEEDBACK_LIMITS.word}
        placeholder='如：已联系物业，周三来修'
      />
      <Button kind='plain' label='保存备注' onTap={send} busy={note.isPending} />
    </Card>
  )
}
