import type { Day } from '../platform/day'
import type { RefusalCode } from '../refusals'
import type { Feedback } from './feedback'
import type { Move } from './steps'

/** What the conditions of moves look at. */
export type Condition = Pick<Feedback, 'step' | 'due' | 'promise' | 'bound' | 'ticket' | 'remindedOn'>

/**
 * Why a move the step knows is not open now all the same, or undefined: an assignment of the district
 * binds, one ticket at a time, and an author reminds once a day, once a promise to him is broken.
 */
export function whyNot(
  matter: Condition,
  move: Move,
  today: Day,
  byAuthor: boolean,
): RefusalCode | undefined {
  const { bound, ticket } = matter
  if (move === 'remind' && byAuthor && !isPromiseBroken(matter, today)) return 'feedback/in-time'
  if (move === 'remind' && byAuthor && matter.remindedOn === today) return 'feedback/reminded'
  if (move === 'sendBack' && bound) return 'feedback/bound'
  if (move === 'ticket' && ticket) return 'feedback/ticketed'
  if (move === 'answerTicket' && ticket?.state !== 'open') return 'feedback/wrong-step'
  if (move === 'closeTicket' && !ticket) return 'feedback/wrong-step'
  if (move === 'lapse' && !(matter.due && today > matter.due.on)) return 'feedback/wrong-step'
  return undefined
}

/** True when what the author was promised has not been kept: the acceptance, or later the answer. */
export function isPromiseBroken({ step, due, promise }: Condition, today: Day): boolean {
  const promised = step === 'filed' ? due : promise?.now
  return !!promised && today > promised.on
}
