import { type DueTag, handlingTag } from '../calendar/due-tag'
import type { Calendar, DueDay } from '../calendar/working-days'
import { type Day, daysBetween } from '../platform/day'
import { STEPS, type Step } from './steps'

/**
 * How its deadline is told to who has to move in it; for the author `还可评价3天`. Undefined when no clock runs,
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
