import { useQuery } from '@tanstack/react-query'
import { FEEDBACK_LIMITS } from '../../../cloudfunctions/feedback/feedback'
import {
  type Asks,
  MOVES,
  type Move,
  SEND_BACK_REASONS,
  type SendBackReason,
  type Step,
} from '../../../cloudfunctions/feedback/steps'
import { cloud } from '../../cloud/client'
import type { Offer } from '../../process/actions'
import type { Ask } from '../../process/ask-sheet'
import { Rate } from './rate'
import { Reply } from './reply'
import { useMove } from './use-move'

/** What a step is for where that is neither an answer nor asked for nothing. */
export const LEADING: Partial<Record<Step, Move>> = { dispatching: 'dispatch', assigning: 'assign' }

/** How the moves of a matter are offered. */
export const OFFER: Offer<Move, SendBackReason> = {
  rows: MOVES,
  first: ['accept', 'sign', 'verify', 'finish', 'rate'],
  forms: { finish: Reply, rate: Rate },
  askOf(move) {
    const { asks } = MOVES[move]
    const label = WORD_FOR[move] ?? '说明（可不填）'
    const lacking = MUST_SAY.includes(asks) ? '请写一句说明' : undefined
    return {
      reason: asks === 'reason' ? REASON : undefined,
      whom: WHOM[asks],
      word: { label, most: FEEDBACK_LIMITS.word, lacking },
    }
  },
  useMove,
  useTargets: (one, isAsked) => useQuery(cloud.feedback.choices.queryOptions(one, { enabled: isAsked })),
}

const REASON: Ask<SendBackReason>['reason'] = {
  label: '退单理由',
  choices: Object.entries(SEND_BACK_REASONS) as [SendBackReason, string][],
  lacking: '请选择退单理由',
}

const TO_WHOM = '请选择要交给谁'
/** Moves that lead to someone who is chosen; the street only gets advice. */
const WHOM: Partial<Record<Asks, Ask['whom']>> = {
  unit: { label: '交给哪个单位', lacking: TO_WHOM },
  grid: { label: '交给哪个网格', lacking: TO_WHOM },
  colleague: { label: '转给哪位同事', lacking: TO_WHOM },
  proposal: { label: '建议哪个部门办（可不选）' },
}
const MUST_SAY: readonly Asks[] = ['word', 'proposal', 'reply']

/** What a word is for: written for whoever reads it next. */
const WORD_FOR: Partial<Record<Move, string>> = {
  veto: '哪里没有办好？写下来，会重新办理',
  decline: '为什么不受理、该找谁（居民会看到）',
  ticket: '督办要求',
  answerTicket: '办理进展和完成时间',
  toCommunity: '为什么要上报、已经做了什么',
  toStreet: '为什么要上报、已经做了什么',
  returnToCommunity: '退回的原因',
  reject: '哪里没有办好',
}
