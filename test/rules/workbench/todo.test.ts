import fc from 'fast-check'
import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { listed as matters } from '../../../cloudfunctions/feedback/listed'
import { HANDLING_STEPS } from '../../../cloudfunctions/feedback/steps'
import { addDays, type Day } from '../../../cloudfunctions/platform/day'
import { oneMoreThan } from '../../../cloudfunctions/platform/page'
import { type Listing, PROCESSES } from '../../../cloudfunctions/processes'
import {
  askedOf,
  countsIn,
  cursorOf,
  mergedPage,
  type TodoCursor,
} from '../../../cloudfunctions/workbench/todo'
import { aClock, aFeedback, plainCalendar, TODAY } from '../../support/builders'

/** A case of one of two made-up kinds, and what a search by the index would find of them: by day, from a day on. */
interface One {
  _id: string
  due?: ReturnType<typeof aClock>
}
type Kinds = Record<'plan' | 'permit', One[]>

const SIZE = 7
const KINDS = ['plan', 'permit'] as const
const dayOf = ({ due }: One) => due?.on ?? ''

function search(cases: readonly One[], cursor: TodoCursor | undefined, kind: string): One[] {
  const { at, id } = cursorOf(cursor, kind, KINDS) ?? { at: '', id: '' }
  const found = cases.filter((one) => dayOf(one) > at || (dayOf(one) === at && one._id > id))
  const inOrder = found.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return inOrder.slice(0, oneMoreThan(SIZE))
}

const orderOf = (one: One) => `${dayOf(one)} ${one._id}`

const pageFrom = (kinds: Kinds, cursor?: TodoCursor) =>
  mergedPage(
    KINDS.map((kind) => ({ kind, cases: search(kinds[kind], cursor, kind) })),
    SIZE,
  )

/** Enough that one day fills more than a page. */
const MANY = { maxLength: 60 }

/** Days from late to far; now and then none. */
const anyDay = fc.option(
  fc.integer({ min: -1, max: 1 }).map((days): Day => addDays(TODAY, days)),
  { nil: undefined },
)
const anyKinds = fc
  .record({ plan: fc.array(anyDay, MANY), permit: fc.array(anyDay, MANY) })
  .map((days): Kinds => {
    const casesOf = (kind: keyof Kinds) =>
      days[kind].map((on, index) => ({ _id: `${kind}-${index}`, ...(on && { due: aClock('sign', on) }) }))
    return { plan: casesOf('plan'), permit: casesOf('permit') }
  })

test('the pages of two kinds are one list: each case once, by what is due next, no page short but the last', () => {
  fc.assert(
    fc.property(anyKinds, (kinds) => {
      const pages: One[][] = []
      for (let cursor: TodoCursor | undefined, more = true; more; ) {
        const { shown, next } = pageFrom(kinds, cursor)
        pages.push(shown.map(({ one }) => one))
        cursor = next
        more = next !== undefined
      }
      const all = pages.flat()
      expect(all.map(({ _id }) => _id).sort()).toEqual(
        [...kinds.plan, ...kinds.permit].map(({ _id }) => _id).sort(),
      )
      expect(all.map(dayOf)).toEqual(all.map(dayOf).sort())
      expect(pages.slice(0, -1).every((page) => page.length === SIZE)).toBe(true)
    }),
  )
})

test('of a day, the kinds stand in the order in which they are asked', () => {
  const due = aClock('sign', TODAY)
  const { shown } = pageFrom({ plan: [{ _id: 'plan', due }], permit: [{ _id: 'permit', due }] })
  expect(shown.map(({ kind }) => kind)).toEqual(['plan', 'permit'])
})

