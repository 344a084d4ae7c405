import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** A bench: its figures, and what each may be where that is promised. */
type Bench = () => Promise<Figures>
export interface Figures {
  figures: Record<string, number>
  limits?: Record<string, Limit>
}

/** A number is the most a figure may be. */
type Limit = number | { exactly: number } | { moreThan: number } | { atLeast: number }

/** What stands beside the benches. */
const NO_BENCH = ['run', 'function-process']

/** A bench is a file of this folder. */
const BENCHES = readdirSync(__dirname)
  .flatMap((file) => (file.endsWith('.ts') ? [path.parse(file).name] : []))
  .filter((name) => !NO_BENCH.includes(name))
  .sort()

/** `npm run bench [-- NAME] [--json FILE]`: measures, prints, and fails when a promised limit is passed. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } })
  const names = positionals.length ? positionals : BENCHES
  const figures: Record<string, number> = {}
  const passed: string[] = []
  for (const name of names) {
    if (!BENCHES.includes(name)) throw new Error(`no bench named ${name}; there are: ${BENCHES.join(', ')}`)
    const { bench } = (await import(`./${name}.ts`)) as { bench: Bench }
    const measured = await bench()
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
