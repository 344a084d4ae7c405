import type { NewMessage } from '../message/message'
import { timeWords } from '../message/words'
import { CATEGORIES, type Feedback, type LedgerLine } from './feedback'
import { MOVES, STEPS } from './steps'

/** What the author is told of a change: every move but his own, and nothing internal. */
export function progressMessages(feedback: Feedback, line: LedgerLine): NewMessage[] {
  const { told, by, at, word, internal } = line
  if (internal || told === 'file' || told === 'note' || by.openid === feedback.author) return []
  return [
    {
      tells: line._id,
      to: feedback.author,
      template: 'caseMoved',
      about: feedback._id,
      sendAt: at,
      words: {
        number: feedback.number,
        matter: `${CATEGORIES[feedback.category]}：${feedback.text}`,
        step: STEPS[feedback.step].name,
        at: timeWords(at),
        note: word || `${by.name}${MOVES[told].told}`,
      },
    },
  ]
}
