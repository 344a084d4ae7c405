import type { NewMessage } from '../message/message'
import { CATEGORIES, type Feedback, type LedgerLine } from './feedback'
import { MOVES, STEPS } from './steps'

/** What the author is told of a change: every move but his own, and nothing internal. */
export function progressMessages(feedback: Feedback, line: LedgerLine): NewMessage[] {
  const { told, by, at, internal } = line
  if (internal || told === 'file' || told === 'note' || by.openid === feedback.author) return []
  const { _id: about, author: to, number, category, step } = feedback
  const words = { number, category: CATEGORIES[category], step: STEPS[step].name }
  const whole = { ...words, happened: MOVES[told].told, by: `${by.post} ${by.name}` }
  return [{ tells: line._id, to, template: 'caseMoved', about, sendAt: at, words: whole }]
}
