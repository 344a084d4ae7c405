import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build'
import { type Asked, DAYS, type Month } from './cost/month'
import { gbSeconds, type Usage, yuan } from './cost/price'
import { type Sum, times, total } from './cost/tally'
import { forHouseholds, per } from './cost/use'
import type { Figures } from './run'

const SMALL = 1000
const LARGE = 20_000
/** Twenty times as many households may cost this many times as much: linear to within a tenth. */
const GROWTH = 22
/** What a call finds to do differs by chance (a message to send, a list that is not empty); a scan would be far beyond. */
const WORST = 30
const GB = 1024 ** 3
/** As many as one day of the timers stands for. */
const COMPARED_DAYS = 10

/**
 * What a month of the use in cost/use.json costs, with the prices of cost/prices.json. Of 1,000 households everything
 * people do in the month is run; of 20,000 the first ten days, held against the same days of the 1,000: the month is
 * as many times as much as theirs. Of 20,000 what is only looked at is sampled, and what the same sample of the 1,000
 * comes to is held against the whole; the turns of timers are sampled in both. `COST_BENCH=whole` runs the whole
 * month of both, and all turns of the 1,000's. Other sizes follow from the line through both. Times are this
 * computer's, not the vendor's.
 */
export async function bench(): Promise<Figures> {
  const [small, part] = await months()
  const large = wholeMonth(part, small)
  const [few, many] = [total(small.all), total(large.all)]
  const share = (of: (sum: Sum) => number, which: (name: string) => boolean) =>
    of(total(large.all, which)) / of(total(small.all, which))
  report(small, large)
  const at = (households: number) => usageAt(households, small, large)
  return {
    figures: {
      'cost.callsPer1000Households': few.calls,
      'cost.operationsPer1000Households': few.operations,
      'cost.operationsOfTimersPer1000Households': total(small.all, isTimer).operations,
      'cost.growthAt20x': round(many.operations / few.operations),
      'cost.growthAt20x.people': round(share(({ operations }) => operations, isPeoples)),
      'cost.growthAt20x.timers': round(share(({ operations }) => operations, isTimer)),
      'cost.growthAt20x.scanned': round(many.scanned / few.scanned),
      'cost.growthAt20x.worst': round(Math.max(...growths(small, large))),
      'cost.sampling.offByPercent': round(
        100 * Math.abs(total(small.sampled).operations / few.operations - 1),
      ),
      'cost.refusedPercent': round((100 * sumOf(large.refused)) / total(part.all, isPeoples).calls),
      'cost.localMillisecondsPerCall': round(few.milliseconds / few.calls),
      ...figuresAt('1000', at(SMALL)),
      ...figuresAt('10000', at(10_000)),
      ...figuresAt('200000', at(200_000)),
    },
    limits: {
      'cost.growthAt20x': GROWTH,
      'cost.growthAt20x.people': GROWTH,
      'cost.growthAt20x.timers': GROWTH,
      'cost.growthAt20x.scanned': GROWTH,
      'cost.growthAt20x.worst': WORST,
      'cost.sampling.offByPercent': 3,
      'cost.refusedPercent': 2,
    },
  }
}

const isTimer = (name: string) => name.startsWith('timer:')
const isPeoples = (name: string) => !isTimer(name)

/** What the month comes to of which some days were run: as many times as much as the small district's. */
function wholeMonth(part: Month, small: Month): Month {
  const more = (which: (name: string) => boolean) =>
    total(small.all, which).operations / total(small.compared, which).operations
  const [ofPeople, ofTimers] = [more(isPeoples), more(isTimer)]
  const grown = (field: 'documents' | 'files') =>
    part.before[field] + ofPeople * (part.after[field] - part.before[field])
  return {
    ...part,
    all: times(part.all, (name) => (isTimer(name) ? ofTimers : ofPeople)),
    transfers: ofPeople * part.transfers,
    after: { documents: grown('documents'), files: grown('files') },
  }
}

