/** What of residents stands in each of its collections. */
export const holdings = {
  timerRuns: 'none',
  versions: 'none',
  failures: 'none',
  differences: 'none',
} as const
