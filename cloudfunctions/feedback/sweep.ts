import { addDays } from '../calendar/day'
import { calendarOf } from '../calendar/store'
import { outwardOf } from '../contact/answering'
import type { Post } from '../contact/post'
import { postsOf } from '../contact/store'
import { queue } from '../message/store'
import { transaction } from '../platform/database'
import { recordFailure } from '../platform/failure'
import type { Job, Turn } from '../platform/timer'
import { settingsOf } from '../settings/store'
import type { Feedback } from './feedback'
import { advance, type Change, withoutAlarms } from './progress'
import { SYSTEM } from './signature'
import { endedBefore, mattersToWake, save } from './store'
import { warningsOf } from './tidings'

/** Matters looked at together: their holders' posts come in one search. */
const PAGE = 50
/** Within this many days after an end the same again is a repeat 假性办结. */
const REPEAT_DAYS = 30

/**
 * Every hour: warns before and at lateness, ends what its author has not rated in time, marks repeats. What is
 * done leaves the search in the same transaction, so it is done once, and a turn that is stopped goes on
 * where it was. A matter that fails is passed over until the next turn.
 */
export const job: Job = async (turn) => {
  let failed = 0
  while (turn.hasTime()) {
    const page = await mattersToWake(turn.today, failed, PAGE)
    if (page.length === 0) return undefined
    const posts = await postsOf([...new Set(page.flatMap(({ holder }) => outwardOf(holder)))])
    const done = await Promise.all(page.map((matter) => wake(matter, posts, turn)))
    failed += done.filter((well) => !well).length
    if (page.length < PAGE) return undefined
  }
  return undefined
}

async function wake(
  { _id, district, ...matter }: Feedback,
  posts: readonly Post[],
  turn: Turn,
): Promise<boolean> {
  try {
    const [settings, calendar] = await Promise.all([settingsOf(district, turn), calendarOf(district, turn)])
    const repeats = matter.alarms.some(({ what }) => what === 'repeat')
    const since = Date.parse(`${addDays(turn.today, -REPEAT_DAYS)}T00:00:00+08:00`)
    const ended = repeats ? await endedBefore({ _id, district, ...matter }, since) : undefined
    const change = { by: SYSTEM, at: turn.now, today: turn.today, settings, calendar, key: `lapse-${_id}` }
    await wakeOne(_id, ended, posts, change)
    return true
  } catch (error) {
    await recordFailure('feedback/sweep', '', turn.now, error)
    return false
  }
}

/** What is due of one matter as it stands now; others may have moved it since the search. */
function wakeOne(
  id: string,
  ended: Feedback | undefined,
  posts: readonly Post[],
  change: Change,
): Promise<void> {
  const { today, at } = change
  return transaction(async (t) => {
    const feedback = await t.read('feedback', id)
    if (!feedback?.wakeOn || feedback.wakeOn > today) return
    const fired = feedback.alarms.filter(({ on }) => on <= today).map(({ what }) => what)
    const repeat = fired.includes('repeat') && ended && { of: ended._id, at: feedback.filedAt }
    const seen = withoutAlarms({ ...feedback, ...(repeat && { repeat }) }, today)
    if (fired.includes('lapse')) return save(t, advance(seen, 'lapse', change))
    const told = fired.filter((what) => what !== 'soon' || !fired.includes('late'))
    await t.put('feedback', seen)
    await queue(
      t,
      told.flatMap((what) => warningsOf(seen, what, posts, today, at)),
    )
  })
}
