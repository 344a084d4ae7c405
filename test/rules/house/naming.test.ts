import { filesNaming } from '../../bench/house/naming'

const OWN = {
  'cloudfunctions/notice/store.ts': `export const shown = () => find('notices')`,
  'cloudfunctions/notice/capability.ts': `export const refusals = { 'notice/unknown': '没有' }`,
  'src/notice/list/index.tsx': `export const list = cloud.notice.list`,
  'test/functions/notice.test.ts': `test('it', () => district.gets('notice.list', {}))`,
  'test/browser/looks/rooms/notice.ts': `export const stops = [{ page: 'notice/list/index' }]`,
}

/** Each of them names the room. */
const NAMING: [string, string, string][] = [
  ['an import', 'cloudfunctions/community/page.ts', `import { shown } from '../notice/store'`],
  ['a type import', 'cloudfunctions/ask/ask.ts', `import type { Notice } from '../notice/store'`],
  ['a type taken in place', 'cloudfunctions/ask/ask.ts', `type Told = import('../notice/store').Told`],
  ['an import from afar', 'test/sample/all.test.ts', `import '../../cloudfunctions/notice/store'`],
  ['an import of a page', 'src/ui/row.tsx', `export { list } from '../notice/list'`],
  ['a route', 'src/pages/me/index.tsx', `openPage('notice/list', { estateId })`],
  ['a route as an address', 'test/browser/forms/all.ts', `const opens = '/notice/list/index'`],
  ['a route with something filled in', 'src/link.ts', `const url = \`/notice/detail/index?id=\${id}\``],
  ['a file of it', 'test/browser/forms/all.ts', `const file = 'src/notice/publish/index.tsx'`],
  ['a procedure', 'test/support/publish.ts', `as(chen).gets('notice.publish', {})`],
  ['a procedure of the client', 'src/ui/list.tsx', `useQuery(cloud.notice.list.queryOptions())`],
  ['a procedure that is called', 'src/ui/list.tsx', `calls.notice.publish.mutate({})`],
  ['a refusal', 'src/ui/say.ts', `if (code === 'notice/unknown') say()`],
  ['a collection', 'test/functions/backup.test.ts', `store.find('notices', {})`],
]

/** None of them does. */
const LEAVING: [string, string, string][] = [
  ['the word', 'src/ui/say.ts', `const notice = { notices: 3 }; say('the notice', page.notices)`],
  ['the kind of a line', 'src/ui/say.ts', `if (line.kind === 'notice') say()`],
  ['a comment', 'src/ui/say.ts', `// as in '../notice/store' and 'notice.publish'\nexport const one = 1`],
  ['privacy’s notice', 'cloudfunctions/ask/ask.ts', `import { noticeOf } from '../privacy/notice'`],
  ['another room', 'src/ui/say.ts', `openPage('noticeboard/list', {}); cloud.noticeboard.list`],
]

const named = (more: Record<string, string>) => filesNaming('notice', ['notices'], { ...OWN, ...more })

test('a room and its tests name themselves', () => {
  expect(named({})).toEqual([])
})

test.each(NAMING)('%s names the room', (_what, name, text) => {
  expect(named({ [name]: text })).toEqual([name])
})

test.each(LEAVING)('%s does not', (_what, name, text) => {
  expect(named({ [name]: text })).toEqual([])
})

test('all composed tables are one, and a table among the pages is none', () => {
  const tables = {
    'cloudfunctions/api.ts': `import { router } from './notice/store'`,
    'cloudfunctions/collections.ts': `import { shown } from './notice/store'`,
    'src/all-pages.ts': `import { list } from './notice/list'`,
    'local-cloud/sample/sample.ts': `import type { Notice } from '../../cloudfunctions/notice/store'`,
  }
  expect(named(tables)).toEqual(['tables'])
  expect(named({ ...tables, 'src/open-page.ts': `openPage('notice/list')` })).toEqual([
    'src/open-page.ts',
    'tables',
  ])
})
