import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../../cloudfunctions/collections'
import { FUNCTIONS } from '../../../cloudfunctions/functions'
import { DAY, dayStart } from '../../../cloudfunctions/platform/day'
import { type Cloud, startCloud } from '../../../local-cloud/cloud'
import { checkedEvent } from '../../../local-cloud/openapi/media-check'
import { sampleTemplateIds } from '../../../local-cloud/sample/messages'
import { sampleDeployment, sampleSettings } from '../../../local-cloud/sample/settings'
import { toldByRoom } from '../../support/by-room'
import { random } from '../../support/division/random'
import { type Bytes, bytesOf } from './bytes'
import { Door, SAMPLE } from './door'
import type { Happening, Scene } from './happening'
import { loadHistory } from './history'
import type { Sums } from './tally'
import { type Town, townOf } from './town'
import { turnsOf } from './turns'

/** June 2026 begins on a Monday and has the Dragon Boat days off; the bench is the same whenever it runs. */
const FIRST = '2026-06-01'
export const DAYS = 30
const SEED = 2026

/** What people do in the month, room by room. */
const ROOMS = toldByRoom<{ happenings(scene: Scene): Happening[] }>(path.join(__dirname, 'rooms'))

export interface Month {
  households: number
  all: Sums
  /** Of the days that are compared, the first of the month. */
  compared: Sums
  /** What the month comes to when it is worked out from the sampled events alone. */
  sampled: Sums
  refused: Record<string, number>
  transfers: number
  before: Bytes
  after: Bytes
}

/** The clock of this process, which the functions read: set on for each happening, it runs on while that is done. */
let set = { at: dayStart(FIRST), started: performance.now() }
const clock = () => set.at + Math.floor(performance.now() - set.started)

/**
 * Of what a sample stands for the rest. `looks`: of what is only looked at one in SAMPLE is called. `turns`: timers
 * that fire within the hour do so on every tenth day only; on the others they fire hourly, uncounted, so that what
 * waits for them is done.
 */
export interface Sampled {
  looks: boolean
  turns: boolean
}

/** What a month is to be made of. */
export interface Asked {
  functionsFolder: string
  households: number
  /** For how many days it is run, and how many of them are held against the other district's. */
  days: number
  compared: number
  sampled: Sampled
}

/**
 * A month of a district of so many households through the functions themselves. It sets this process's clock: a
 * process for each month.
 */
async function runMonth({ functionsFolder, households, days, compared, sampled }: Asked): Promise<Month> {
  Date.now = clock
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-cost-'))
  const town = townOf(households, SEED, FIRST)
  const cloud = await open(dataFolder, functionsFolder, town)
  const before = bytesOf(cloud, dataFolder)
  const scene: Scene = { town, first: FIRST, days: DAYS, dice: random(SEED) }
  const people = ROOMS.flatMap(({ told }) => told.happenings(scene))
  const door = new Door(cloud)
  const happenings = [...people, ...turnsOf(FIRST, days, sampled.turns)]
  await goThrough(door, happenings.filter(between(0, compared)), households, sampled.looks)
  const first = structuredClone(door.all.sums)
  await goThrough(door, happenings.filter(between(compared, days)), households, sampled.looks)
  const { all, sampled: estimate, refused, transfers } = door
  const after = bytesOf(cloud, dataFolder)
  await cloud.close()
  rmSync(dataFolder, { recursive: true, force: true })
  const sums = { all: all.sums, compared: first, sampled: estimate.sums }
  return { households, ...sums, refused, transfers, before, after }
}

/** What happens after so many days of the month, before others are over. */
function between(from: number, until: number) {
  const [start, end] = [dayStart(FIRST) + from * DAY, dayStart(FIRST) + until * DAY]
  return ({ at }: Happening) => at >= start && at < end
}

async function open(dataFolder: string, functionsFolder: string, town: Town): Promise<Cloud> {
  const cloud = await startCloud({
    ...{ dataFolder, functionsFolder, functions: FUNCTIONS },
    ...{ collections: COLLECTIONS, runner: 'inProcess', runTimers: false, log: () => undefined },
    now: clock,
  })
  const { roster, residents } = town
  const templates = { messageTemplates: [sampleTemplateIds()], deployment: sampleDeployment() }
  const { settings, lines } = sampleSettings(FIRST)
  const documents = { ...roster, residents, ...templates, settings, ledger: lines }
  for (const [name, all] of Object.entries(documents)) cloud.store.load(name, all)
  loadHistory(cloud.store, town, FIRST)
  return cloud
}

/** One after the other, each at its time; WeChat passes every picture as soon as it is asked. */
async function goThrough(
  door: Door,
  happenings: Happening[],
  households: number,
  sampled: boolean,
): Promise<void> {
  const { cloud } = door
  const asked: string[] = []
  cloud.openapi.answer('security.mediaCheckAsync', () => {
    const trace_id = crypto.randomUUID()
    asked.push(trace_id)
    return { errcode: 0, errmsg: 'ok', trace_id }
  })
  const inOrder = happenings.sort((one, other) => one.at - other.at)
  let looked = 0
  const fifth = Math.ceil(inOrder.length / 5)
  for (const [index, { at, often, act }] of inOrder.entries()) {
    if (index % fifth === 0) console.log(`  ${households} households: ${index} of ${inOrder.length}`)
    set = { at: Math.max(clock(), Math.round(at)), started: performance.now() }
    const chosen = often && looked++ % SAMPLE === 0
    if (often && sampled && !chosen) continue
    const weight = { all: sampled ? SAMPLE : 1, sampled: chosen ? SAMPLE : 0 }
    await (often ? door.weighing(weight, () => act(door, set.at)) : act(door, set.at))
    for (const trace of asked.splice(0)) await cloud.push(checkedEvent(trace, 'pass'))
  }
}

if (process.send) {
  const [, , asked = ''] = process.argv
  runMonth(JSON.parse(asked) as Asked).then((month) => process.send?.(month, () => process.exit(0)))
}
