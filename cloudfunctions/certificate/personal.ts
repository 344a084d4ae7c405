/** What of residents stands in each of its collections. */
export const holdings = {
  certificates: ['volunteer'],
} as const
