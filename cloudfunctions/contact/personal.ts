/** What of residents stands in each of its collections. */
export const holdings = {
  posts: 'staff',
  postLedger: 'staff',
} as const
