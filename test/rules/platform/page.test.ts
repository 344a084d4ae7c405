import fc from 'fast-check'
import { everyPage, inTheOrder, oneMoreThan, pageOf } from '../../../cloudfunctions/platform/page'
import { pagingWays, sources } from '../../bench/house/naming'

interface One {
  _id: string
  at: number
}

const cursorOf = ({ at, _id }: One) => ({ at, id: _id })
const inOrder = (ones: readonly One[]) =>
  [...ones].sort((one, other) => inTheOrder(cursorOf(one), cursorOf(other)))

/** What a search finds behind a place. */
const search = (all: readonly One[], after: ReturnType<typeof cursorOf> | undefined, limit: number) =>
  inOrder(all)
    .filter((one) => !after || inTheOrder(cursorOf(one), after) > 0)
    .slice(0, limit)

/** Few instants, so that many share one. */
const many = fc
  .array(fc.integer({ min: 0, max: 3 }), { maxLength: 50 })
  .map((instants) => instants.map((at, index): One => ({ _id: `one-${index}`, at })))

test('the pages of a list are the list, whatever is left out of each; all are full but the last', () => {
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }), (all, limit, kept) => {
      const isShown = ({ _id }: One) => Number(_id.slice(4)) % kept === 0
      const pages: (readonly One[])[] = []
      for (let after: ReturnType<typeof cursorOf> | undefined, more = true; more; ) {
        const { shown, next } = pageOf(search(all, after, oneMoreThan(limit)), limit, cursorOf)
        pages.push(shown)
        after = next
        more = next !== undefined
      }
      expect(pages.flat()).toEqual(inOrder(all))
      expect(pages.flatMap((page) => page.filter(isShown))).toEqual(inOrder(all).filter(isShown))
      expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true)
      expect(pages.at(-1)?.length === 0).toBe(all.length === 0)
    }),
  )
})

test('whoever looks at everything gets it all, with no search behind a page that is not full', async () => {
  await fc.assert(
    fc.asyncProperty(many, fc.integer({ min: 1, max: 9 }), async (all, limit) => {
      let searches = 0
      const seen: One[] = []
      const look = async (after: ReturnType<typeof cursorOf> | undefined) => {
        searches++
        return search(all, after, limit)
      }
      for await (const page of everyPage(limit, look, cursorOf)) seen.push(...page)
      expect(seen).toEqual(inOrder(all))
      expect(searches).toBe(Math.floor(all.length / limit) + 1)
    }),
  )
})

test('nothing of the product pages in a way of its own', () => {
  expect(pagingWays(sources())).toEqual([])
})

test.each([
  ['skips', 'await query.skip(shown).limit(PAGE).get()'],
  ['hands a skip on', `find('feedback', { where, skip, limit: PAGE })`],
  ['asks for one more', `find('feedback', { where, limit: PAGE + 1 })`],
  ['asks for one more than it may', 'search(MOST_SHOWN + 1)'],
  ['asks for one more than one call does', 'waitingRecords(community, SERVICE_LIMITS.bulk + 1)'],
  ['takes a full page for one more', 'const next = page.length === PAGE ? page.at(-1)?.at : undefined'],
  ['says so of a full page', 'return { organisations, more: found.length === MOST }'],
])('a file that %s is told of', (_how, line) => {
  const file = 'cloudfunctions/feedback/list.ts'
  expect(pagingWays({ [file]: line })).toEqual([file])
  const helper = 'cloudfunctions/platform/page.ts'
  expect(pagingWays({ [helper]: line, 'test/functions/lists.test.ts': line })).toEqual([])
})