test('what a first page tells of how many wait and how many are late is true; the rest has to be counted', () => {
  fc.assert(
    fc.property(anyKinds, ({ plan }) => {
      const told = countsIn(search(plan, undefined, 'plan'), SIZE, TODAY)
      const late = plan.filter(({ due }) => due && due.on < TODAY).length
      expect([undefined, plan.length]).toContain(told.waiting)
      expect([undefined, late]).toContain(told.late)
      if (plan.length <= SIZE) expect(told).toEqual({ waiting: plan.length, late })
    }),
  )
})

test('with more than a page, one that is not late tells that no more are', () => {
  const cases = Array.from({ length: SIZE + 1 }, (_none, index) => ({
    due: aClock('sign', addDays(TODAY, index - 5)),
  }))
  expect(countsIn(cases, SIZE, TODAY)).toEqual({ waiting: undefined, late: 5 })
  expect(countsIn(cases, SIZE, addDays(TODAY, 9))).toEqual({ waiting: undefined, late: undefined })
})

const plans = {
  steps: {
    opinion: { waitsFor: 'holders' },
    deciding: { waitsFor: 'holder' },
    decided: { waitsFor: 'nobody' },
    heard: { waitsFor: 'author' },
  },
} as const

test('a process is asked for the steps that wait for somebody: for who has the case, or for several at once', () => {
  expect(askedOf(matters, { own: {} }, [], TODAY)).toEqual({ steps: HANDLING_STEPS, together: [], only: {} })
  expect(askedOf(plans, { late: true, own: {} }, [], TODAY)).toEqual({
    steps: ['deciding'],
    together: ['opinion'],
    before: TODAY,
    only: undefined,
  })
})

test('a kind that does not know what the list is narrowed to is not asked', () => {
  const post = { id: 'p1', kind: 'gridLeader', scope: '320402003001-02', title: '网格长' } as const
  expect(askedOf(plans, { step: 'filed', own: {} }, [], TODAY)).toBeUndefined()
  expect(askedOf(plans, { own: { mine: true } }, [post], TODAY)).toBeUndefined()
  expect(askedOf(plans, { own: { category: undefined } }, [post], TODAY)).toBeDefined()
  expect(askedOf(matters, { step: 'filed', own: { category: 'care', mine: true } }, [post], TODAY)).toEqual({
    steps: ['filed'],
    together: [],
    only: { category: ['care'], assignee: ['p1'] },
  })
})

test('a matter stands in the list by its category, its words and its place', () => {
  expect(matters.todoOf(aFeedback({ weight: 3 }), TODAY, plainCalendar)).toEqual({
    id: 'f1',
    title: '设施维修',
    text: '楼道灯坏了',
    place: '怡和苑3幢2单元',
    step: 'filed',
    stepName: '待受理',
    due: { words: '还剩3个工作日', tone: 'calm' },
    at: aFeedback().filedAt,
    acceptable: true,
    weight: 3,
  })
})

/** The indexes that the list's search needs of a process and its collection lacks, by their leading fields. */
function missingIndexes(
  { steps }: Pick<Listing, 'steps'>,
  indexes: readonly { keys: Readonly<Record<string, unknown>> }[],
): string[] {
  const waitsFor = (who: string) => Object.values(steps).some((step) => step.waitsFor === who)
  const needed = [
    ...['holder', 'district'].filter(() => waitsFor('holder')),
    ...(waitsFor('holders') ? ['waiting.holder'] : []),
  ].map((first) => [first, 'step', 'due.on', '_id'].join())
  return needed.filter((keys) => !indexes.some((index) => Object.keys(index.keys).join() === keys))
}

test('whoever holds a case, alone or with others, finds it by an index', () => {
  const together = { steps: { asking: { waitsFor: 'holders' } } } as const
  expect(missingIndexes(together, COLLECTIONS.feedback.indexes)).toEqual(['waiting.holder,step,due.on,_id'])
  const lists: readonly Listing[] = PROCESSES
  const missing = lists.flatMap((list) => missingIndexes(list, COLLECTIONS[list.collection].indexes))
  expect(missing).toEqual([])
})
