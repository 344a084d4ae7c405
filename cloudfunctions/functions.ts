/**
 * Which capabilities ship in which deployed function, and what each function may do. The pages read it
 * to find the function for a call; the build and the clouds read the rest.
 */
export const FUNCTIONS = {
  /** What residents call; kept warm by their traffic. */
  resident: {
    capabilities: ['community', 'notice', 'activity', 'feedback', 'resident'],
    timeoutSeconds: 20,
    openapi: ['security.msgSecCheck'],
  },
  /** The work behind it: staff only. */
  governance: {
    capabilities: ['workbench'],
    timeoutSeconds: 20,
    openapi: [],
  },
} as const satisfies Record<string, FunctionRow>

interface FunctionRow {
  capabilities: readonly string[]
  timeoutSeconds: number
  /** WeChat's open interfaces the function is allowed to call (its config.json). */
  openapi: readonly string[]
}

export type FunctionName = keyof typeof FUNCTIONS
export type Capability = (typeof FUNCTIONS)[FunctionName]['capabilities'][number]

/** The deployed function that serves a path `<capability>.<procedure>`. */
export function functionFor(path: string): FunctionName {
  const capability = path.split('.')[0] ?? ''
  const names = Object.keys(FUNCTIONS) as FunctionName[]
  const found = names.find((name) => (FUNCTIONS[name].capabilities as readonly string[]).includes(capability))
  if (!found) throw new Error(`no function serves ${path}`)
  return found
}
