import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Rating } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move, type Step } from '../../../cloudfunctions/feedback/steps'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { say, sayProblem } from '../../ui/toast'
import styles from './index.module.scss'
import type { MatterDetail } from './matter'
import { MoveSheet, type Said } from './move-sheet'
import { Note } from './note'
import { Rate } from './rate'
import { Reply } from './reply'

/** What most matters need stands open on the page; the other moves are one tap further. */
const FIRST: readonly Move[] = ['accept', 'sign', 'verify', 'finish', 'rate']

/** What a step is for where that is neither an answer nor asked for nothing: it stands above the answer. */
const LEADING: Partial<Record<Step, Move>> = { dispatching: 'dispatch', assigning: 'assign' }

/** The moves the server says are open to this person, each with what it asks for; and handlers' notes. */
export function Actions({ matter: { id, step, moves, mayNote } }: { matter: MatterDetail }) {
  const [open, setOpen] = useState<Move>()
  const leading = moves.find((move) => move === LEADING[step])
  const first = moves.filter((move) => FIRST.includes(move))
  const more = moves.filter((move) => !FIRST.includes(move) && move !== leading)
  return (
    <>
      {leading && (
        <Card>
          <Button label={MOVES[leading].name} onTap={() => setOpen(leading)} />
        </Card>
      )}
      {first.map((move) => (
        <Act key={move} id={id} move={move} />
      ))}
      {more.length > 0 && (
        <Card>
          <View className={styles.moves}>
            {more.map((move) => (
              <More key={move} id={id} move={move} open={() => setOpen(move)} />
            ))}
          </View>
        </Card>
      )}
      {open && moves.includes(open) && <Asking id={id} move={open} close={() => setOpen(undefined)} />}
      {mayNote && <Note id={id} />}
    </>
  )
}

interface ActProps {
  id: string
  move: Move
}

/** One move; it happens once, however often it is tapped. Who sends a matter back sees it no more: he returns. */
function useMove({ id, move }: ActProps, onDone?: () => void) {
  const keyFor = useSubmissionKey()
  const { mutate, isPending } = useMutation(
    cloud.feedback.advance.mutationOptions({
      onSuccess: () => {
        say(MOVES[move].told)
        onDone?.()
        if (move === 'sendBack' && Taro.getCurrentPages().length > 1) Taro.navigateBack()
      },
      onError: sayProblem,
    }),
  )
  const { asks } = MOVES[move]
  const askForMessages = useAsking(asks === 'rating' ? undefined : 'workbench')
  const make = (more: Said & { rating?: Rating } = {}) => {
    askForMessages()
    mutate({ key: keyFor(JSON.stringify(more)), id, move, ...more })
  }
  return { make, isPending }
}

function Act({ id, move }: ActProps) {
  const { make, isPending } = useMove({ id, move })
  const { asks, name } = MOVES[move]
  if (asks === 'rating') return <Rate onRate={(rating, word) => make({ rating, word })} busy={isPending} />
  if (asks === 'reply') return <Reply label={name} onReply={(word) => make({ word })} busy={isPending} />
  return (
    <Card>
      <Button label={name} onTap={() => make()} busy={isPending} />
    </Card>
  )
}

/** A further move: at once where it asks for nothing, else by its sheet. */
function More({ id, move, open }: ActProps & { open: () => void }) {
  const { make, isPending } = useMove({ id, move })
  const { asks, name } = MOVES[move]
  return (
    <Button kind='plain' label={name} onTap={asks === 'nothing' ? () => make() : open} busy={isPending} />
  )
}

function Asking({ id, move, close }: ActProps & { close: () => void }) {
  const { make, isPending } = useMove({ id, move }, close)
  return <MoveSheet id={id} move={move} onSend={make} onCancel={close} busy={isPending} />
}
