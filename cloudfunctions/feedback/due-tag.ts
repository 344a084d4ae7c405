import { type Day, daysBetween } from '../calendar/day'
import { type Calendar, type DueDay, workingDaysBetween } from '../calendar/working-days'
import { STEPS, type Step } from './steps'

/** How a deadline is told: in words, and by a tone that a page shows as colour and icon. */
export interface DueTag {
  words: string
  tone: 'calm' | 'soon' | 'late'
}

/**
 * `还剩2个工作日`, `今天到期`, `超期1个工作日`; for the author `还可评价3天`. Undefined when no clock runs,
 * or when the author's has run out: that is nobody's fault.
 */
export function dueTag(
  { step, due }: { step: Step; due?: DueDay },
  today: Day,
  calendar: Calendar,
): DueTag | undefined {
  const { waitsFor } = STEPS[step]
  if (!due || waitsFor === 'nobody') return undefined
  return waitsFor === 'author' ? ratingTag(due.on, today) : handlingTag(due, today, calendar)
}

function ratingTag(on: Day, today: Day): DueTag | undefined {
  const left = daysBetween(today, on)
  if (left < 0) return undefined
  return { words: left === 0 ? '今天还可评价' : `还可评价${left}天`, tone: 'calm' }
}

function handlingTag({ on, estimated }: DueDay, today: Day, calendar: Calendar): DueTag {
  if (today > on) {
    const late = workingDaysBetween(on, today, calendar)
    return { words: late ? `超期${late}个工作日` : '已超期', tone: 'late' }
  }
  if (today === on) return { words: '今天到期', tone: 'soon' }
  const left = workingDaysBetween(today, on, calendar)
  return { words: `${estimated ? '预计' : ''}还剩${left}个工作日`, tone: left <= 1 ? 'soon' : 'calm' }
}
