import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DAY, dayStart } from '../../../cloudfunctions/calendar/day'
import { FUNCTIONS } from '../../../cloudfunctions/functions'
import { COLLECTIONS, type CollectionName } from '../../../cloudfunctions/platform/collections'
import { DIST } from '../../../config/build'
import { type Cloud, startCloud } from '../../../local-cloud/cloud'
import { checkedEvent } from '../../../local-cloud/openapi/media-check'
import { sampleTemplateIds } from '../../../local-cloud/sample/messages'
import { sampleDeployment, sampleSettings } from '../../../local-cloud/sample/settings'
import { random } from '../../support/division/random'
import { activitiesOf } from './activities'
import { desksOf } from './desks'
import { Door, SAMPLE } from './door'
import type { Happening, Scene } from './happening'
import { loadHistory } from './history'
import { looksOf } from './looks'
import { mattersOf } from './matters'
import { servicesOf } from './services'
import type { Sums } from './tally'
import { townOf } from './town'

/** June 2026 begins on a Monday and has the Dragon Boat days off; the bench is the same whenever it runs. */
const FIRST = '2026-06-01'
const DAYS = 30
const SEED = 2026
const MINUTE = 60_000

/** On every tenth day the five-minute timer fires 288 times as it does; on the others of a sampled month only so often. */
const WHOLE_DAY_EACH = 10
const WHOLE_DAY = 2
const SAMPLED_TIMER_MINUTES = 60

export interface Month {
  households: number
  all: Sums
  /** What the month comes to when it is worked out from the sampled events alone. */
  sampled: Sums
  refused: Record<string, number>
  transfers: number
  /** Bytes of documents and files: before the month, and what the month added. */
  documents: { before: number; added: number }
  files: { before: number; added: number }
}

/**
 * A month of a district of so many households through the functions themselves. `sampled`: of what is only
 * looked at one in SAMPLE is called, and the five-minute timer fires as it should on every tenth day only; what
 * is called stands for the rest. It sets this process's clock: a process for each month.
 */
export async function runMonth(households: number, sampled: boolean): Promise<Month> {
  let now = dayStart(FIRST)
  Date.now = () => now
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-cost-'))
  const cloud = await startCloud({
    ...{ dataFolder, functionsFolder: path.join(DIST, 'cloudfunctions'), functions: FUNCTIONS },
    ...{ collections: COLLECTIONS, runner: 'inProcess', runTimers: false, log: () => undefined },
    now: () => now,
  })
  const town = townOf(households, SEED, FIRST)
  const { roster } = town
  const parts = {
    ...roster,
    residents: town.residents,
    deployment: sampleDeployment(),
    ...sampleSettings(FIRST),
  }
  for (const [name, documents] of Object.entries({ ...parts, messageTemplates: [sampleTemplateIds()] }))
    cloud.store.load(name as CollectionName, documents)
  loadHistory(cloud.store, town, FIRST)
  const checks: string[] = []
  cloud.openapi.answer('security.mediaCheckAsync', () => {
    checks.push(`trace-${checks.length}-${now}`)
    return { errcode: 0, errmsg: 'ok', trace_id: checks.at(-1) }
  })
  const before = { documents: documentBytes(cloud), files: fileBytes(dataFolder) }
  const scene: Scene = { town, first: FIRST, days: DAYS, dice: random(SEED) }
  const people = [looksOf, mattersOf, activitiesOf, servicesOf, desksOf].flatMap((part) => part(scene))
  const door = new Door(cloud)
  let looked = 0
  let told = 0
  for (const happening of inOrder([...people, ...turnsOf(sampled)])) {
    now = Math.max(now, Math.round(happening.at))
    const day = Math.floor((now - dayStart(FIRST)) / DAY)
    if (day >= told + 5) {
      told = day
      console.log(`  ${households} households: ${day} of ${DAYS} days`)
    }
    if (happening.often) {
      const chosen = looked++ % SAMPLE === 0
      if (sampled && !chosen) continue
      const weight = { all: sampled ? SAMPLE : 1, sampled: chosen ? SAMPLE : 0 }
      await door.weighing(weight, () => happening.act(door, now))
    } else await happening.act(door, now)
    for (const trace of checks.splice(0)) await cloud.push(checkedEvent(trace, 'pass'))
  }
  const month: Month = {
    ...{ households, all: door.all.sums, sampled: door.sampled.sums, refused: door.refused },
    transfers: door.transfers,
    documents: { before: before.documents, added: documentBytes(cloud) - before.documents },
    files: { before: before.files, added: fileBytes(dataFolder) - before.files },
  }
  await cloud.close()
  rmSync(dataFolder, { recursive: true, force: true })
  return month
}

function inOrder(happenings: Happening[]): Happening[] {
  const end = dayStart(FIRST) + DAYS * DAY
  return happenings.filter(({ at }) => at < end).sort((one, other) => one.at - other.at)
}

/** The timers' turns: hourly and at two in the night, and every five minutes. */
function turnsOf(sampled: boolean): Happening[] {
  const turns: Happening[] = []
  const start = dayStart(FIRST)
  for (let at = start; at < start + DAYS * DAY; at += 5 * MINUTE) {
    const minute = (at - start) / MINUTE
    const whole = Math.floor(minute / (24 * 60)) % WHOLE_DAY_EACH === WHOLE_DAY
    const fires = !sampled || whole || minute % SAMPLED_TIMER_MINUTES === 0
    const all = !sampled ? 1 : whole ? WHOLE_DAY_EACH : 0
    const weight = { all, sampled: whole ? WHOLE_DAY_EACH : 0 }
    if (fires) turns.push({ at, act: (door) => door.weighing(weight, () => door.fire('minutes', at)) })
    if (minute % 60 === 0) turns.push({ at, act: (door) => door.fire('hourly', at) })
    if (minute % (24 * 60) === 120) turns.push({ at, act: (door) => door.fire('nightly', at) })
  }
  return turns
}

function documentBytes(cloud: Cloud): number {
  const names = Object.keys(COLLECTIONS) as CollectionName[]
  return names.reduce(
    (sum, name) =>
      sum + cloud.store.find(name, {}).reduce((all: number, one) => all + JSON.stringify(one).length, 0),
    0,
  )
}

function fileBytes(folder: string): number {
  const storage = path.join(folder, 'storage')
  try {
    const names = readdirSync(storage, { recursive: true, encoding: 'utf8' })
    return names
      .map((name) => statSync(path.join(storage, name)))
      .reduce((sum, it) => sum + (it.isFile() ? it.size : 0), 0)
  } catch {
    return 0
  }
}

if (process.send) {
  const [, , households = '1000', sampled = ''] = process.argv
  runMonth(Number(households), sampled === 'sampled').then((month) =>
    process.send?.(month, () => process.exit(0)),
  )
}
