import { type ChildProcess, fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { COLLECTIONS, RETIRING } from '../../../cloudfunctions/collections'
import { FUNCTIONS } from '../../../cloudfunctions/functions'
import { buildParts, DIST } from '../../../config/build'
import { type Cloud, startCloud } from '../../../local-cloud/cloud'
import { sdkEnvironment } from '../../../local-cloud/functions/environment'
import { loadSample } from '../../../local-cloud/sample/load'
import { audit, planted } from './audit'
import { loadOldLines } from './old-lines'
import { type Done, work } from './people'

const KILLS = 12
/** Every collection of the cloud has an index of its ids by itself; the local one makes it where it is told. */
const ledgers = ['ledger', ...RETIRING.keys()] as 'ledger'[]
const withIds = ledgers.map((name) => {
  const { indexes } = COLLECTIONS[name]
  return [name, { indexes: [...indexes, { keys: { _id: 1 as const } }] }] as const
})

/** ms between two looks at how far it is, and at most from there to its end by force. */
const LOOK = 20
const LATEST = 400

/**
 * The three former ledgers move into the one while people work, by a process that is killed again and again at
 * moments nobody chose; what became of the lines.
 */
export async function migrationFigures(): Promise<Record<string, number>> {
  await buildParts(['functions'])
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-house-'))
  const functionsFolder = path.join(DIST, 'cloudfunctions')
  const collections = { ...COLLECTIONS, ...Object.fromEntries(withIds) }
  const options = { functions: FUNCTIONS, collections, runTimers: false, log: () => undefined }
  const cloud = await startCloud({ dataFolder: folder, functionsFolder, runner: 'inProcess', ...options })
  try {
    loadSample(cloud.store, folder, Date.now())
    return await carryOver(cloud)
  } finally {
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function carryOver(cloud: Cloud): Promise<Record<string, number>> {
  const there = (cloud.store.find('ledger', {}) as { _id: string }[]).map(({ _id }) => _id)
  const lines = loadOldLines(cloud.store)
  const done: Done = { moves: 0, erased: new Map(), timelines: 0, timelinesWrong: 0, askedAgain: 0 }
  const started = performance.now()
  let isOver = false
  const people = work(cloud, done, () => isOver)
  const kills = await killAgainAndAgain(cloud).finally(() => {
    isOver = true
  })
  const seconds = (performance.now() - started) / 1000
  await people
  const expected = { lines: new Set([...there, ...lines]), erased: done.erased }
  const found = await planted(cloud.store, expected)
  const { lost, doubled, revived } = audit(cloud.store, expected)
  return {
    'house.migration.lines': lines.size,
    'house.migration.seconds': Math.round(seconds),
    'house.migration.kills': kills,
    'house.migration.moves': done.moves,
    'house.migration.erased': done.erased.size,
    'house.migration.askedAgain': done.askedAgain,
    'house.migration.timelines': done.timelines,
    'house.migration.timelinesWrong': done.timelinesWrong,
    'house.migration.planted.found': found,
    'house.migration.lost': lost,
    'house.migration.doubled': doubled,
    'house.migration.revived': revived,
  }
}

/**
 * How often it was killed before it was let come through: each time when so many lines are left as chance has it, and
 * at a moment that chance has it.
 */
async function killAgainAndAgain(cloud: Cloud): Promise<number> {
  const all = linesLeft(cloud)
  const leftAt = Array.from({ length: KILLS }, () => randomInt(Math.floor(all / 20), all)).sort(
    (one, other) => other - one,
  )
  for (let kills = 0; ; kills++) {
    const child = start(cloud)
    let isGone = false
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    void ended.then(() => {
      isGone = true
    })
    const left = leftAt[kills]
    if (left !== undefined) {
      await Promise.race([once(child, 'message'), ended])
      while (!isGone && linesLeft(cloud) > left) await wait(LOOK)
      await wait(randomInt(LATEST))
      child.kill('SIGKILL')
    }
    const [code, signal] = await ended
    if (signal === 'SIGKILL') continue
    if (code !== 0) throw new Error(`the migration ended with ${code ?? signal}`)
    return kills
  }
}

const linesLeft = ({ store }: Cloud) =>
  [...RETIRING.keys()].reduce((sum, name) => sum + store.count(name, {}).total, 0)

function start(cloud: Cloud): ChildProcess {
  const env = { ...process.env, TZ: 'UTC', ...sdkEnvironment(cloud.url) }
  return fork(path.join(__dirname, 'carry.ts'), [], { env })
}
