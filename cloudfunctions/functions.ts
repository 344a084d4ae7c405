/**
 * Which capabilities ship in which deployed function, what each function may do, and what its timer does.
 * The pages read it to find the function for a call; the build and the clouds read the rest.
 */
export const FUNCTIONS = {
  /** What residents call; kept warm by their traffic. */
  resident: {
    capabilities: [
      'community',
      'notice',
      'activity',
      'feedback',
      'resident',
      'message',
      'volunteer',
      'district',
    ],
    timeoutSeconds: 20,
    openapi: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  },
  /** The work behind it: staff only. */
  governance: {
    capabilities: [
      'workbench',
      'calendar',
      'roster',
      'attendance',
      'settings',
      'health',
      'contact',
      'division',
    ],
    timeoutSeconds: 60,
    openapi: ['phonenumber.getPhoneNumber', 'security.msgSecCheck'],
  },
  /** Carries messages out: every minute, so that no call has to wait for WeChat. */
  courier: {
    capabilities: [],
    timeoutSeconds: 60,
    openapi: ['subscribeMessage.send'],
    timer: { name: 'courier', cron: '0 * * * * * *' },
    jobs: ['message/deliver'],
  },
  /** What has to be looked at every five minutes. */
  minutes: {
    capabilities: [],
    timeoutSeconds: 60,
    openapi: [],
    timer: { name: 'minutes', cron: '0 */5 * * * * *' },
    jobs: [
      'activity/settle',
      'activity/remind',
      'feedback/tell-joiners',
      'volunteer/collect',
      'privacy/finish-erasures',
      'volunteer/recount',
    ],
  },
  /** What has to be looked at every hour: clocks that run out, what nobody has opened. */
  hourly: {
    capabilities: [],
    timeoutSeconds: 60,
    openapi: ['security.mediaCheckAsync'],
    timer: { name: 'hourly', cron: '0 0 * * * * *' },
    jobs: ['process/sweep', 'feedback/pass-on-unread', 'content/recheck', 'message/give-up'],
  },
  /** Papers with the font they are written in, which no other function has to carry; what is held of a person, as a file. */
  document: {
    capabilities: ['certificate', 'ledger', 'privacy'],
    timeoutSeconds: 20,
    openapi: [],
    files: [
      '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      'harfbuzzjs/dist/harfbuzz-subset.wasm',
    ],
  },
  /** What WeChat tells of its own accord: its message push 消息推送 is set to call this function. */
  push: {
    capabilities: [],
    timeoutSeconds: 20,
    openapi: [],
    push: 'content/checked',
  },
  /** What looks at everything, while people sleep. */
  nightly: {
    capabilities: [],
    timeoutSeconds: 60,
    openapi: [],
    timer: { name: 'nightly', cron: '0 0 2 * * * *' },
    jobs: ['health/warn', 'roster/tidy', 'volunteer/recount', 'health/recount'],
  },
} as const satisfies Record<string, FunctionRow>

interface FunctionRow {
  capabilities: readonly string[]
  timeoutSeconds: number
  /** WeChat's open interfaces the function is allowed to call (its config.json). */
  openapi: readonly string[]
  /** WeChat allows one timer per function: 7 fields, Beijing time. */
  timer?: { name: string; cron: string }
  /** Files of packages that are put beside the function, under their own name. */
  files?: readonly string[]
  /** What the timer runs, in this order: `message/deliver` is `job` of cloudfunctions/message/deliver.ts. */
  jobs?: readonly string[]
  /** What WeChat's message push goes to: `receive` of this file. */
  push?: string
}

export type FunctionName = keyof typeof FUNCTIONS
/** `message/deliver` and every other job of a timer. */
export type JobName = Extract<(typeof FUNCTIONS)[FunctionName], { jobs: readonly string[] }>['jobs'][number]
export type Capability = (typeof FUNCTIONS)[FunctionName]['capabilities'][number]

/** The deployed function that serves a path `<capability>.<procedure>`. */
export function functionFor(path: string): FunctionName {
  const capability = path.split('.')[0] ?? ''
  const names = Object.keys(FUNCTIONS) as FunctionName[]
  const found = names.find((name) => (FUNCTIONS[name].capabilities as readonly string[]).includes(capability))
  if (!found) throw new Error(`no function serves ${path}`)
  return found
}

/** What a function's timer runs; nothing for a function without one. */
export function jobsOf(name: FunctionName): readonly JobName[] {
  const row = FUNCTIONS[name]
  return 'jobs' in row ? row.jobs : []
}

/** A function's timer; undefined for a function that only answers calls. */
export function timerOf(name: FunctionName): FunctionRow['timer'] {
  const row: FunctionRow = FUNCTIONS[name]
  return row.timer
}

/** What WeChat's message push to a function goes to; undefined for a function it does not call. */
export function pushOf(name: FunctionName): string | undefined {
  const row: FunctionRow = FUNCTIONS[name]
  return row.push
}

/** The files put beside a function; none for most. */
export function filesOf(name: FunctionName): readonly string[] {
  const row: FunctionRow = FUNCTIONS[name]
  return row.files ?? []
}
