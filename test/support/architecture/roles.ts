import { FUNCTIONS, type FunctionName, jobsOf, pushOf } from '../../../cloudfunctions/functions'
import type { Program } from './program'

export type Role = 'rule' | 'verb' | 'schema' | 'store' | 'router' | 'effect'

/** Files of capabilities that do I/O or load much for the verbs, and are neither verb nor store. */
const EFFECTS = [
  'cloudfunctions/feedback/acting.ts',
  'cloudfunctions/feedback/check-uploads.ts',
  'cloudfunctions/process/carry.ts',
  'cloudfunctions/workbench/falling.ts',
  'cloudfunctions/roster/examine.ts',
  'cloudfunctions/roster/staging.ts',
  'cloudfunctions/roster/workbook.ts',
  'cloudfunctions/calendar/official-calendar.ts',
  'cloudfunctions/division/grid-map.ts',
  'cloudfunctions/division/plan-check.ts',
  'cloudfunctions/activity/asked-community.ts',
  'cloudfunctions/activity/kept-activity.ts',
  'cloudfunctions/activity/move-signup.ts',
  'cloudfunctions/activity/rewrite.ts',
  'cloudfunctions/activity/seating.ts',
  'cloudfunctions/activity/tell-cadres.ts',
  'cloudfunctions/activity/attend.ts',
  'cloudfunctions/activity/organizing.ts',
  'cloudfunctions/activity/check-pictures.ts',
  'cloudfunctions/division/plan-of.ts',
  'cloudfunctions/contact/show.ts',
  'cloudfunctions/volunteer/check-evidence.ts',
  'cloudfunctions/volunteer/count-units.ts',
  'cloudfunctions/volunteer/helping.ts',
  'cloudfunctions/certificate/font.ts',
  'cloudfunctions/certificate/paper.ts',
  'cloudfunctions/privacy/erasing.ts',
  'cloudfunctions/privacy/unlink-lines.ts',
  'cloudfunctions/privacy/unlink-signup.ts',
  'cloudfunctions/privacy/unlink-volunteer.ts',
]

/** What timers run, and what WeChat's message push goes to, does I/O like a verb. */
const JOBS = (Object.keys(FUNCTIONS) as FunctionName[])
  .flatMap((name) => [...jobsOf(name), ...(pushOf(name) ? [pushOf(name)] : [])])
  .map((job) => `cloudfunctions/${job}.ts`)

/** `feedback` for `cloudfunctions/feedback/steps.ts`; undefined for the platform and what is no capability. */
export function capabilityOf(path: string): string | undefined {
  const [, name] = /^cloudfunctions\/([^/]+)\//.exec(path) ?? []
  return name === 'platform' ? undefined : name
}

/** What a capability's file is, by its name; a verb is what the router binds. All else has to be a rule. */
export function roleOf(program: Program, path: string): Role {
  const [, name] = /\/([^/]+)\.tsx?$/.exec(path) ?? []
  if (name === 'schema' || name === 'store' || name === 'router') return name
  if (EFFECTS.includes(path)) return 'effect'
  if (JOBS.includes(path)) return 'verb'
  const router = path.replace(/[^/]+$/, 'router.ts')
  const bound = program.imports.some(({ from, to, value }) => from === router && to === path && value)
  return bound && name !== 'access' ? 'verb' : 'rule'
}

export function isRule(program: Program, path: string): boolean {
  return capabilityOf(path) !== undefined && roleOf(program, path) === 'rule'
}
