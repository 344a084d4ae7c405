import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { type Cloud, type CollectionTable, startCloud } from '../../local-cloud/cloud'
import { Store } from '../../local-cloud/store/store'
import type { Figures } from './run'

const DOCUMENTS = 300_000
/** Cases of one community: what an indexed query gives. */
const PER_COMMUNITY = 30
const INCREMENTS = 64

const COLLECTIONS: CollectionTable = {
  cases: { indexes: [{ keys: { community: 1, createdAt: -1 } }] },
  counters: { indexes: [] },
}

function* cases() {
  const text = '三单元门口的路灯这几天晚上不亮，老人进出看不清台阶。'.repeat(4)
  for (let n = 0; n < DOCUMENTS; n++)
    yield {
      _id: `c${n}`,
      community: community(n),
      createdAt: n,
      status: 'open',
      title: `路灯不亮 ${n}`,
      text,
    }
}

const communities = DOCUMENTS / PER_COMMUNITY
const community = (n: number) => `k${n % communities}`
/** Spreads looks over all documents without chance. */
const scattered = (n: number) => (n * 7919) % DOCUMENTS

/** Times per second that `work` can be done. */
async function perSecond(times: number, work: (n: number) => unknown): Promise<number> {
  const start = performance.now()
  for (let n = 0; n < times; n++) await work(n)
  return Math.round(times / ((performance.now() - start) / 1000))
}

const increment = { change: { $inc: { n: 1 } }, merge: true, multi: false, upsert: false, now: 0 }

async function transact(store: Store, n: number): Promise<void> {
  const query = { _id: `c${scattered(n)}` }
  const transaction = store.begin()
  store.read('cases', { query, limit: 1 }, transaction)
  await store.update('cases', { query, ...increment }, transaction)
  store.commit(transaction)
}

async function storeFigures(dataFolder: string): Promise<Record<string, number>> {
  const loader = new Store(dataFolder, COLLECTIONS)
  loader.load('cases', cases())
  loader.close()
  const start = performance.now()
  const store = new Store(dataFolder, COLLECTIONS)
  store.read('cases', { query: { _id: 'c1' }, limit: 1 })
  const opened = performance.now() - start
  const page = (n: number) =>
    store.read('cases', { query: { community: community(n) }, sort: { createdAt: -1 }, limit: 100 })
  const { scanned, texts } = page(7)
  const figures = {
    'cloud.open.ms': Math.round(opened),
    'cloud.scannedPerReturned': scanned / texts.length,
    'cloud.pointRead.perSecond': await perSecond(30_000, (n) =>
      store.read('cases', { query: { _id: `c${scattered(n)}` }, limit: 1 }),
    ),
    'cloud.indexedQuery.perSecond': await perSecond(3000, (n) => page(scattered(n))),
    'cloud.insert.perSecond': await perSecond(5000, (n) =>
      store.insert('cases', [{ community: community(n), createdAt: n }]),
    ),
    'cloud.transaction.perSecond': await perSecond(3000, (n) => transact(store, n)),
    'cloud.rss.mb': Math.round(process.memoryUsage().rss / 1024 / 1024),
  }
  store.close()
  return figures
}

/** A function that does nothing, and one that increments with the project's transaction helper. */
const FUNCTION = `
  import { transaction } from './database'
  export const main = ({ increment }) => increment ? transaction(raise) : null
  async function raise(t) {
    const { n } = await t.read('counters', 'one')
    await t.put('counters', { _id: 'one', n: n + 1 })
  }`

async function buildFunction(functionsFolder: string): Promise<void> {
  const resolveDir = path.resolve(__dirname, '../../cloudfunctions/platform')
  await build({
    stdin: { contents: FUNCTION, resolveDir, loader: 'ts' },
    outfile: path.join(functionsFolder, 'bench', 'index.js'),
    ...{ bundle: true, platform: 'node', target: 'node18', logLevel: 'error' },
  })
}

async function noopMilliseconds(cloud: Cloud): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < 300; n++) {
    const start = performance.now()
    await cloud.call('bench', {}, 'openid')
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[150] ?? 0
}

async function callFigures(dataFolder: string): Promise<Record<string, number>> {
  const functionsFolder = path.join(dataFolder, 'functions')
  await buildFunction(functionsFolder)
  const functions = { bench: { timeoutSeconds: 20 } }
  const cloud = await startCloud({
    dataFolder,
    functionsFolder,
    functions,
    collections: COLLECTIONS,
    log: () => undefined,
  })
  await cloud.store.insert('counters', [{ _id: 'one', n: 0 }])
  await cloud.call('bench', {})
  const noop = await noopMilliseconds(cloud)
  await Promise.allSettled(Array.from({ length: INCREMENTS }, () => cloud.call('bench', { increment: true })))
  const [counter] = cloud.store.find('counters', { _id: 'one' }) as { n: number }[]
  await cloud.close()
  return {
    'cloud.noopCall.p50.ms': Math.round(noop * 1000) / 1000,
    'cloud.increments.lost': INCREMENTS - (counter?.n ?? 0),
  }
}

/** Acknowledged writes that are gone after kill -9. */
async function lostByKill(dataFolder: string): Promise<number> {
  const writer = path.resolve(__dirname, '../local-cloud/durability-writer.ts')
  const execArgv = ['--require', require.resolve('tsx/cjs')]
  const acknowledged = await new Promise<number>((resolve, reject) => {
    let last = -1
    const child = fork(writer, [dataFolder, '0'], { execArgv, stdio: 'inherit' })
    child.on('message', (n: number) => {
      last = n
      if (n === 500) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', () => resolve(last))
  })
  const store = new Store(dataFolder)
  const lost = Array.from({ length: acknowledged + 1 }, (_, n) => n).filter(
    (n) => store.find('written', { round: 0, n }).length !== 1,
  )
  store.close()
  return lost.length
}

/** The figures of the local cloud with 300,000 documents. */
async function measured(): Promise<Record<string, number>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-cloud-'))
  const fresh = (name: string) => path.join(folder, name)
  try {
    return {
      ...(await storeFigures(fresh('store'))),
      ...(await callFigures(fresh('calls'))),
      'cloud.kill9.lost': await lostByKill(fresh('kill')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function bench(): Promise<Figures> {
  const limits = { 'cloud.scannedPerReturned': 1.1, 'cloud.increments.lost': 0, 'cloud.kill9.lost': 0 }
  return { figures: await measured(), limits }
}
