import Taro from '@tarojs/taro'
import type { Rating } from '../../../cloudfunctions/feedback/feedback'
import { MOVES, type Move, type SendBackReason } from '../../../cloudfunctions/feedback/steps'
import { useAsking } from '../../cloud/asking'
import { calls } from '../../cloud/client'
import type { OneMove } from '../../process/actions'
import type { Said } from '../../process/ask-sheet'
import { say } from '../../ui/toast'

type SaidOfMatter = Said<SendBackReason> & { rating?: Rating }

/** Making one move. Who sends a matter back sees it no more: he returns. */
export function useMove({ id, move }: OneMove<Move>) {
  const inTap = useAsking(MOVES[move].asks === 'rating' ? undefined : 'workbench')
  return {
    inTap,
    act: (said: SaidOfMatter, key: string) => calls.feedback.advance.mutate({ key, id, move, ...said }),
    onDone() {
      say(MOVES[move].told)
      if (move === 'sendBack' && Taro.getCurrentPages().length > 1) Taro.navigateBack()
    },
  }
}
