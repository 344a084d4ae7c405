import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { recounted } from '../../cloudfunctions/volunteer/recounting'
import { confirmed, recorded, type ServiceRecord } from '../../cloudfunctions/volunteer/service'
import type { Volunteer } from '../../cloudfunctions/volunteer/volunteer'
import { emptyYear } from '../../cloudfunctions/volunteer/year'
import { buildParts, DIST } from '../../config/build'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import { waitingHours } from '../support/waiting-hours'
import { startFunction } from './function-process'
import type { Figures } from './run'

/** A city: `VOLUNTEER_BENCH=small` for a district. */
const SMALL = process.env.VOLUNTEER_BENCH === 'small'
const MEMBERS = SMALL ? 2_800 : 280_000
const RECORDS = SMALL ? 20_000 : 2_000_000
const COMMUNITIES = SMALL ? 10 : 1_000
const BATCH = 2_000

const HOUR = 60 * 60_000
const CHEN = 'sample-chen-jing'
const BY = { openid: CHEN, name: '陈静', post: '社区书记' }
const YEAR = new Date(Date.now() + 8 * HOUR).getUTCFullYear()
const FIRST = Date.parse(`${YEAR}-01-05T09:00:00+08:00`)

const community = (n: number) => `3205${String(n % COMMUNITIES).padStart(8, '0')}`
const volunteer = (n: number) => `v${String(n).padStart(6, '0')}`

function member(n: number): Volunteer {
  const registration = (code: string) => ({
    community: code,
    grid: `${code}-01`,
    state: 'confirmed' as const,
    since: 0,
  })
  return {
    _id: volunteer(n),
    number: `320500${YEAR}${String(n).padStart(8, '0')}`,
    name: '志愿者',
    community: community(n + 1),
    party: {
      organisation: `320500p${String(n % (COMMUNITIES * 10)).padStart(5, '0')}`,
      organisationName: '党支部',
      workplace: registration(community(n)),
      residence: registration(community(n + 1)),
    },
    former: [],
    enrolledOn: `${YEAR}-01-01`,
    consent: { version: 1, on: `${YEAR}-01-01` },
  }
}

/** One member's records: two to three hours each, one a week, the last one waiting. */
function recordsOf(n: number): ServiceRecord[] {
  const own = Math.floor(((n + 1) * RECORDS) / MEMBERS) - Math.floor((n * RECORDS) / MEMBERS)
  return Array.from({ length: own }, (_none, index) => {
    const from = FIRST + index * 7 * 24 * HOUR
    const span = { from, until: from + (2 + (n % 2)) * HOUR }
    const told = { duty: '送餐', place: '', content: '', evidence: [], kind: 'checkIn' as const }
    const service = {
      _id: `${volunteer(n)}-${index}`,
      volunteer: volunteer(n),
      name: '志愿者',
      ...told,
      ...span,
    }
    const waiting = recorded({ ...service, community: community(n) }, BY, span.until)
    return index === own - 1 ? waiting : confirmed(waiting, { by: BY, at: span.until })
  })
}

function load(cloud: Cloud): void {
  for (let first = 0; first < MEMBERS; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, MEMBERS - first) }, (_none, index) => first + index)
    const records = numbers.map(recordsOf)
    cloud.store.load('volunteers', numbers.map(member))
    cloud.store.load('volunteerRecords', records.flat())
    cloud.store.load(
      'volunteerYears',
      records.map((own, index) => recounted(emptyYear(volunteer(first + index), YEAR, '320500'), own, [])),
    )
  }
}

/** What a city's volunteers cost, and how fast the night recounts them. */
export async function bench(): Promise<Figures> {
  await buildParts(['functions'])
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-volunteer-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: path.join(DIST, 'cloudfunctions'),
    functions: FUNCTIONS,
    collections: COLLECTIONS,
    runTimers: false,
    log: () => undefined,
  })
  loadSample(cloud.store, dataFolder, Date.now())
  load(cloud)
  const ids = waitingHours(cloud.store, 30).map(({ _id }) => _id)
  const cost = async (path: string, input: object, openid: string) => {
    const { result, cost } = await cloud.call('resident', { path, input }, openid)
    if (!(result as { ok: boolean }).ok) throw new Error(`${path}: ${JSON.stringify(result)}`)
    return cost.operations
  }
  const progress = await cost('volunteer.progress', {}, volunteer(7))
  const confirm = (await cost('volunteer.confirm', { ids }, CHEN)) / ids.length
  const unitRates = await cost('volunteer.figures', { unit: '320402003001' }, CHEN)
  const night = await recount(cloud)
  await cloud.close()
  rmSync(dataFolder, { recursive: true, force: true })
  return {
    figures: {
      'hours.progress.operations': progress,
      'hours.confirm.operations': Math.round(confirm * 100) / 100,
      'hours.unitRates.operations': unitRates,
      'hours.recount.differences': night.differences,
      'hours.recount.perSecond': night.perSecond,
      'hours.recount.turns': night.turns,
      'hours.recount.seconds': night.seconds,
      'hours.recount.idle.mb': night.idle,
      'hours.recount.peak.mb': night.peak,
    },
    limits: {
      'hours.progress.operations': 2,
      'hours.confirm.operations': 5,
      'hours.unitRates.operations': 3,
      'hours.recount.differences': 0,
      'hours.recount.peak.mb': 300,
    },
  }
}

/**
 * The night's turns, five minutes apart by its clock, until every pass is done. The function has a process of its
 * own, and what the system says that process held at most is the peak; the first turn falls on the hour before the
 * night, so that what it holds without any work is known too.
 */
async function recount(cloud: Cloud) {
  const two = Date.parse(`${new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10)}T02:00:00+08:00`)
  const kept = () =>
    cloud.store.find('volunteerRecounts', { _id: String(YEAR) })[0] as
      | { pass?: string; records: number; differences: number }
      | undefined
  const night = startFunction(cloud, path.join(DIST, 'cloudfunctions/minutes/index.js'))
  const idle = await night.fire(new Date(two - HOUR))
  const start = performance.now()
  let [turns, peak] = [0, idle]
  while (turns === 0 || kept()?.pass) peak = await night.fire(new Date(two + turns++ * 5 * 60_000))
  const seconds = (performance.now() - start) / 1000
  night.close()
  const { records = 0, differences = 0 } = kept() ?? {}
  const figures = { differences, turns, peak: Math.round(peak), idle: Math.round(idle) }
  return { ...figures, perSecond: Math.round(records / seconds), seconds: Math.round(seconds) }
}
