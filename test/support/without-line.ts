import type { Path } from './caller'

/**
 * What is kept from the ledger by design, because a line would tell what has to stay secret: ballots, and who has
 * voted. Nothing yet.
 */
export const EXEMPT: readonly Path[] = []

/** The mutations that write no ledger line although they are done, and why: they change no case's state. */
export const WITHOUT_LINE: Partial<Record<Path, string>> = {
  'activity.signUp': 'seats: contention is no process',
  'activity.confirm': 'seats',
  'activity.cancelSignup': 'seats',
  'activity.checkIn': 'seats',
  'activity.scan': 'seats',
  'activity.tick': 'seats',
  'certificate.issue': 'the certificate is its own record, with number and seal',
  'feedback.join': 'a neighbour’s own act; the matter stays as it is',
  'feedback.reveal': 'looks have a log of their own, shown to whom they concern',
  'feedback.saveTemplate': 'a unit’s wording',
  'feedback.removeTemplate': 'a unit’s wording',
  'message.granted': 'the person’s own, with the grants’ history',
  'privacy.erase': 'the person’s own; a line would remember him',
  'resident.enrol': 'the person’s own',
  'roster.template': 'makes a file',
  'roster.export': 'makes a file',
  'roster.dryRun': 'looks at a file; nothing is in force',
  'roster.checkDraft': 'looks at a draft; nothing is in force',
  'roster.draftSplit': 'drafts a file; nothing is in force',
  'workbench.rung': 'stands in the arrival, which the line that takes it away tells',
}

/** Mutations whose call in the table of budgets finds nothing to change; their own tests look at their lines. */
export const FINDS_NOTHING: readonly Path[] = ['feedback.handOver', 'contact.release']
