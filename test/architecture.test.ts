import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EXEMPT } from './support/architecture/lines'
import { type Files, programOf } from './support/architecture/program'
import { RULES, type RuleName } from './support/architecture/rules'

const root = path.resolve(__dirname, '..')
const ROOTS = ['cloudfunctions', 'src', 'local-cloud', 'config']

function productFiles(): Files {
  const names = ROOTS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  const sources = names.filter((name) => /\.tsx?$/.test(name)).map((name) => name.replaceAll(path.sep, '/'))
  return Object.fromEntries(sources.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]))
}

const names = Object.keys(RULES) as RuleName[]
const product = programOf(productFiles())

test.each(names)('%s', (name) => {
  expect(RULES[name](product)).toEqual([])
})

test('every change of state has its line in the ledger, but what has to stay secret: nothing yet', () => {
  expect(EXEMPT).toEqual([])
})

/** A little product that keeps every rule: a page, a capability with a verb, a second one, the platform. */
const SOUND: Files = {
  'src/pages/page.tsx': `
    import type { Api } from '../../cloudfunctions/api'
    import { STEPS } from '../../cloudfunctions/feedback/steps'
    import { functionFor } from '../../cloudfunctions/functions'
    export const view = <p>{STEPS.length}{functionFor('a')}</p>
    export type It = Api`,
  'cloudfunctions/api.ts': `import { router } from './feedback/router'; export type Api = typeof router`,
  'cloudfunctions/functions.ts': 'export const functionFor = (path: string) => path',
  'src/process/timeline.tsx': `
    import type { Case } from '../../cloudfunctions/process/case'
    import { Card } from '../ui/card'
    export const timeline = (entries: Case[]) => <Card>{entries.length}</Card>`,
  'src/ui/card.tsx': 'export const Card = () => null',
  'src/ui/field.tsx': `
    import { Input, Textarea } from '@tarojs/components'
    export const TextField = () => <Input />
    export const TextArea = () => <Textarea />`,
  'src/ui/use-act.ts': `
    import { actsOnce } from '../cloud/submission-key'
    export const useAct = () => actsOnce()`,
  'src/ui/use-form.ts': `import { useAct } from './use-act'; export const useForm = useAct`,
  'src/cloud/submission-key.ts': 'export const actsOnce = () => Math.random()',
  'src/pages/form.tsx': `
    import { TextField } from '../ui/field'
    import { useForm } from '../ui/use-form'
    export const form = <TextField form={useForm(() => calls.lamp.light.mutate({}))} />`,
  'cloudfunctions/process/case.ts': 'export type Case = string',
  'cloudfunctions/workbench/matters.ts': `
    import { postsOf } from '../contact/store'
    import { PROCESSES } from '../processes'
    export const matters = [postsOf, PROCESSES]`,
  'cloudfunctions/workbench/router.ts': `import { matters } from './matters'; export const router = { matters }`,
  'cloudfunctions/processes.ts': `import { read } from './feedback/read'; export const PROCESSES = [read]`,
  'cloudfunctions/feedback/router.ts': `
    import { procedure } from '../platform/procedure'
    import { ACCESS } from './access'
    import { readInput } from './schema'
    import { read } from './read'
    export const router = { read: procedure(ACCESS, readInput, read) }`,
  'cloudfunctions/feedback/read.ts': `
    import type { z } from 'zod'
    import { officialCalendar } from '../calendar/effects/official-calendar'
    import { postsOf } from '../contact/store'
    import { isWithin } from '../division/division'
    import type { readInput } from './schema'
    export const read = (it: z.infer<typeof readInput>) => [officialCalendar, postsOf, isWithin, it]`,
  'cloudfunctions/feedback/steps.ts': `
    import dayjs from 'dayjs'
    import { refuse } from '../platform/refusal'
    import type { Feedback } from './schema'
    // Never new Date() here: Date.now() and any other clock are read in the platform.
    export const STEPS = [dayjs('2026-01-01'), refuse, 'Date.now()'] as (Feedback | unknown)[]`,
  'cloudfunctions/feedback/access.ts': `export const ACCESS = { read: 'person' }`,
  'cloudfunctions/feedback/schema.ts': `
    import { z } from 'zod'
    import { daySchema } from '../calendar/schema'
    export const readInput = z.object({ day: daySchema })
    export type Feedback = z.infer<typeof readInput>`,
  'cloudfunctions/contact/store.ts': `import { find } from '../platform/database'; export const postsOf = find`,
  'cloudfunctions/contact/schema.ts': `import { z } from 'zod'; export const postSchema = z.string()`,
  'cloudfunctions/contact/router.ts': `import { call } from './call'; export const router = { call }`,
  'cloudfunctions/contact/call.ts': 'export const call = 1',
  'cloudfunctions/calendar/schema.ts': `import { z } from 'zod'; export const daySchema = z.string()`,
  'cloudfunctions/calendar/effects/official-calendar.ts': `
    import { getDayDetail } from 'chinese-days'
    export const officialCalendar = getDayDetail`,
  'cloudfunctions/division/division.ts': 'export const isWithin = true',
  'cloudfunctions/feedback/capability.ts': `export const refusals = { 'feedback/unknown': '没有' }`,
  'cloudfunctions/feedback/personal-store.ts': `import { find } from '../platform/database'; export const holder = find`,
  'cloudfunctions/holders.ts': `import { holder } from './feedback/personal-store'; export const HOLDERS = [holder]`,
  'cloudfunctions/refusals.ts': `
    import { refusals as feedback } from './feedback/capability'
    export const REFUSALS = { ...feedback }`,
  'cloudfunctions/privacy/store.ts': `import { find } from '../platform/database'; export const looks = [find, 'listLooks']`,
  'cloudfunctions/platform/day.ts': 'export const beijingDay = (at: number) => new Date(at).toISOString()',
  'cloudfunctions/platform/refusal.ts': `
    import type { REFUSALS } from '../refusals'
    export const refuse = 1 as REFUSALS | number`,
  'cloudfunctions/platform/clock.ts': 'export const readClock = () => Date.now()',
  'cloudfunctions/platform/procedure.ts': `
    import { initTRPC } from '@trpc/server'
    export const procedure = (...it: unknown[]) => [initTRPC, it]`,
  'cloudfunctions/platform/database.ts': `
    import sdk from 'wx-server-sdk'
    export const find = sdk`,
  'local-cloud/start.ts': `
    import { STEPS } from '../cloudfunctions/feedback/steps'
    import { cloud } from './cloud'
    import { sample } from './sample/sample'
    export const start = [STEPS, cloud, sample]`,
  'local-cloud/cloud.ts': `import { createServer } from 'node:http'; export const cloud = [createServer, Date.now()]`,
  'local-cloud/sample/sample.ts': `
    import { STEPS } from '../../cloudfunctions/feedback/steps'
    export const sample = STEPS`,
}

