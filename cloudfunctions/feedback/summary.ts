import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/working-days'
import { type DueTag, dueTag } from './due-tag'
import { CATEGORIES, type Feedback } from './feedback'
import { STEPS, type Step } from './steps'

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
  return {
    id: _id,
    number,
    ...names,
    excerpt,
    placeLabel,
    step,
    filedAt,
    ...(due && { due }),
    ...(weight > 1 && { weight }),
  }
}
