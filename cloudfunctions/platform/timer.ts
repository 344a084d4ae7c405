import { type Moment, readClock } from './clock'
import { cloud } from './cloud'
import { command, find, put } from './database'
import { describeError, recordFailure } from './failure'

/** One turn of a job. */
export interface Turn extends Moment {
  /** Where the turn before stopped; missing: from the beginning. */
  cursor?: string
  /** False when the function's time is nearly over: stop, and say where to go on. */
  hasTime(): boolean
}

/**
 * What a timer runs. It may be stopped at any point and run again: each piece of its work is done once,
 * however often it is tried. Answers where to go on next time; undefined when all is done.
 */
export type Job = (turn: Turn) => Promise<string | undefined>

/** How the last turn of a job went, for whoever watches over the system. */
export interface TimerRun {
  /** The job: `message/deliver`. */
  _id: string
  startedAt: number
  endedAt?: number
  /** Where the next turn goes on. */
  cursor?: string
  /** The latest turn failed: what its log line says. */
  failure?: string
}

/**
 * The entry of a function that a timer fires. Whoever else calls it is refused: its day comes with the
 * event. A job that fails does not keep the others from their turn.
 */
export function serveTimer(jobs: Readonly<Record<string, Job>>, timeoutSeconds: number) {
  return async (event: { Type?: string; Time?: string } | null): Promise<{ ran: string[] }> => {
    const { SOURCE, OPENID } = cloud.getWXContext()
    if (OPENID || SOURCE !== 'wx_trigger' || event?.Type !== 'Timer') return { ran: [] }
    const moment = readClock(event.Time)
    // A third is left for what a job is in the middle of when its time is over.
    const until = readClock().now + (timeoutSeconds * 1000 * 2) / 3
    const hasTime = () => readClock().now < until
    const ran = Object.keys(jobs)
    const runs = await find('timerRuns', { where: { _id: command.in(ran) }, limit: ran.length })
    for (const [name, job] of Object.entries(jobs)) {
      const before = runs.find(({ _id }) => _id === name)
      await runJob(name, job, before, moment, hasTime)
    }
    return { ran }
  }
}

async function runJob(
  name: string,
  job: Job,
  before: TimerRun | undefined,
  moment: Moment,
  hasTime: () => boolean,
): Promise<void> {
  const started: TimerRun = { _id: name, startedAt: moment.now }
  const going = before?.cursor === undefined ? {} : { cursor: before.cursor }
  try {
    const cursor = await job({ ...moment, ...going, hasTime })
    await put('timerRuns', { ...started, endedAt: readClock().now, ...(cursor !== undefined && { cursor }) })
  } catch (error) {
    await recordFailure(name, '', moment.now, error)
    await put('timerRuns', { ...started, ...going, failure: describeError(error) })
  }
}