/** Both months, with functions nobody builds anew meanwhile. */
async function months(): Promise<[Month, Month]> {
  const functionsFolder = mkdtempSync(path.join(tmpdir(), 'bench-cost-functions-'))
  try {
    await buildFunctions(functionsFolder)
    const whole = process.env.COST_BENCH === 'whole'
    const compared = whole ? DAYS : COMPARED_DAYS
    const asked = { functionsFolder, compared }
    return await Promise.all([
      month({ ...asked, households: SMALL, days: DAYS, sampled: { looks: false, turns: !whole } }),
      month({ ...asked, households: LARGE, days: compared, sampled: { looks: true, turns: true } }),
    ])
  } finally {
    rmSync(functionsFolder, { recursive: true, force: true })
  }
}

/** Each month has a clock of its own, which is its process's. */
function month(asked: Asked): Promise<Month> {
  const file = path.join(__dirname, 'cost', 'month.ts')
  const execArgv = ['--require', require.resolve('tsx/cjs')]
  return new Promise((resolve, reject) => {
    const child = fork(file, [JSON.stringify(asked)], { execArgv })
    child.on('message', (done: Month) => resolve(done))
    child.on('error', reject)
    child.on(
      'exit',
      (code) => code !== 0 && reject(new Error(`a month of ${asked.households} households broke off`)),
    )
  })
}

/** What so many households use: the line through both months. */
function usageAt(households: number, small: Month, large: Month): Usage {
  const line = (of: (month: Month) => number) => {
    const slope = (of(large) - of(small)) / (LARGE - SMALL)
    return of(small) + slope * (households - SMALL)
  }
  const downloads = forHouseholds('pictureDownloads', households)
  const delivered = (downloads * per('pictureKilobytes') * 1024) / GB
  return {
    calls: line(({ all }) => total(all).calls),
    operations: line(({ all }) => total(all).operations),
    transfers: line(({ transfers }) => transfers) + downloads,
    // One process does both districts' work at once here: the smaller one's times hold for each call.
    gbSeconds: line(({ all }) => gbSeconds({ ...total(all), milliseconds: millisecondsAsIn(small, all) })),
    gbStored: line(({ after }) => after.documents + after.files) / GB,
    gbDelivered: delivered,
  }
}

/** The time of all calls, each at what it takes in the small district. */
function millisecondsAsIn({ all: known }: Month, all: Month['all']): number {
  return Object.entries(all).reduce((sum, [name, { calls, milliseconds }]) => {
    const there = known[name]
    return sum + (there && !isTimer(name) ? (calls * there.milliseconds) / there.calls : milliseconds)
  }, 0)
}

function figuresAt(size: string, usage: Usage): Record<string, number> {
  return {
    [`cost.calls.${size}`]: Math.round(usage.calls),
    [`cost.operations.${size}`]: Math.round(usage.operations),
    [`cost.gbSeconds.${size}`]: Math.round(usage.gbSeconds),
    [`cost.storage.mb.${size}`]: Math.round(usage.gbStored * 1024),
    [`cost.yuan.${size}`]: round(yuan(usage)),
  }
}

/** Fewer calls than these say nothing of growth. */
const MANY = 20

/**
 * How the operations of each timer grow, and those of each procedure for as many calls by twenty times as many
 * people: how often somebody finds something to open is chance, what it costs is not.
 */
function growths(small: Month, large: Month): number[] {
  return Object.entries(small.all)
    .filter(([, { calls, operations }]) => calls >= MANY && operations > 0)
    .map(([name, { calls, operations }]) => {
      const there = large.all[name] ?? { calls: 0, operations: 0 }
      if (isTimer(name)) return there.operations / operations
      return ((there.operations / Math.max(there.calls, 1)) * (LARGE / SMALL)) / (operations / calls)
    })
}

/** The dearest procedures, and what was refused: for whoever reads the run. */
function report(small: Month, large: Month): void {
  const dearest = Object.entries(small.all).sort(([, one], [, other]) => other.operations - one.operations)
  for (const [name, { calls, operations }] of dearest) {
    const grown = large.all[name]?.operations ?? 0
    console.log(
      `  ${name.padEnd(30)} ${String(Math.round(calls)).padStart(8)} calls ${String(Math.round(operations)).padStart(9)} operations  × ${round(grown / Math.max(operations, 1))}`,
    )
  }
  for (const [refusal, times] of Object.entries(large.refused))
    console.log(`  refused ${times} times: ${refusal}`)
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

const round = (figure: number) => Math.round(figure * 100) / 100
