import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Signup } from '../../cloudfunctions/activity/signup'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { aCrowd, anActivity, DAY, HOUR } from '../support/activity/an-activity'
import { buildControls } from '../support/activity/build-controls'
import { outcomeOf, rush } from '../support/activity/rush'
import { aKey } from '../support/district'
import { random } from '../support/division/random'

const LONG = process.env.LONG === '1'
const PEOPLE = LONG ? 5000 : 500
const SEEDS = Array.from({ length: LONG ? 20 : 1 }, (_none, index) => index + 1)

/** A seed of 5,000 people takes a minute or two. */
jest.setTimeout(10 * 60_000)

let folder: string
let cloud: Cloud
const activity = anActivity(Date.now())

async function open(functionsFolder: string, functions: Parameters<typeof startCloud>[0]['functions']) {
  folder = mkdtempSync(path.join(tmpdir(), 'rush-'))
  const options = {
    dataFolder: folder,
    functionsFolder,
    functions,
    collections: COLLECTIONS,
    log: () => undefined,
  }
  cloud = await startCloud({ ...options, runTimers: false })
  cloud.store.load('residents', aCrowd(PEOPLE))
}

const product = () => process.env.TEST_FUNCTIONS_FOLDER ?? ''

afterEach(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

const fine = { oversold: 0, lost: 0, doubled: 0, unheld: false }

test('the negative control: counting and then inserting sells too many places on this very cloud', async () => {
  const controls = mkdtempSync(path.join(tmpdir(), 'controls-'))
  await buildControls(controls)
  await open(controls, { control: { timeoutSeconds: 20 } })
  const races = Array.from({ length: 60 }, (_none, index) => ({
    ...activity,
    _id: `race-${index}`,
    capacity: 1,
  }))
  cloud.store.load('activities', races)
  const call = (index: number, id: string) =>
    cloud.call('control', { path: 'control.countThenInsert', input: { id } }, `crowd-${index}`)
  await Promise.all(races.flatMap(({ _id }) => [0, 1, 2, 3].map((index) => call(index, _id))))
  rmSync(controls, { recursive: true, force: true })
  expect(cloud.store.find('signups', { state: 'seated' }).length).toBeGreaterThan(races.length)
})

test.each(SEEDS)(
  `${PEOPLE} people, 200 places, families, cancellations and promotions: never one too many (seed %i)`,
  async (seed) => {
    await open(product(), FUNCTIONS)
    cloud.store.load('activities', [activity])
    const { told } = await rush(cloud, activity._id, {
      people: PEOPLE,
      seed,
      families: true,
      cancelling: 0.3,
    })
    expect(outcomeOf(cloud, activity._id, told, Date.now())).toMatchObject(fine)

    // Days go by: promoted parties confirm or let the time pass, others give up.
    const dice = random(seed + 1000)
    for (const hours of [1, 26, 52, 80]) {
      const signups = cloud.store.find('signups', {}) as unknown as Signup[]
      await Promise.all(
        signups.map(async ({ state, person }) => {
          const chance = dice.next()
          const move =
            state === 'offered' && chance < 0.6
              ? 'confirm'
              : state === 'seated' && chance < 0.1
                ? 'cancelSignup'
                : ''
          if (!move) return
          const input = { id: activity._id }
          const { result } = await cloud.call('resident', { path: `activity.${move}`, input }, person)
          const { ok, data } = result as { ok: boolean; data: { state: string } }
          if (ok) told.set(person, data.state)
        }),
      )
      const now = Date.now() + hours * HOUR
      await cloud.timers.fire('minutes', new Date(now))
      expect(outcomeOf(cloud, activity._id, told, now)).toMatchObject(fine)
    }
  },
)

test('one place, a hundred people: one has it, and the next gets it when it is given back', async () => {
  await open(product(), FUNCTIONS)
  cloud.store.load('activities', [{ ...activity, capacity: 1 }])
  const { told } = await rush(cloud, activity._id, { people: 100, seed: 7, families: false, cancelling: 0 })
  expect([...told.values()].filter((state) => state === 'seated')).toHaveLength(1)
  expect(outcomeOf(cloud, activity._id, told, Date.now())).toEqual({ ...fine, admitted: 1 })
  const [first] = [...told].find(([, state]) => state === 'seated') ?? []
  await cloud.call('resident', { path: 'activity.cancelSignup', input: { id: activity._id } }, first)
  told.delete(first ?? '')
  expect(outcomeOf(cloud, activity._id, told, Date.now())).toEqual({ ...fine, admitted: 1 })
})

test('functions killed in the middle: what they left is put right by the timer', async () => {
  const hurried = { ...FUNCTIONS, resident: { ...FUNCTIONS.resident, timeoutSeconds: 0.012 } }
  await open(product(), hurried)
  cloud.store.load('activities', [{ ...activity, capacity: 60 }])
  const asked = Array.from({ length: 150 }, async (_none, index) => {
    const input = { key: `test-key-killed-${String(index).padStart(6, '0')}`, id: activity._id }
    const openid = `crowd-${index}`
    return cloud.call('resident', { path: 'activity.signUp', input }, openid).then(
      ({ result }) => [openid, (result as { data?: { state: string } }).data?.state ?? 'refused'] as const,
      () => [openid, 'killed'] as const,
    )
  })
  const told = new Map(await Promise.all(asked))
  expect([...told.values()]).toContain('killed')
  await cloud.timers.fire('minutes', new Date(Date.now() + 5 * 60_000))
  expect(outcomeOf(cloud, activity._id, told, Date.now() + DAY / 2)).toMatchObject(fine)
})

test.each([5, 40, 90])(
  'the cloud is killed after %i answers: nobody who was told is lost, everybody who asks again is served',
  async (answers) => {
    folder = mkdtempSync(path.join(tmpdir(), 'rush-'))
    const told = await killedAfter(answers)
    const options = {
      dataFolder: folder,
      functionsFolder: product(),
      functions: FUNCTIONS,
      collections: COLLECTIONS,
    }
    cloud = await startCloud({ ...options, runTimers: false, log: () => undefined })
    await cloud.timers.fire('minutes')
    expect(outcomeOf(cloud, activity._id, told, Date.now())).toMatchObject(fine)
    // The phones that got no answer try again with the same key.
    await Promise.all(
      aCrowd(CROWD).map(async ({ _id }, index) => {
        const input = { key: aKey(index), id: activity._id }
        const { result } = await cloud.call('resident', { path: 'activity.signUp', input }, _id)
        told.set(_id, (result as { data: { state: string } }).data.state)
      }),
    )
    expect(outcomeOf(cloud, activity._id, told, Date.now())).toEqual({ ...fine, admitted: PLACES })
  },
)

const CROWD = 120
const PLACES = 60

/** Runs a cloud with a crowd in a process of its own and kills it (kill -9) after so many answers. */
function killedAfter(answers: number): Promise<Map<string, string>> {
  const told = new Map<string, string>()
  const child = fork(
    path.join(__dirname, '../support/activity/doomed-cloud.ts'),
    [folder, product(), String(CROWD), String(PLACES)],
    { execArgv: ['--require', require.resolve('tsx/cjs')], stdio: 'inherit' },
  )
  return new Promise((resolve, reject) => {
    child.on('message', ([openid, state]: [string, string]) => {
      told.set(openid, state)
      if (told.size === answers) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', () => resolve(told))
  })
}
