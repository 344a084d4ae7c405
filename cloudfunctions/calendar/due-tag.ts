import type { Day } from '../platform/day'
import { type Calendar, type DueDay, workingDaysBetween } from './working-days'

/** How a deadline is told: in words, and by a tone that a page shows as colour and icon. */
export interface DueTag {
  words: string
  tone: 'calm' | 'soon' | 'late'
}

/** `还剩2个工作日`, `今天到期`, `超期1个工作日`: for who has to move by that day. */
export function handlingTag({ on, estimated }: DueDay, today: Day, calendar: Calendar): DueTag {
  if (today > on) {
    const late = workingDaysBetween(on, today, calendar)
    return { words: late ? `超期${late}个工作日` : '已超期', tone: 'late' }
  }
  if (today === on) return { words: '今天到期', tone: 'soon' }
  const left = workingDaysBetween(today, on, calendar)
  return { words: `${estimated ? '预计' : ''}还剩${left}个工作日`, tone: left <= 1 ? 'soon' : 'calm' }
}
