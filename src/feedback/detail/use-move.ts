import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type { Rating } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move, type SendBackReason } from '../../../cloudfunctions/feedback/steps'
import { useAsking } from '../../cloud/asking'
import { cloud } from '../../cloud/client'
import { useSubmissionKey } from '../../cloud/submission-key'
import type { OneMove } from '../../process/actions'
import type { Said } from '../../process/ask-sheet'
import { say, sayProblem } from '../../ui/toast'

/** One move; it happens once, however often it is tapped. Who sends a matter back sees it no more: he returns. */
export function useMove({ id, move }: OneMove<Move>, onDone?: () => void) {
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
  const make = (said: Said<SendBackReason> & { rating?: Rating } = {}) => {
    askForMessages()
    mutate({ key: keyFor(JSON.stringify(said)), id, move, ...said })
  }
  return { make, isPending }
}