test.each(names)('a sound product is not accused: %s', (name) => {
  expect(RULES[name](programOf(SOUND))).toEqual([])
})

/** A day said by hand. */
const IN_WORDS = ['`$', '{month}月$', '{date}日`'].join('')

/** For every rule, lines that break it, by the file they are added to, and what is reported. */
const BREACHES: Record<RuleName, [path: string, line: string, report: string][]> = {
  'a rule loads nothing but other rules, the refusals and dayjs': [
    [
      'cloudfunctions/feedback/steps.ts',
      `import { find } from '../platform/database'`,
      'cloudfunctions/feedback/steps.ts → cloudfunctions/platform/database.ts',
    ],
    [
      'cloudfunctions/feedback/access.ts',
      `import { isFar } from '../division/far'`,
      'cloudfunctions/feedback/access.ts → cloudfunctions/division/far.ts → cloudfunctions/platform/database.ts',
    ],
    [
      'cloudfunctions/feedback/steps.ts',
      `import { read } from './read'`,
      'cloudfunctions/feedback/steps.ts → cloudfunctions/feedback/read.ts',
    ],
    ['cloudfunctions/feedback/steps.ts', `import { z } from 'zod'`, 'cloudfunctions/feedback/steps.ts → zod'],
    [
      'cloudfunctions/feedback/steps.ts',
      `import { type Feedback as F } from './schema'`,
      'cloudfunctions/feedback/steps.ts → cloudfunctions/feedback/schema.ts',
    ],
    [
      'cloudfunctions/division/division.ts',
      `export const later = () => import('node:fs')`,
      'cloudfunctions/division/division.ts → node:fs',
    ],
    [
      'cloudfunctions/feedback/effect.ts',
      `import { postsOf } from '../contact/store'`,
      'cloudfunctions/feedback/effect.ts → cloudfunctions/contact/store.ts',
    ],
  ],
  'a capability uses of another only rules and stores': [
    [
      'cloudfunctions/feedback/read.ts',
      `import { call } from '../contact/call'`,
      'cloudfunctions/feedback/read.ts → cloudfunctions/contact/call.ts',
    ],
    [
      'cloudfunctions/feedback/read.ts',
      `import { router } from '../contact/router'`,
      'cloudfunctions/feedback/read.ts → cloudfunctions/contact/router.ts',
    ],
    [
      'cloudfunctions/feedback/schema.ts',
      `import type { postSchema } from '../contact/schema'`,
      'cloudfunctions/feedback/schema.ts → cloudfunctions/contact/schema.ts (type)',
    ],
  ],
  'only platform/ knows wx-server-sdk and tRPC': [
    [
      'cloudfunctions/feedback/read.ts',
      `import sdk from 'wx-server-sdk'`,
      'cloudfunctions/feedback/read.ts → wx-server-sdk',
    ],
    [
      'cloudfunctions/feedback/router.ts',
      `import { initTRPC } from '@trpc/server'`,
      'cloudfunctions/feedback/router.ts → @trpc/server',
    ],
    [
      'cloudfunctions/api.ts',
      `import type { T } from '@trpc/server/unstable-core-do-not-import'`,
      'cloudfunctions/api.ts → @trpc/server/unstable-core-do-not-import (type)',
    ],
  ],
  'only schemas and platform/ load zod': [
    [
      'cloudfunctions/feedback/read.ts',
      `import { z as zod } from 'zod'`,
      'cloudfunctions/feedback/read.ts → zod',
    ],
  ],
  'platform/ imports no capability': [
    [
      'cloudfunctions/platform/database.ts',
      `import { postsOf } from '../contact/store'`,
      'cloudfunctions/platform/database.ts → cloudfunctions/contact/store.ts',
    ],
    [
      'cloudfunctions/platform/procedure.ts',
      `import type { read } from '../feedback/read'`,
      'cloudfunctions/platform/procedure.ts → cloudfunctions/feedback/read.ts',
    ],
  ],
  'platform/ knows of the tables at the root only the types': [
    [
      'cloudfunctions/platform/procedure.ts',
      `import { REFUSALS } from '../refusals'`,
      'cloudfunctions/platform/procedure.ts → cloudfunctions/refusals.ts',
    ],
  ],
  'a room uses only what stands above it': [
    [
      'cloudfunctions/contact/call.ts',
      `import { STEPS } from '../feedback/steps'`,
      'cloudfunctions/contact/call.ts → cloudfunctions/feedback/steps.ts',
    ],
    [
      'cloudfunctions/process/case.ts',
      `import type { Feedback } from '../feedback/schema'`,
      'cloudfunctions/process/case.ts → cloudfunctions/feedback/schema.ts (type)',
    ],
    [
      'cloudfunctions/health/overview.ts',
      `import { matters } from '../workbench/matters'`,
      'cloudfunctions/health/overview.ts → cloudfunctions/workbench/matters.ts',
    ],
  ],
  'what stands at the root is a table, read by whom it is for': [
    [
      'cloudfunctions/bridge.ts',
      `export { find } from './activity/store'; export const x = 1`,
      'cloudfunctions/bridge.ts',
    ],
    [
      'cloudfunctions/contact/call.ts',
      `import type { Api } from '../api'`,
      'cloudfunctions/contact/call.ts → cloudfunctions/api.ts (type)',
    ],
    [
      'cloudfunctions/privacy/store.ts',
      `import { PROCESSES } from '../processes'`,
      'cloudfunctions/privacy/store.ts → cloudfunctions/processes.ts',
    ],
  ],
  'every room has its layer': [['cloudfunctions/annexe/rule.ts', 'export const rule = 1', 'annexe']],
  'no two folders import each other': [
    [
      'cloudfunctions/contact/call.ts',
      `import type { Feedback } from '../feedback/schema'`,
      'contact ↔ feedback',
    ],
  ],
  'what a room tells of itself is read by the tables at the root': [
    [
      'cloudfunctions/workbench/matters.ts',
      `import { refusals } from '../feedback/capability'`,
      'cloudfunctions/workbench/matters.ts → cloudfunctions/feedback/capability.ts',
    ],
    [
      'cloudfunctions/privacy/held-store.ts',
      `import { holder } from '../feedback/personal-store'`,
      'cloudfunctions/privacy/held-store.ts → cloudfunctions/feedback/personal-store.ts',
    ],
  ],
  'privacy/ knows no collection but its own': [
    [
      'cloudfunctions/privacy/store.ts',
      `export const found = find('feedback')`,
      'cloudfunctions/privacy/store.ts: feedback',
    ],
  ],
  'what runs in the cloud knows neither pages nor local cloud nor tests': [
    [
      'cloudfunctions/feedback/read.ts',
      `import type { view } from '../../src/pages/page'`,
      'cloudfunctions/feedback/read.ts → src/pages/page.tsx (type)',
    ],
    [
      'cloudfunctions/platform/database.ts',
      `import { cloud } from '../../local-cloud/cloud'`,
      'cloudfunctions/platform/database.ts → local-cloud/cloud.ts',
    ],
  ],
  'a page loads of the functions only rules and the tables of names': [
    [
      'src/pages/page.tsx',
      `import { read } from '../../cloudfunctions/feedback/schema'`,
      'src/pages/page.tsx → cloudfunctions/feedback/schema.ts',
    ],
    [
      'src/pages/page.tsx',
      `import { api } from '../../cloudfunctions/api'`,
      'src/pages/page.tsx → cloudfunctions/api.ts',
    ],
    [
      'src/pages/page.tsx',
      `import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'`,
      'src/pages/page.tsx → cloudfunctions/calendar/effects/official-calendar.ts',
    ],
    ['src/pages/page.tsx', `export { z } from 'zod'`, 'src/pages/page.tsx → zod'],
    [
      'cloudfunctions/feedback/steps.ts',
      `import { find } from '../platform/database'`,
      'src/pages/page.tsx → cloudfunctions/feedback/steps.ts → cloudfunctions/platform/database.ts',
    ],
  ],
  'a page knows neither local cloud nor tests': [
    [
      'src/pages/page.tsx',
      `import { sample } from '../../local-cloud/sample/sample'`,
      'src/pages/page.tsx → local-cloud/sample/sample.ts',
    ],
  ],
  'the local cloud knows nothing of the product but in start.ts, import.ts and its sample': [
    [
      'local-cloud/cloud.ts',
      `import type { STEPS } from '../cloudfunctions/feedback/steps'`,
      'local-cloud/cloud.ts → cloudfunctions/feedback/steps.ts (type)',
    ],
    [
      'local-cloud/cloud.ts',
      `import { sample } from './sample/sample'`,
      'local-cloud/cloud.ts → local-cloud/sample/sample.ts',
    ],
    [
      'local-cloud/deep/cloud.ts',
      `import '../../src/pages/page'`,
      'local-cloud/deep/cloud.ts → src/pages/page.tsx',
    ],
  ],
  'what all processes show knows none of them': [
    [
      'src/process/timeline.tsx',
      `import { STEPS } from '../../cloudfunctions/feedback/steps'`,
      'src/process/timeline.tsx → cloudfunctions/feedback/steps.ts',
    ],
    [
      'src/process/timeline.tsx',
      `import type { It } from '../pages/page'`,
      'src/process/timeline.tsx → src/pages/page.tsx (type)',
    ],
  ],
  'the one to-do list knows no process by name': [
    [
      'cloudfunctions/workbench/matters.ts',
      `import type { Feedback } from '../feedback/schema'`,
      'cloudfunctions/workbench/matters.ts → cloudfunctions/feedback/schema.ts (type)',
    ],
    [
      'cloudfunctions/workbench/schema.ts',
      `import { STEPS } from '../feedback/steps'`,
      'cloudfunctions/workbench/schema.ts → cloudfunctions/feedback/steps.ts',
    ],
  ],
  'what one types into or chooses from is drawn in src/ui alone': [
    [
      'src/pages/page.tsx',
      `import { Input as Line, View } from '@tarojs/components'`,
      'src/pages/page.tsx → @tarojs/components',
    ],
    [
      'src/pages/page.tsx',
      `import { Picker } from '@tarojs/components'`,
      'src/pages/page.tsx → @tarojs/components',
    ],
  ],
  'a page acts through useAct, useForm or AskSheet, and makes no key': [
    [
      'src/pages/page.tsx',
      `import { useMutation } from '@tanstack/react-query'`,
      'src/pages/page.tsx → @tanstack/react-query',
    ],
    [
      'src/pages/page.tsx',
      `import { newSubmissionKey } from '../cloud/submission-key'`,
      'src/pages/page.tsx → src/cloud/submission-key.ts',
    ],
    ['src/pages/page.tsx', `calls.lamp.light.mutate({})`, 'src/pages/page.tsx: .mutate()'],
  ],
  'what is filled in is sent by useForm': [
    [
      'src/pages/page.tsx',
      `import { useAct } from '../ui/use-act'; import { TextField } from '../ui/field'`,
      'src/pages/page.tsx',
    ],
    [
      'src/pages/page.tsx',
      `import { TextArea } from '../ui/field'; calls.lamp.light.mutate({})`,
      'src/pages/page.tsx',
    ],
  ],
  'a day is said in platform/day-words.ts alone': [
    ['src/pages/page.tsx', `export const day = ${IN_WORDS}`, 'src/pages/page.tsx'],
    ['src/pages/page.tsx', `export const day = dayjs(at).format('M月D日')`, 'src/pages/page.tsx'],
    [
      'cloudfunctions/feedback/read.ts',
      `export const words = ${IN_WORDS}`,
      'cloudfunctions/feedback/read.ts',
    ],
  ],
  'no file loads itself in a circle': [
    [
      'cloudfunctions/division/division.ts',
      `import { isNear } from './near'`,
      'cloudfunctions/division/division.ts → cloudfunctions/division/near.ts → cloudfunctions/division/division.ts',
    ],
  ],
  'no file only passes on what others export': [
    [
      'cloudfunctions/contact/index.ts',
      `export * from './store'; export { call } from './call'`,
      'cloudfunctions/contact/index.ts',
    ],
    ['src/ui/index.ts', `export { view } from '../pages/page'`, 'src/ui/index.ts'],
  ],
  'no folder is a drawer for odds and ends': [
    ['src/utils/format.ts', 'export const format = 1', 'src/utils/format.ts'],
    [
      'cloudfunctions/feedback/helpers/text.ts',
      'export const text = 1',
      'cloudfunctions/feedback/helpers/text.ts',
    ],
    ['local-cloud/common/io.ts', 'export const io = 1', 'local-cloud/common/io.ts'],
  ],
  'nothing is typed any': [
    ['src/pages/page.tsx', 'export const it: any = 1', 'src/pages/page.tsx: any'],
    ['cloudfunctions/feedback/read.ts', 'export const it = 1 as any', 'cloudfunctions/feedback/read.ts: any'],
    ['local-cloud/cloud.ts', 'export const it = new Map<string, any[]>()', 'local-cloud/cloud.ts: any'],
  ],
  'in the cloud only the clock reads the time, and nothing rolls dice': [
    [
      'cloudfunctions/feedback/read.ts',
      'export const now = Date.now()',
      'cloudfunctions/feedback/read.ts: Date.now()',
    ],
    [
      'cloudfunctions/feedback/steps.ts',
      'export const day = new Date()',
      'cloudfunctions/feedback/steps.ts: new Date()',
    ],
    [
      'cloudfunctions/feedback/steps.ts',
      'export const day = new Date(0)',
      'cloudfunctions/feedback/steps.ts: new Date(…)',
    ],
    [
      'cloudfunctions/feedback/steps.ts',
      'export const day = dayjs()',
      'cloudfunctions/feedback/steps.ts: dayjs()',
    ],
    [
      'cloudfunctions/platform/day.ts',
      'export const today = new Date()',
      'cloudfunctions/platform/day.ts: new Date()',
    ],
    [
      'cloudfunctions/feedback/number.ts',
      'export const n = Math.random()',
      'cloudfunctions/feedback/number.ts: Math.random()',
    ],
  ],
}

/** Files over which a breach goes a step further. */
const ACCOMPLICES: Files = {
  'cloudfunctions/division/near.ts': `import { isWithin } from './division'; export const isNear = isWithin`,
  'cloudfunctions/division/far.ts': `import { find } from '../platform/database'; export const isFar = find`,
}

const planted = names.flatMap((name) => BREACHES[name].map((breach) => [name, ...breach] as const))

test.each(planted)('a breach is reported: %s (%s: %s)', (name, file, line, report) => {
  const files = { ...SOUND, ...ACCOMPLICES, [file]: `${line}\n${SOUND[file] ?? ''}` }
  expect(RULES[name](programOf(files))).toContain(report)
})
