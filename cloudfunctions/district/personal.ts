/** What of residents stands in each of its collections. */
export const holdings = {
  claims: 'staff',
  deployment: 'none',
} as const
