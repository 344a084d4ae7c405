import { collection } from '../platform/collection'
import { calendarLineSchema, enteredCalendarSchema } from './schema'

export const collections = {
  calendars: collection(enteredCalendarSchema),
}

/** The kinds of ledger line it writes. */
export const lines = [calendarLineSchema] as const
