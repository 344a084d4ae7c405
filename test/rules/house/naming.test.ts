import { filesNaming } from '../../bench/house/naming'

/** A room that is not there, so that nothing here names one that is. */
const OWN = {
  'cloudfunctions/lamp/store.ts': `export const shown = () => find('lamps')`,
  'cloudfunctions/lamp/capability.ts': `export const refusals = { 'lamp/unknown': '没有' }`,
  'src/lamp/list/index.tsx': `export const list = cloud.lamp.list`,
  'test/functions/lamp.test.ts': `test('it', () => district.gets('lamp.list', {}))`,
  'test/browser/looks/rooms/lamp.ts': `export const stops = [{ page: 'lamp/list/index' }]`,
}

/** Each of them names the room. */
const NAMING: [string, string, string][] = [
  ['an import', 'cloudfunctions/community/page.ts', `import { shown } from '../lamp/store'`],
  ['a type import', 'cloudfunctions/ask/ask.ts', `import type { Lamp } from '../lamp/store'`],
  ['a type taken in place', 'cloudfunctions/ask/ask.ts', `type Told = import('../lamp/store').Told`],
  ['an import from afar', 'test/sample/all.test.ts', `import '../../cloudfunctions/lamp/store'`],
  ['an import of a page', 'src/ui/row.tsx', `export { list } from '../lamp/list'`],
  ['a route', 'src/pages/me/index.tsx', `openPage('lamp/list', { estateId })`],
  ['a route as an address', 'test/browser/forms/all.ts', `const opens = '/lamp/list/index'`],
  ['a route with something filled in', 'src/link.ts', `const url = \`/lamp/detail/index?id=\${id}\``],
  ['a file of it', 'test/browser/forms/all.ts', `const file = 'src/lamp/publish/index.tsx'`],
  ['a procedure', 'test/support/publish.ts', `as(chen).gets('lamp.publish', {})`],
  ['a procedure of the client', 'src/ui/list.tsx', `useQuery(cloud.lamp.list.queryOptions())`],
  ['a procedure that is called', 'src/ui/list.tsx', `calls.lamp.publish.mutate({})`],
  ['a refusal', 'src/ui/say.ts', `if (code === 'lamp/unknown') say()`],
  ['a collection', 'test/functions/backup.test.ts', `store.find('lamps', {})`],
]

/** None of them does. */
const LEAVING: [string, string, string][] = [
  ['the word', 'src/ui/say.ts', `const lamp = { lamps: 3 }; say('the lamp', page.lamps)`],
  ['the kind of a line', 'src/ui/say.ts', `if (line.kind === 'lamp') say()`],
  ['a comment', 'src/ui/say.ts', `// as in '../lamp/store' and 'lamp.publish'\nexport const one = 1`],
  ['a file of another room', 'cloudfunctions/ask/ask.ts', `import { lampOf } from '../privacy/lamp'`],
  ['another room', 'src/ui/say.ts', `openPage('lampboard/list', {}); cloud.lampboard.list`],
]

const named = (more: Record<string, string>) => filesNaming('lamp', ['lamps'], { ...OWN, ...more })

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
    'cloudfunctions/api.ts': `import { router } from './lamp/store'`,
    'cloudfunctions/collections.ts': `import { shown } from './lamp/store'`,
    'src/all-pages.ts': `import { list } from './lamp/list'`,
    'local-cloud/sample/sample.ts': `import type { Lamp } from '../../cloudfunctions/lamp/store'`,
  }
  expect(named(tables)).toEqual(['tables'])
  expect(named({ ...tables, 'src/open-page.ts': `openPage('lamp/list')` })).toEqual([
    'src/open-page.ts',
    'tables',
  ])
})
