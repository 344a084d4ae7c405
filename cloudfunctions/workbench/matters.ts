import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import type { Calendar } from '../calendar/working-days'
import { count } from '../platform/database'
import type { Day } from '../platform/day'
import { districtOf } from '../platform/division'
import { oneMoreThan } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import type { CaseCollection } from '../process/store'
import { type Listing, PROCESSES } from '../processes'
import { scopesToActOn } from './effects/falling'
import type { mattersInput } from './schema'
import { casesHeldBy, type HeldFilter, type Holding, heldBy } from './store'
import { askedOf, countsIn, cursorOf, mergedPage } from './todo'

/** As many as one person can look through at once; the most urgent come first. */
const PAGE = 100

/**
 * What waits for the caller today out of every process, as one list by what is due next: his own, what he deputises
 * for, and what lies inside his scope that nobody else can act on. `next`: there are others after these.
 * `counts`, with the first page: how many of each kind wait, and how many of them are late. One operation for
 * each process; where a page does not hold all of it, what it cannot tell is counted.
 */
export async function matters(input: z.infer<typeof mattersInput>, call: StaffCall) {
  const { actor, today } = call
  const { cursor: after, step, late, ...own } = input ?? {}
  const cursor = after ?? undefined
  const scopesOf = await scopesToActOn(actor, today)
  const lists: readonly Listing[] = PROCESSES
  const asked = lists.flatMap((list): Asked[] => {
    const filter = askedOf(list, { step, late, own }, actor.posts, today)
    const who = scopesOf(list.posts)
    return filter && who.length > 0 ? [{ list, who, filter }] : []
  })
  const [first] = asked
  if (!first) return { matters: [], counts: [], next: undefined }
  const kinds = lists.map(({ kind }) => kind)
  const [found, calendar] = await Promise.all([
    Promise.all(asked.map((each) => search(each.list, each, cursorOf(cursor, each.list.kind, kinds)))),
    calendarOf(districtOf(first.who[0] ?? ''), call),
  ])
  const { shown, next } = mergedPage(found, PAGE)
  const counts = cursor ? [] : await Promise.all(found.map((each) => counted(each, today)))
  return {
    matters: shown.map(({ one }) => one.shownBy(today, calendar)),
    counts,
    next,
  }
}

interface Asked {
  list: Listing
  who: Holding & readonly string[]
  filter: HeldFilter
}

/** Of one collection: what is found there is what its listing takes. */
async function search<N extends CaseCollection>(
  list: Listing<N>,
  asked: Asked,
  cursor: ReturnType<typeof cursorOf>,
) {
  const { kind, name: kindName, page } = list
  const found = await casesHeldBy<N>(list.collection, asked.who, asked.filter, oneMoreThan(PAGE), cursor)
  const cases = found.map((one) => ({
    _id: one._id,
    due: one.due,
    shownBy: (today: Day, calendar: Calendar) => ({
      ...{ kind, kindName, page },
      ...list.todoOf(one, today, calendar),
    }),
  }))
  return { ...asked, kind, cases }
}

async function counted({ list, who, filter, cases }: Awaited<ReturnType<typeof search>>, today: Day) {
  const { kind, name, collection } = list
  const told = countsIn(cases, PAGE, today)
  const [waiting, late] = await Promise.all([
    told.waiting ?? count(collection, heldBy(who, filter)),
    told.late ?? count(collection, heldBy(who, { ...filter, before: today })),
  ])
  return { kind, name, waiting, late }
}
