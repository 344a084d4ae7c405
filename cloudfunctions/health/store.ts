import { command, count, find } from '../platform/database'

const SHOWN_FAILURES = 20

/** The last turns of these jobs. One operation. */
export function runsOf(jobs: readonly string[]) {
  return find('timerRuns', { where: { _id: command.in([...jobs]) }, limit: jobs.length || 1 })
}

/** The failed calls of late, newest first. One operation. */
export function latestFailures(since: number) {
  const where = { at: command.gte(since) }
  return find('failures', { where, orderBy: { at: 'desc' }, limit: SHOWN_FAILURES })
}

/**
 * Messages that should have been sent before `instant` and still wait, those of one change that nobody has taken
 * out of their bag as one, and those given up or of which nobody knows. Three operations.
 */
export async function stuckMessages(instant: number) {
  const [bags, waiting, failed] = await Promise.all([
    count('mailbags', { sendAt: command.lt(instant) }),
    count('outbox', { state: 'waiting', sendAt: command.lt(instant) }),
    count('outbox', { state: command.in(['failed', 'uncertain']) }),
  ])
  return { waiting: bags + waiting, failed }
}

/** What nightly recounts found and nobody has mended yet. One operation. */
export function openDifferences() {
  return find('differences', { where: { open: true }, limit: 50 })
}
