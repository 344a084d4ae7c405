import { type Day, daysBetween } from '../calendar/day'
import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import type { Feedback } from './feedback'
import { STEPS } from './steps'

/** How a deadline is told: in words, and by a tone that a page shows as colour and icon. */
export interface DueTag {
  words: string
  tone: 'calm' | 'soon' | 'late'
}

/** `还剩2个工作日`, `今天到期`, `超期1天`; undefined when no clock runs. */
export function dueTag(
  { step, due }: Pick<Feedback, 'step' | 'due'>,
  today: Day,
  calendar: Calendar,
): DueTag | undefined {
  const row = STEPS[step]
  if (!due || !('clock' in row)) return undefined
  const late = daysBetween(due.on, today)
  if (late > 0) return { words: `超期${late}天`, tone: 'late' }
  if (late === 0) return { words: '今天到期', tone: 'soon' }
  const working = row.clock.counting === 'workingDays'
  const left = working ? workingDaysBetween(today, due.on, calendar) : -late
  const words = `${due.estimated ? '预计' : ''}还剩${left}${working ? '个工作日' : '天'}`
  return { words, tone: left <= 1 ? 'soon' : 'calm' }
}
