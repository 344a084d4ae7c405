import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { FUNCTIONS, functionFor } from '../../cloudfunctions/functions'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { buildParts, DIST } from '../../config/build'
import { type Cloud, type Cost, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import type { Figures } from './run'

const CASES = 100_000
const DUE = 10_000
const WANG = 'sample-wang-guiying'
const ZHANG = 'sample-zhang-ming'
/** What 张明 handles. */
const HELD = '320402003001-02-1'
const HOME = { estateId: '320402003001e01', buildingId: '3', unit: '2单元' }

let keys = 0
const key = () => `bench-key-${String(keys++).padStart(12, '0')}`

/** What handling costs in a district with 100,000 matters, warm; and how long a sweep of 10,000 takes. */
export async function bench(): Promise<Figures> {
  await buildParts(['functions'])
  const small = await open(CASES / 10)
  const few = await worklist(small)
  await shut(small)
  const large = await open(CASES)
  const figures = { ...(await costs(large)), ...ratios(few, await worklist(large)), ...(await sweep(large)) }
  await shut(large)
  return {
    figures,
    limits: {
      'feedback.submit.operations': 8,
      'feedback.advance.operations': 6,
      'worklist.operations': 3,
      'worklist.scannedPerReturned': 1.2,
      'worklist.ratioAt10x': 1.3,
      'feedback.concurrentMoves.doubled': 0,
    },
  }
}

interface Bench {
  cloud: Cloud
  folder: string
}

async function open(count: number): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-feedback-'))
  const functionsFolder = path.join(DIST, 'cloudfunctions')
  const options = { functions: FUNCTIONS, collections: COLLECTIONS, runTimers: false, log: () => undefined }
  const cloud = await startCloud({ dataFolder: folder, functionsFolder, runner: 'inProcess', ...options })
  loadSample(cloud.store, folder, Date.now())
  const [model] = cloud.store.find('feedback', { step: 'filed' }) as Feedback[]
  if (!model?.due) throw new Error('the sample has no open matter')
  for (let from = 0; from < count; from += 5000) cloud.store.load('feedback', matters(model, from, count))
  return { cloud, folder }
}

async function shut({ cloud, folder }: Bench): Promise<void> {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
}

/** As a year leaves them: nine in ten closed, the others with 600 holders; none of them to be looked at soon. */
function matters(model: Feedback, from: number, count: number): Feedback[] {
  const today = beijingDay(Date.now())
  return Array.from({ length: Math.min(5000, count - from) }, (_none, index) => {
    const at = from + index
    const { due, wakeOn: _wakeOn, ...rest } = model
    const own = { _id: `bench-${at}`, number: `b-${at}`, author: `bench-${at % 40_000}`, alarms: [] }
    const place = { estateId: `32040200300${at % 9}e${10 + (at % 80)}`, buildingId: String(at % 40) }
    const holder = at % 100 === 0 ? model.holder : `3204020${String(10_001 + (at % 600)).slice(1)}01-01`
    if (at % 10) return { ...rest, ...own, holder, place, step: 'closed', finishedAt: at }
    const on = addDays(today, 1 + (at % 7))
    return { ...rest, ...own, holder, place, ...(due && { due: { ...due, on } }), wakeOn: addDays(on, 30) }
  })
}

