import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { layerOf, mayRead, mutualFolders, platformImports, ROOT_TABLES } from './layers'
import { type Import, type Program, wayTo } from './program'
import { capabilityOf, isRule, isWord, roleOf } from './roles'
import type { Fact } from './syntax'

/** Reports what breaks a rule, one line each, with the way to it. */
type Rule = (program: Program) => string[]

/** What every process is built on, and what a list of all of them knows: no capability of its own. */
const GROUND = /^cloudfunctions\/(platform|calendar|division|contact|settings|message|process)\//

/** What of the workbench is about matters: finding one, the supervisor's views, the desk that rings, the way one takes. */
const ABOUT_MATTERS = ['find', 'supervision', 'call-list', 'rung', 'trace'].map(
  (name) => `cloudfunctions/workbench/${name}.ts`,
)

/** Capabilities whose schemas others build on. */
const SHARED_SCHEMAS = ['division', 'calendar', 'privacy', 'process']

/** Capabilities that others are built on: what does I/O for them is open to all. */
const FOUNDATIONS = ['calendar', 'process']

/** Collections of the capabilities; privacy's own, the ledger and platform's aside. */
const COLLECTION_NAMES = Object.keys(COLLECTIONS).filter(
  (name) => !['ledger', 'erasures', 'listLooks'].includes(name),
)

const ROOT_FILE = /^cloudfunctions\/([^/]+)\.ts$/
const isRoot = (path: string) => /^cloudfunctions\/[^/]+\.ts$/.test(path)
const isPlatform = (path: string) => path.startsWith('cloudfunctions/platform/')
const isProduct = (path: string) => /^(cloudfunctions|src)\//.test(path)
const isLocalCloud = (path: string) => path.startsWith('local-cloud/')
const isSample = (path: string) => path.startsWith('local-cloud/sample/')
const isComposition = (path: string) => isSample(path) || /^local-cloud\/(start|import)\.ts$/.test(path)

const USE_ACT = 'src/ui/use-act.ts'
const USE_FORM = 'src/ui/use-form.ts'
const WAYS_TO_ACT = [USE_ACT, USE_FORM, 'src/process/ask-sheet.tsx']

/** The key of a draft is kept with it on the phone, for days; hooks make those of everything else. */
const MAKES_KEYS = [USE_ACT, 'src/feedback/new/use-writing.ts']

/** No tap waits for these: drafts go out by themselves, an import is looked through and walked through, grants are reported. */
const ACTS_ALONE = [
  'src/roster/import/index.tsx',
  'src/feedback/drafts/outgoing.ts',
  'src/roster/import/use-proceed.ts',
  'src/cloud/asking.ts',
]

/** The parts of a form; a search field is none. */
const FIELDS = 'TextField TextArea DateField WhenField ChoiceField TickChips Agreement PhotoPicker'.split(' ')

const READS_TIME: readonly Fact['says'][] = [
  'new Date()',
  'new Date(…)',
  'Date.now()',
  'Date()',
  'dayjs()',
  'Math.random()',
]

const filesSaying = (program: Program, says: Fact['says']) => [
  ...new Set(program.facts.filter(({ fact }) => fact.says === says).map(({ path }) => path)),
]

const loads = (program: Program, path: string, some: readonly string[]) =>
  program.imports.some(({ from, to }) => from === path && some.includes(to))

const imports = (program: Program, isWrong: (it: Import) => boolean) =>
  program.imports.filter(isWrong).map(({ from, to, value }) => `${from} → ${to}${value ? '' : ' (type)'}`)

const ways = (program: Program, starts: string[], isWrong: (path: string) => boolean) =>
  starts.flatMap((start) => wayTo(program, start, isWrong)?.join(' → ') ?? [])

