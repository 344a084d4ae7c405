/** How long before a year without a known calendar its administrator is warned, in days. */
export const WARNED_AHEAD = 60

export const CALENDAR_LIMITS = { days: 60 } as const
