import type { DueTag } from '../calendar/due-tag'
import type { Calendar } from '../calendar/working-days'
import type { Day } from '../platform/day'
import { dueTag } from './due-tag'
import { CATEGORIES, type Feedback } from './feedback'
import { STEPS, type Stage, type Step, stageOf } from './steps'

/** A matter as lists show it. */
export interface MatterSummary {
  id: string
  number: string
  category: string
  excerpt: string
  placeLabel: string
  step: Step
  stepName: string
  due?: DueTag
  /** Lists of staff say at which of the six steps it stands. */
  stage: Stage
  /** The holder may accept it without opening it. */
  acceptable: boolean
  filedAt: number
  /** How many people have met with it, where it is more than one. */
  weight?: number
}

const EXCERPT = 40

export function summaryOf(feedback: Feedback, today: Day, calendar: Calendar): MatterSummary {
  const { _id, number, category, voice, placeLabel, step, filedAt, weight } = feedback
  const text = feedback.text || `语音 ${voice?.seconds ?? 0} 秒`
  const characters = [...text]
  const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : text
  const due = dueTag(feedback, today, calendar)
  const names = { category: CATEGORIES[category], stepName: STEPS[step].name }
  const more = {
    stage: stageOf(step, feedback.holder),
    acceptable: step === 'filed',
    ...(weight > 1 && { weight }),
  }
  return { id: _id, number, ...names, excerpt, placeLabel, step, filedAt, ...more, ...(due && { due }) }
}