/** The directions of import and the bans, as sentences. `architecture.test.ts` plants a breach of each. */
export const RULES = {
  'a rule loads nothing but other rules, the refusals and dayjs': (program) => {
    const mayLoad = (path: string) => isRule(program, path) || isWord(program, path) || path === 'dayjs'
    const rules = program.paths.filter((path) => isRule(program, path))
    return ways(program, rules, (path) => !mayLoad(path))
  },

  'a capability uses of another only rules and stores': (program) =>
    imports(program, ({ from, to }) => {
      const [own, other] = [capabilityOf(from), capabilityOf(to)]
      if (!own || !other || own === other) return false
      const role = roleOf(program, to)
      const shared = role === 'schema' && SHARED_SCHEMAS.includes(other)
      const built = role === 'effect' && FOUNDATIONS.includes(other)
      const stored = role === 'schema' && from.endsWith('/collections.ts')
      return !['rule', 'store'].includes(role) && !shared && !built && !stored
    }),

  'only platform/ knows wx-server-sdk and tRPC': (program) =>
    imports(
      program,
      ({ from, to }) =>
        /^(wx-server-sdk|@trpc\/server)/.test(to) && from.startsWith('cloudfunctions/') && !isPlatform(from),
    ),

  'only schemas and platform/ load zod': (program) =>
    imports(
      program,
      ({ from, to, value }) => to === 'zod' && value && !isPlatform(from) && !from.endsWith('/schema.ts'),
    ),

  'platform/ imports no capability': platformImports,

  'platform/ knows of the tables at the root only the types': (program) =>
    imports(program, ({ from, to, value }) => isPlatform(from) && value && isRoot(to)),

  'a room uses only what stands above it': (program) =>
    imports(program, ({ from, to }) => {
      const [own, other] = [capabilityOf(from), capabilityOf(to)]
      return !!own && !!other && own !== other && layerOf(other) >= layerOf(own)
    }),

  'what stands at the root is a table, read by whom it is for': (program) => [
    ...program.paths.flatMap((path) => {
      const [, table = ''] = ROOT_FILE.exec(path) ?? []
      return table && !(table in ROOT_TABLES) ? [path] : []
    }),
    ...imports(program, ({ from, to, value }) => {
      const [room, [, table = ''] = []] = [capabilityOf(from), ROOT_FILE.exec(to) ?? []]
      return !!room && !!table && !mayRead(room, table, value)
    }),
  ],

  'every room has its layer': ({ paths }) =>
    [...new Set(paths.flatMap((path) => capabilityOf(path) ?? []))].filter((room) => layerOf(room) < 0),

  'no two folders import each other': mutualFolders,

  'what a room tells of itself is read by the tables at the root': (program) =>
    imports(program, ({ from, to }) => {
      const tells = /\/(capability|collections|personal|personal-store)\.ts$/.test(to)
      return tells && !!capabilityOf(to) && !isRoot(from) && from.startsWith('cloudfunctions/')
    }),

  'privacy/ knows no collection but its own': ({ texts }) =>
    texts
      .filter(({ path, text }) => capabilityOf(path) === 'privacy' && COLLECTION_NAMES.includes(text))
      .map(({ path, text }) => `${path}: ${text}`),

  'what runs in the cloud knows neither pages nor local cloud nor tests': (program) =>
    imports(
      program,
      ({ from, to }) => from.startsWith('cloudfunctions/') && /^(src|local-cloud|test|config)\//.test(to),
    ),

  'a page loads of the functions only rules and the tables of names': (program) => {
    const mayLoad = (path: string) => isRule(program, path) || isWord(program, path)
    const heavy = (path: string) => /^(zod|wx-server-sdk|@trpc\/server|chinese-days|node:.*)$/.test(path)
    const pages = program.paths.filter((path) => path.startsWith('src/'))
    return ways(
      program,
      pages,
      (path) => heavy(path) || (path.startsWith('cloudfunctions/') && !mayLoad(path)),
    )
  },

  'a page knows neither local cloud nor tests': (program) =>
    imports(program, ({ from, to }) => from.startsWith('src/') && /^(local-cloud|test)\//.test(to)),

  'the local cloud knows nothing of the product but in start.ts, import.ts and its sample': (program) =>
    imports(
      program,
      ({ from, to }) => isLocalCloud(from) && !isComposition(from) && (isProduct(to) || isComposition(to)),
    ),

  'what all processes show knows none of them': (program) =>
    imports(program, ({ from, to }) => {
      const isShared = /^src\/(ui|cloud|process)\//.test(to) || GROUND.test(to)
      return from.startsWith('src/process/') && isProduct(to) && !isShared
    }),

  'the one to-do list knows no process by name': (program) =>
    imports(program, ({ from, to }) => {
      const [own, other] = [capabilityOf(from), capabilityOf(to)]
      const isList = own === 'workbench' && !ABOUT_MATTERS.includes(from)
      return isList && !!other && other !== own && !GROUND.test(to)
    }),

  'what one types into or chooses from is drawn in src/ui alone': (program) =>
    imports(
      program,
      ({ from, to, names }) =>
        to === '@tarojs/components' &&
        names.some((name) => ['Input', 'Textarea', 'Picker'].includes(name)) &&
        !from.startsWith('src/ui/'),
    ),

  'a page acts through useAct, useForm or AskSheet, and makes no key': (program) => [
    ...imports(
      program,
      ({ from, to, names }) =>
        from.startsWith('src/') &&
        (names.includes('useMutation') ||
          (to === 'src/cloud/submission-key.ts' &&
            !from.startsWith('src/cloud/') &&
            !MAKES_KEYS.includes(from))),
    ),
    ...filesSaying(program, '.mutate()')
      .filter(
        (path) => path.startsWith('src/') && !ACTS_ALONE.includes(path) && !loads(program, path, WAYS_TO_ACT),
      )
      .map((path) => `${path}: .mutate()`),
  ],

  'what is filled in is sent by useForm': (program) =>
    program.paths.filter((path) => {
      const isForm = program.imports.some(
        ({ from, names }) => from === path && names.some((name) => FIELDS.includes(name)),
      )
      const acts = loads(program, path, [USE_ACT]) || filesSaying(program, '.mutate()').includes(path)
      return path.startsWith('src/') && isForm && acts && !loads(program, path, [USE_FORM])
    }),

  'a day is said in platform/day-words.ts alone': (program) =>
    filesSaying(program, '…月…日').filter(
      (path) => isProduct(path) && path !== 'cloudfunctions/platform/day-words.ts',
    ),

  'no file loads itself in a circle': (program) =>
    program.paths.flatMap((start) => {
      const circle = wayTo(program, start, (path) => path === start)
      return circle && start === [...circle].sort()[0] ? [circle.join(' → ')] : []
    }),

  'no file only passes on what others export': (program) => program.barrels,

  'no folder is a drawer for odds and ends': (program) =>
    program.paths.filter((path) => /(^|\/)(utils?|common|helpers?|misc|lib)\//.test(path)),

  'nothing is typed any': (program) =>
    program.facts.filter(({ fact }) => fact.says === 'any').map(({ path }) => `${path}: any`),

  'in the cloud only the clock reads the time, and nothing rolls dice': (program) =>
    program.facts
      .filter(({ path, fact }) => {
        if (!path.startsWith('cloudfunctions/') || !READS_TIME.includes(fact.says)) return false
        if (path === 'cloudfunctions/platform/clock.ts') return fact.says === 'Math.random()'
        return !(fact.says === 'new Date(…)' && path === 'cloudfunctions/platform/day.ts')
      })
      .map(({ path, fact }) => `${path}: ${fact.says}`),
} satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
