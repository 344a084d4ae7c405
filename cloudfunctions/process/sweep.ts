import { calendarOf } from '../calendar/store'
import { outwardOf } from '../contact/answering'
import { postsOf } from '../contact/store'
import type { Day } from '../platform/day'
import { recordFailure } from '../platform/failure'
import { type Cursor, everyPage } from '../platform/page'
import type { Job, Turn } from '../platform/timer'
import { PROCESSES } from '../processes'
import { casesReaching, casesToWake, nextOfUnknownYear } from './store'

type Process = (typeof PROCESSES)[number]

/** Cases looked at together: their holders' posts come in one search. */
const PAGE = 50

/**
 * Every hour, for each process: works 预计 days out again, warns before and at lateness, ends the steps that end by
 * themselves. What is done leaves the search in its transaction: it is done once, and a turn that is stopped goes on.
 */
export const job: Job = async (turn) => {
  for (const process of PROCESSES) {
    await recount(process, turn)
    if (turn.hasTime()) await sweep(process, turn)
  }
  return undefined
}

/** Looks at one case of each year and district; only where the calendar has come are there more to do. */
async function recount({ collection, recount: one }: Process, turn: Turn): Promise<void> {
  for (let last = { unknownYear: 0, district: '' }; turn.hasTime(); ) {
    const first = await nextOfUnknownYear(collection, last)
    if (!first) return
    last = first
    const isKnown = (await calendarOf(first.district, turn)).covers(first.unknownYear)
    for (let more = isKnown; more && turn.hasTime(); ) {
      const page = await casesReaching(collection, first, PAGE)
      for (const { _id } of page) await one(_id, turn)
      more = page.length === PAGE
    }
  }
}

/** A case that fails stays behind the cursor until the next turn. */
async function sweep({ collection, wake }: Process, turn: Turn): Promise<void> {
  const search = (after: Cursor<Day> | undefined) => casesToWake(collection, turn.today, PAGE, after)
  for await (const page of everyPage(PAGE, search, ({ wakeOn = '', _id }) => ({ at: wakeOn, id: _id }))) {
    const holders = page.flatMap((one) => [one, ...(one.waiting ?? [])]).map(({ holder }) => holder)
    const posts = page.length ? await postsOf([...new Set(holders.flatMap(outwardOf))]) : []
    const passOver = (error: unknown) => recordFailure('process/sweep', '', turn.now, error)
    await Promise.all(page.map((one) => wake(one, posts, turn).catch(passOver)))
    if (!turn.hasTime()) return
  }
}
