import type { Path } from '../caller'

/**
 * What is kept from the ledger by design, because a line would tell what has to stay secret: ballots, and who has
 * voted. Nothing yet.
 */
export const EXEMPT: readonly Path[] = []

/** The mutations that write no ledger line although they are done, and why: they change no case's state. */
export const WITHOUT_LINE: Partial<Record<Path, string>> = {
  'feedback.join':
    'the matter keeps its step, holder and clocks; how many joined, the joins themselves count',
  'feedback.reveal': 'looks have a log of their own, shown to whom they concern',
  'feedback.saveTemplate': 'a unit’s wording is no case: nothing waits for it',
  'feedback.removeTemplate': 'a unit’s wording is no case: nothing waits for it',
  'message.granted': 'what a phone may be sent is the person’s own, with the grants’ history',
  'privacy.erase': 'a line would remember who asked to be forgotten',
  'resident.enrol': 'a name and a home are no case: nobody decides on them, and a line would outlive them',
  'roster.template': 'makes a file',
  'roster.export': 'makes a file',
  'roster.dryRun': 'looks at a file; nothing is in force',
  'roster.checkDraft': 'looks at a draft; nothing is in force',
  'roster.draftSplit': 'drafts a file; nothing is in force',
  'workbench.rung':
    'the call is signed in the arrival, all of which the matter’s next line takes over (`left`)',
}

/** Mutations whose line the next turn of the timer writes, and why it waits until then. */
export const TOLD_BY_TIMER: Partial<Record<Path, string>> = {
  'activity.checkIn':
    'everybody comes in the same minutes; the update notes it, hundreds of lines are one operation',
}

/** Mutations whose call in the table of budgets finds nothing to change; their own tests look at their lines. */
export const FINDS_NOTHING: readonly Path[] = ['feedback.handOver', 'contact.release']
