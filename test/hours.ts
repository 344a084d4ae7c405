import { spawnSync } from 'node:child_process'

/** Moments at which something once was red, or may well be. Beijing time. */
const MOMENTS: Record<string, string> = {
  'after midnight': '2026-11-25T00:10:00+08:00',
  'before the day’s messages': '2026-11-25T08:29:00+08:00',
  'a Sunday noon': '2026-11-29T12:00:00+08:00',
  'the last minute of a year': '2026-12-31T23:59:00+08:00',
  '29 February': '2028-02-29T12:00:00+08:00',
  'the first day of a year whose calendar is not known': '2029-01-01T10:00:00+08:00',
}

/**
 * `npm run test:hours [-- JEST ARGUMENTS]`: rules and functions at each of these moments. Every test file starts at
 * the moment and its clock runs on from there. A line for each; what is red is shown, and the job has failed.
 */
function run(): void {
  const red = Object.entries(MOMENTS).filter(([name, at]) => !isGreen(name, at))
  if (red.length > 0) throw new Error(`red at: ${red.map(([, at]) => at).join(', ')}`)
}

function isGreen(name: string, at: string): boolean {
  const began = performance.now()
  const jest = [
    require.resolve('jest/bin/jest'),
    '--selectProjects',
    'rules',
    'functions',
    '--maxWorkers=100%',
  ]
  const { status, stderr } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
    env: { ...process.env, CLOCK_STARTS_AT: at },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${status === 0 ? 'green' : 'RED  '} ${at} ${name} (${seconds} s)`)
  if (status !== 0) console.error(stderr)
  return status === 0
}

try {
  run()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
