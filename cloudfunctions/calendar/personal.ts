/** What of residents stands in each of its collections. */
export const holdings = {
  calendars: 'none',
} as const
