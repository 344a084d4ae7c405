/** What of residents stands in each of its collections. */
export const holdings = {
  notices: 'staff',
} as const
