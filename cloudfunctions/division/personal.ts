/** What of residents stands in each of its collections. */
export const holdings = {
  organisations: 'none',
  divisions: 'none',
  grids: 'none',
  estates: 'none',
  partyOrganizations: 'none',
} as const
