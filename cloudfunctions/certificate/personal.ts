/** Of which kinds its ledger lines tell. */
export const inLedger = ['volunteer'] as const

/** What of residents stands in each of its collections. */
export const holdings = {
  certificates: ['volunteer'],
} as const
