/** What of residents stands in each of its collections. */
export const holdings = {
  rosterImports: 'staff',
  rosterChanges: 'staff',
} as const
