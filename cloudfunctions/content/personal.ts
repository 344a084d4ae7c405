/** What of residents stands in each of its collections. */
export const holdings = {
  contentChecks: 'staff',
} as const