async function call(cloud: Cloud, openid: string, path: string, input?: unknown) {
  const { result, cost } = await cloud.call(functionFor(path), { path, input }, openid)
  const reply = result as { ok: boolean; data: { id: string } }
  if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(result)}`)
  return { data: reply.data, cost }
}

const submission = () => ({ key: key(), category: 'facilities', text: '楼道灯不亮', photos: [], place: HOME })
const advance = (id: string, move: string, more: object = {}) => ({ id, key: key(), move, ...more })

/**
 * The dearest of each kind, in a function that has served a call before: a resident's matter and one found on
 * patrol; moves that stay, that go to another holder, and that tell somebody.
 */
async function costs({ cloud }: Bench) {
  await call(cloud, WANG, 'feedback.submit', submission())
  const submitted = await call(cloud, WANG, 'feedback.submit', submission())
  const patrolled = await call(cloud, ZHANG, 'feedback.submit', { ...submission(), source: 'patrol' })
  const { id } = submitted.data
  const moves: [string, string, object?][] = [
    ['sample-xia-qiming', 'ticket', { word: '请抓紧' }],
    [ZHANG, 'accept'],
    [ZHANG, 'toCommunity', { word: '请研判' }],
    ['sample-chen-jing', 'toStreet', { word: '请派单', target: '320402:zhujian' }],
    ['sample-he-xiaodong', 'dispatch', { target: '320402:zhujian' }],
    ['sample-shi-weimin', 'sign'],
    ['sample-shi-weimin', 'finish', { word: '已修好' }],
    [WANG, 'veto', { word: '还漏' }],
    ['sample-shi-weimin', 'finish', { word: '已重修' }],
    [WANG, 'rate', { rating: 'fair' }],
  ]
  const advanced: Cost[] = []
  const forward = advance(patrolled.data.id, 'forward', { target: '320402003001-02-gridLeader' })
  advanced.push((await call(cloud, ZHANG, 'feedback.advance', forward)).cost)
  for (const [openid, move, more] of moves) {
    advanced.push((await call(cloud, openid, 'feedback.advance', advance(id, move, more))).cost)
  }
  return {
    'feedback.submit.operations': Math.max(submitted.cost.operations, patrolled.cost.operations),
    'feedback.advance.operations': Math.max(...advanced.map(({ operations }) => operations)),
    'feedback.concurrentMoves.doubled': await doubled(cloud),
  }
}

/** Ten people-and-phones accept the same matter at once, ten times: acceptances beyond one each. */
async function doubled(cloud: Cloud): Promise<number> {
  let more = 0
  for (let round = 0; round < 10; round++) {
    const { id } = (await call(cloud, WANG, 'feedback.submit', submission())).data
    const same = key()
    const event = (own: string) => ({ path: 'feedback.advance', input: { id, key: own, move: 'accept' } })
    const tries = Array.from({ length: 10 }, (_none, index) => event(index % 2 ? same : key()))
    await Promise.all(tries.map((each) => cloud.call('resident', each, ZHANG)))
    const lines = cloud.store.find('ledger', { of: id, told: 'accept' }) as LedgerLine[]
    more += lines.length - 1
  }
  return more
}

/** The work list of one leader, warm: what it costs, and the middle one of its times. */
async function worklist({ cloud }: Bench) {
  const times: number[] = []
  let cost: Cost | undefined
  for (let round = 0; round < 41; round++) {
    const started = performance.now()
    cost = (await call(cloud, ZHANG, 'workbench.matters', { cursor: null })).cost
    times.push(performance.now() - started)
  }
  if (!cost) throw new Error('never called')
  // With the first page all that waits is counted, by the keys of the index: it is told of though not returned.
  const waiting = cloud.store.find('feedback', { holder: HELD, step: 'filed' }).length
  return { cost, told: cost.returned + waiting, ms: times.sort((one, other) => one - other)[20] ?? 0 }
}

type Measured = Awaited<ReturnType<typeof worklist>>

function ratios(few: Measured, many: Measured) {
  return {
    'worklist.operations': many.cost.operations,
    'worklist.scannedPerReturned': round(many.cost.scanned / many.told),
    'worklist.ratioAt10x': round(many.ms / few.ms),
  }
}

/** 10,000 matters that are late today. */
async function sweep({ cloud }: Bench) {
  const today = beijingDay(Date.now())
  const due = cloud.store.find('feedback', { step: 'filed', _id: { $regex: '^bench-' } }) as Feedback[]
  const late = due.slice(0, DUE).map((matter) => {
    return { ...matter, alarms: [{ on: today, what: 'late' as const }], wakeOn: today }
  })
  for (const { _id } of late) await cloud.store.remove('feedback', { _id }, false)
  cloud.store.load('feedback', late)
  const waits = () => (cloud.store.find('feedback', { wakeOn: { $lte: today } }) as Feedback[]).length
  const before = waits()
  const started = performance.now()
  let turns = 0
  for (; waits() > 0 && turns < 50; turns++) await cloud.timers.fire('hourly', new Date())
  const seconds = (performance.now() - started) / 1000
  return { 'timer.cases': before, 'timer.seconds': round(seconds), 'timer.turns': turns }
}

const round = (figure: number) => Math.round(figure * 100) / 100
