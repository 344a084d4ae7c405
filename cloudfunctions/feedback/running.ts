import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/working-days'
import type { Settings } from '../settings/settings'
import {
  type AuthorsPromise,
  type Clock,
  isSameClock,
  type StoppedClock,
  startClock,
  stopClock,
} from './clocks'
import type { Feedback } from './feedback'
import { type Edge, STEPS } from './steps'

/** What days are reckoned by. */
interface Reckoning {
  today: Day
  calendar: Calendar
  settings: Settings
}

/** The clocks that run after a move, by what its edge starts and what it does to the promise. */
export function clocksAfter(
  { due, promise }: Feedback,
  edge: Pick<Edge, 'starts' | 'promise'>,
  { today, settings, calendar }: Reckoning,
): Pick<Feedback, 'due' | 'promise'> {
  if (edge.starts === 'runsOn') return { due, promise }
  if (edge.starts === 'none') return { due: undefined, promise }
  if (edge.starts === 'promise') return { due: promise?.now ?? due, promise }
  const own = startClock(edge.starts, today, settings, calendar)
  return { due: own, promise: edge.promise ? promiseAfter(promise, own, edge.promise) : promise }
}

/** The first promise stays on record; it moves to a unit once, and again when the author asks for more. */
function promiseAfter(
  promise: AuthorsPromise | undefined,
  own: Clock,
  because: NonNullable<Edge['promise']>,
): AuthorsPromise {
  if (!promise || because === 'made') return { first: promise?.first ?? own, now: own }
  if (because === 'signed' && promise.because === 'signed') return promise
  return { first: promise.first, now: own, because }
}

/** The clocks a move stopped: its holder's own, and the promise when it is kept or broken at last. */
export function stoppedBy(
  before: Feedback,
  after: Feedback,
  { today, calendar }: Pick<Reckoning, 'today' | 'calendar'>,
): StoppedClock[] {
  const answered = STEPS[before.step].waitsFor === 'holder' && STEPS[after.step].waitsFor !== 'holder'
  const verified = after.step === 'verifying'
  const { due, promise, holder } = before
  const runsOn = isSameClock(due, promise?.now) && isSameClock(after.promise?.now, due)
  const clocks: (Clock | undefined)[] = []
  if (!runsOn || answered || verified) clocks.push(due)
  const ends = before.step === 'verifying' ? false : answered || verified
  if (ends && promise && !isSameClock(due, promise.now)) clocks.push(promise.now)
  return clocks.flatMap((clock) => (clock ? [stopClock(clock, holder, today, calendar)] : []))
}
