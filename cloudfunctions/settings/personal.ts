/** What of residents stands in each of its collections. */
export const holdings = {
  settings: 'none',
  settingsLedger: 'staff',
  messageTemplates: 'none',
} as const
