import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** Name → a bench: its figures, and what each may be where that is promised. */
type Bench = () => Promise<Figures>
export interface Figures {
  figures: Record<string, number>
  limits?: Record<string, Limit>
}

/** A number is the most a figure may be. */
type Limit = number | { exactly: number } | { moreThan: number } | { atLeast: number }

const CLOUD_LIMITS = { 'cloud.scannedPerReturned': 1.1, 'cloud.increments.lost': 0, 'cloud.kill9.lost': 0 }

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  cloud: () =>
    import('./cloud').then(({ cloudBench }) => ({
      bench: async () => ({ figures: await cloudBench(), limits: CLOUD_LIMITS }),
    })),
  page: () => import('./page'),
  taps: () => import('./taps'),
  weapp: () => import('./weapp'),
  division: () => import('./division'),
  activity: () => import('./activity'),
  feedback: () => import('./feedback'),
  volunteer: () => import('./volunteer'),
  cost: () => import('./cost'),
  house: () => import('./house'),
}

/** `npm run bench [-- NAME] [--json FILE]`: measures, prints, and fails when a promised limit is passed. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const names = positionals.length ? positionals : Object.keys(BENCHES)
  const figures: Record<string, number> = {}
  const passed: string[] = []
  for (const name of names) {
    const load = BENCHES[name]
    if (!load) throw new Error(`no bench named ${name}; there are: ${Object.keys(BENCHES).join(', ')}`)
    const measured = await (await load()).bench()
    Object.assign(figures, measured.figures)
    for (const [figure, value] of Object.entries(measured.figures)) {
      const limit = measured.limits?.[figure]
      if (limit !== undefined && !keeps(value, limit)) passed.push(figure)
      console.log(
        `${figure.padEnd(36)} ${String(value).padStart(12)}${limit === undefined ? '' : `   ${wordsOf(limit)}`}`,
      )
    }
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`)
  if (passed.length) throw new Error(`past its limit: ${passed.join(', ')}`)
}

function keeps(value: number, limit: Limit): boolean {
  if (typeof limit === 'number') return value <= limit
  if ('atLeast' in limit) return value >= limit.atLeast
  return 'exactly' in limit ? value === limit.exactly : value > limit.moreThan
}

function wordsOf(limit: Limit): string {
  if (typeof limit === 'number') return `at most ${limit}`
  if ('atLeast' in limit) return `at least ${limit.atLeast}`
  return 'exactly' in limit ? `exactly ${limit.exactly}` : `more than ${limit.moreThan}`
}

run().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message)
    process.exit(1)
  },
)
