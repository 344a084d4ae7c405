import { actingPerson, actingScope } from '../contact/answering'
import type { Post } from '../contact/post'
import type { NewMessage } from '../message/message'
import type { Day } from '../platform/day'
import { CATEGORIES, type Feedback } from './feedback'
import type { Changed } from './process'
import { MOVES, type Move, STEPS } from './steps'

/** Half past eight in Beijing: nobody is woken by a deadline. */
const MORNING = 'T08:30:00+08:00'

/** The message a move calls for, if any: to the author, or to whoever has the matter now. Never to the mover. */
export function tidingsOf(
  { next: feedback, line }: Changed,
  move: Move,
  posts: readonly Post[],
  today: Day,
): NewMessage[] {
  const row = MOVES[move]
  const tells = 'tells' in row ? row.tells : undefined
  const isAuthors = tells === 'author' && feedback.source === 'resident'
  const to = isAuthors ? feedback.author : tells === 'holder' ? handlerOf(feedback, posts, today) : undefined
  if (!to || to === line.by.openid) return []
  const template = isAuthors ? 'caseMoved' : move === 'remind' ? 'caseReminded' : 'caseArrived'
  const words = { ...wordsOf(feedback), happened: row.told, by: `${line.by.post} ${line.by.name}` }
  return [{ tells: line._id, to, template, words, about: feedback._id, sendAt: line.at }]
}

/** What the timer says of a clock that runs out, or has: to the handler, and of a broken promise to the author too. */
export function warningsOf(
  feedback: Feedback,
  what: string,
  posts: readonly Post[],
  today: Day,
  now: number,
): NewMessage[] {
  if (!isWarning(what)) return []
  const sendAt = Math.max(now, Date.parse(`${today}${MORNING}`))
  const clock = what === 'broken' ? feedback.promise?.now : feedback.due
  const tells = `${feedback._id}:${clock?.kind}:${clock?.on}:${what}`
  const words = { ...wordsOf(feedback), happened: WARNINGS[what], until: clock?.on ?? '' }
  const message = { tells, words, about: feedback._id, sendAt }
  const handler = handlerOf(feedback, posts, today)
  const told: NewMessage[] = handler ? [{ ...message, to: handler, template: 'caseDue' }] : []
  const author = what !== 'soon' && feedback.source === 'resident' && isPromise(feedback, what)
  return author ? [...told, { ...message, to: feedback.author, template: 'caseMoved' }] : told
}

const WARNINGS = {
  soon: '时限将到，请抓紧办理',
  late: '已超过时限，请尽快办理',
  broken: '已超过向群众承诺的时限',
} as const

function isWarning(what: string): what is keyof typeof WARNINGS {
  return what in WARNINGS
}

/** Whether a late clock is one that the author was promised. */
function isPromise({ step, due, promise }: Feedback, what: string): boolean {
  return what === 'broken' || step === 'filed' || due?.on === promise?.now.on
}

function handlerOf({ holder, assignee }: Feedback, posts: readonly Post[], today: Day): string | undefined {
  const scope = actingScope(holder, posts, today)
  return scope && actingPerson(scope, posts, today, assignee)?.openid
}

function wordsOf({ number, category, step }: Feedback): Record<string, string> {
  return { number, category: CATEGORIES[category], step: STEPS[step].name }
}
