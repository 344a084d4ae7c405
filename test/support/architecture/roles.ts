import { FUNCTIONS, type FunctionName, jobsOf, pushOf } from '../../../cloudfunctions/functions'
import { type Program, wayTo } from './program'

export type Role = 'rule' | 'verb' | 'schema' | 'store' | 'router' | 'effect'

/** What timers run, and what WeChat's message push goes to, does I/O like a verb. */
const JOBS = (Object.keys(FUNCTIONS) as FunctionName[])
  .flatMap((name) => [...jobsOf(name), ...(pushOf(name) ? [pushOf(name)] : [])])
  .map((job) => `cloudfunctions/${job}.ts`)

/** `feedback` for `cloudfunctions/feedback/steps.ts`; undefined for the platform and what is no capability. */
export function capabilityOf(path: string): string | undefined {
  const [, name] = /^cloudfunctions\/([^/]+)\//.exec(path) ?? []
  return name === 'platform' ? undefined : name
}

/**
 * What a capability's file is, told by its name or place: `store.ts` and `…-store.ts` read and write, what lies in
 * `effects/` does I/O or loads much for the verbs, and a verb is what the router binds. All else has to be a rule.
 */
export function roleOf(program: Program, path: string): Role {
  const [, folder, name] = /([^/]+)\/([^/]+)\.tsx?$/.exec(path) ?? []
  if (name === 'schema' || name === 'collections') return 'schema'
  if (name === 'router') return 'router'
  if (name === 'store' || name?.endsWith('-store')) return 'store'
  if (folder === 'effects') return 'effect'
  if (JOBS.includes(path)) return 'verb'
  const router = path.replace(/[^/]+$/, 'router.ts')
  const bound = program.imports.some(({ from, to, value }) => from === router && to === path && value)
  return bound && name !== 'access' ? 'verb' : 'rule'
}

export function isRule(program: Program, path: string): boolean {
  return capabilityOf(path) !== undefined && roleOf(program, path) === 'rule'
}

/** What must not be loaded where rules and pages run. */
const HEAVY = /^(zod|wx-server-sdk|@trpc\/server|chinese-days|node:.*)$/

/**
 * Words: what of platform/ and of the tables at the root loads nothing heavy, wherever it leads. The clock is none:
 * rules are told the time.
 */
export function isWord(program: Program, path: string): boolean {
  const stands = /^cloudfunctions\/(platform\/)?[^/]+\.ts$/.test(path) && program.paths.includes(path)
  if (!stands || path === 'cloudfunctions/platform/clock.ts') return false
  return !wayTo(program, path, (to) => HEAVY.test(to) || (isCapability(to) && !isRule(program, to)))
}

const isCapability = (path: string) => capabilityOf(path) !== undefined
