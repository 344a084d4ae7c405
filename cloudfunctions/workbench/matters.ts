import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { count } from '../platform/database'
import { districtOf } from '../platform/division'
import { oneMoreThan } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import type { Case } from '../process/case'
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
    Promise.all(asked.map((each) => search(each, cursorOf(cursor, each.list.kind, kinds)))),
    calendarOf(districtOf(first.who[0] ?? ''), call),
  ])
  const { shown, next } = mergedPage(found, PAGE)
  const counts = cursor ? [] : await Promise.all(found.map((each) => counted(each, today)))
  return {
    matters: shown.flatMap(({ kind, one }) => {
      const list = lists.find((each) => each.kind === kind)
      return list
        ? [{ kind, kindName: list.name, page: list.page, ...list.todoOf(one, today, calendar) }]
        : []
    }),
    counts,
    next,
  }
}

interface Asked {
  list: Listing
  who: Holding & readonly string[]
  filter: HeldFilter
}

async function search(asked: Asked, cursor: ReturnType<typeof cursorOf>) {
  const { list, who, filter } = asked
  const cases = await casesHeldBy<Case>(list.collection, who, filter, oneMoreThan(PAGE), cursor)
  return { ...asked, kind: list.kind, cases }
}

async function counted({ list, who, filter, cases }: Asked & { cases: Case[] }, today: string) {
  const { kind, name, collection } = list
  const told = countsIn(cases, PAGE, today)
  const [waiting, late] = await Promise.all([
    told.waiting ?? count(collection, heldBy(who, filter)),
    told.late ?? count(collection, heldBy(who, { ...filter, before: today })),
  ])
  return { kind, name, waiting, late }
}
