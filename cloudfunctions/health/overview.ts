import { calendarOf } from '../calendar/store'
import { FUNCTIONS, type FunctionName, jobsOf, timerOf } from '../functions'
import { administered } from '../platform/actor'
import { DAY } from '../platform/day'
import type { StaffCall } from '../platform/procedure'
import { uncoveredYear } from './calendar'
import { latestFailures, openDifferences, runsOf, stuckMessages } from './store'
import { jobHealth } from './timers'

/** A message that waits longer than this is stuck. */
const STUCK_MS = 30 * 60_000

const LOOKED_BACK = 7 * DAY

/** Whether all that runs by itself runs: for the administrator who keeps the district going. Seven operations at most. */
export async function healthOverview({ actor, now, today }: StaffCall) {
  const all = (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name) =>
    jobsOf(name).map((job) => ({ job, cron: timerOf(name)?.cron ?? '' })),
  )
  // A job that two timers run is told of once, by the one that fires more often and stands first.
  const timers = all.filter(({ job }, index) => all.findIndex((other) => other.job === job) === index)
  const [runs, failures, messages, differences, calendar] = await Promise.all([
    runsOf(timers.map(({ job }) => job)),
    latestFailures(now - LOOKED_BACK),
    stuckMessages(now - STUCK_MS),
    openDifferences(),
    calendarOf(administered(actor), { now }),
  ])
  const lastOf = (job: string) => runs.find(({ _id }) => _id === job)
  return {
    checkedAt: now,
    jobs: timers.map(({ job, cron }) => jobHealth(job, cron, lastOf(job), now)),
    failures: failures.map(({ at, path, callId, what }) => ({ at, path, callId, what })),
    messages,
    differences: differences.map(({ _id, foundAt, words }) => ({ id: _id, foundAt, words })),
    uncoveredYear: uncoveredYear(today, calendar),
  }
}
