import type { CollectionName } from '../collections'
import type { Kind } from './kinds'

/** A collection without personal data of residents, and why: whose it is, or that it holds none. */
type Without = 'none' | 'staff'

/**
 * Where each kind stands: every collection there is, with the kinds of residents' personal data in it. A new
 * collection does not compile without its row. `staff`: who acted for the organisation, which its ledger keeps.
 */
export const HOLDINGS: Record<CollectionName, readonly Kind[] | Without> = {
  residents: ['home'],
  feedback: ['matter', 'contact', 'point'],
  feedbackJoins: ['matter'],
  ledger: ['matter', 'volunteer'],
  feedbackLedger: ['matter'],
  reveals: ['look'],
  families: ['family'],
  signups: ['signup', 'family'],
  volunteers: ['volunteer'],
  volunteerRecords: ['volunteer'],
  volunteerYears: ['volunteer'],
  duties: ['volunteer'],
  dutySignups: ['volunteer'],
  certificates: ['volunteer'],
  messageGrants: ['message'],
  outbox: ['message'],
  mailbags: ['message'],
  erasures: ['home'],
  posts: 'staff',
  postLedger: 'staff',
  notices: 'staff',
  activities: 'staff',
  answerTemplates: 'staff',
  settings: 'none',
  settingsLedger: 'staff',
  calendars: 'none',
  rosterImports: 'staff',
  rosterChanges: 'staff',
  contentChecks: 'staff',
  listLooks: 'staff',
  claims: 'staff',
  organisations: 'none',
  divisions: 'none',
  grids: 'none',
  estates: 'none',
  partyOrganizations: 'none',
  volunteerFigures: 'none',
  volunteerRecounts: 'none',
  timerRuns: 'none',
  messageTemplates: 'none',
  deployment: 'none',
  versions: 'none',
  failures: 'none',
  differences: 'none',
}
