import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { codeText } from '../../cloudfunctions/activity/check-in-code'
import { buildFunctions } from '../../cloudfunctions/build'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { signatureOf } from '../../cloudfunctions/platform/secret'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { aCrowd, anActivity, HOUR } from '../support/activity/an-activity'
import { buildControls } from '../support/activity/build-controls'
import { outcomeOf, rush } from '../support/activity/rush'
import type { Figures } from './run'

const PEOPLE = 5000
const PLACES = 200
/** Activities with one place that four people want at once. */
const RACES = 100

/** What a rush for an activity costs, whether anybody is sold too much, and how others do it. */
export async function bench(): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-activity-'))
  const functionsFolder = path.join(folder, 'functions')
  try {
    await buildFunctions(functionsFolder)
    await buildControls(functionsFolder)
    const open = (name: string) => openCloud(path.join(folder, name), functionsFolder)
    const ours = await oursFigures(await open('ours'))
    const perSecond = ours['signup.perSecond'] ?? 0
    const counting = await controlPerSecond(await open('counting'), 'countThenInsert')
    const transacting = await controlPerSecond(await open('transacting'), 'inTransaction')
    return {
      figures: {
        ...ours,
        'signup.control.oversold': await oversoldByCounting(await open('races')),
        'signup.ratioToCountThenInsert': round(perSecond / counting),
        'signup.ratioToTransaction': round(perSecond / transacting),
        ...(await calmFigures(await open('calm'))),
      },
      limits: {
        'signup.people': { exactly: PEOPLE },
        'signup.admitted': { exactly: PLACES },
        'signup.oversold': { exactly: 0 },
        'signup.control.oversold': { moreThan: 0 },
        'signup.operations': 4,
        'checkin.operations': 3,
        'activity.list.scannedPerReturned': 1.2,
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openCloud(dataFolder: string, functionsFolder: string): Promise<Cloud> {
  const functions = { ...FUNCTIONS, control: { timeoutSeconds: 20 } }
  const options = { dataFolder, functionsFolder, functions, collections: COLLECTIONS, log: () => undefined }
  const cloud = await startCloud({ ...options, runTimers: false })
  cloud.store.load('residents', aCrowd(PEOPLE))
  return cloud
}

const activity = anActivity(Date.now(), { capacity: PLACES })

async function oursFigures(cloud: Cloud): Promise<Record<string, number>> {
  cloud.store.load('activities', [activity])
  const started = performance.now()
  const { told, operations } = await rush(cloud, activity._id, {
    ...{ people: PEOPLE, seed: 1, families: false, cancelling: 0 },
  })
  const seconds = (performance.now() - started) / 1000
  const { admitted, oversold } = outcomeOf(cloud, activity._id, told, Date.now())
  await cloud.close()
  return {
    'signup.people': told.size,
    'signup.places': PLACES,
    'signup.admitted': admitted,
    'signup.oversold': oversold,
    'signup.operations': round(operations / told.size),
    'signup.perSecond': Math.round(told.size / seconds),
  }
}

/** The same people through the same door, their places given another way. */
async function controlPerSecond(cloud: Cloud, way: 'countThenInsert' | 'inTransaction'): Promise<number> {
  cloud.store.load('activities', [activity])
  const started = performance.now()
  await Promise.allSettled(
    aCrowd(PEOPLE).map(({ _id }) =>
      cloud.call('control', { path: `control.${way}`, input: { id: activity._id } }, _id),
    ),
  )
  const seconds = (performance.now() - started) / 1000
  const served = cloud.store.find('signups', {}).length
  await cloud.close()
  // Whom counting turned away it has served too.
  return (way === 'inTransaction' ? served : PEOPLE) / seconds
}

async function oversoldByCounting(cloud: Cloud): Promise<number> {
  const races = Array.from({ length: RACES }, (_none, index) => ({
    ...activity,
    _id: `race-${index}`,
    capacity: 1,
  }))
  cloud.store.load('activities', races)
  await Promise.allSettled(
    races.flatMap(({ _id }) =>
      [0, 1, 2, 3].map((index) =>
        cloud.call('control', { path: 'control.countThenInsert', input: { id: _id } }, `crowd-${index}`),
      ),
    ),
  )
  const sold = cloud.store.find('signups', { state: 'seated' }).length
  await cloud.close()
  return sold - RACES
}

/** A check-in by the code at the entrance, and the list of the activity tab. */
async function calmFigures(cloud: Cloud): Promise<Record<string, number>> {
  const now = Date.now()
  loadSample(cloud.store, mkdtempSync(path.join(tmpdir(), 'bench-activity-')), now)
  const id = `${activity._id}-now`
  const own = submissionId('crowd-1', id)
  const places = { participant: { seats: { [own]: 1 } }, helper: { seats: {} } }
  const times = { startsAt: now - HOUR / 2, endsAt: now + HOUR }
  cloud.store.load('activities', [{ ...activity, _id: id, ...times, places }])
  const signup = { activity: id, community: activity.community, person: 'crowd-1', role: 'participant' }
  const party = { name: '邻居1', homeLabel: '', people: [{ name: '邻居1' }], size: 1, answers: {} }
  cloud.store.load('signups', [
    { _id: own, ...signup, ...party, state: 'seated', askedAt: 1, changedAt: 1, key: 'bench-activity-key' },
  ])
  const code = signatureOf(activity.secret, codeText(id, now))
  const checkIn = await cloud.call('resident', { path: 'activity.checkIn', input: { id, code } }, 'crowd-1')
  if (!(checkIn.result as { ok: boolean }).ok)
    throw new Error(`no check-in: ${JSON.stringify(checkIn.result)}`)
  const list = await cloud.call('resident', { path: 'activity.upcoming', input: { estateId: YIHEYUAN } })
  await cloud.close()
  return {
    'checkin.operations': checkIn.cost.operations,
    'activity.list.scannedPerReturned': round(list.cost.scanned / list.cost.returned),
  }
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
