import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import type { ContentCheck } from '../../cloudfunctions/content/content'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { checkedEvent } from '../../local-cloud/openapi/media-check'
import { aFile, upload } from '../support/photos'

/** A function as a verb that publishes pictures would call the store. */
const PUBLISHES = `
  import { checkStatesOf, holdUntilChecked } from './content/store'
  export const main = async ({ hold, show, now = Date.now() }) => {
    if (hold) await holdUntilChecked(hold, 'o1', now)
    return show ? [...(await checkStatesOf(show))].filter(([, state]) => state === 'passed') : []
  }`

let cloud: Cloud
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'held-'))
  cpSync(process.env.TEST_FUNCTIONS_FOLDER ?? '', path.join(folder, 'functions'), { recursive: true })
  mkdirSync(path.join(folder, 'functions', 'publisher'))
  await build({
    stdin: {
      contents: PUBLISHES,
      resolveDir: path.resolve(__dirname, '../../cloudfunctions'),
      loader: 'ts',
    },
    outfile: path.join(folder, 'functions', 'publisher', 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  cloud = await startCloud({
    dataFolder: path.join(folder, 'data'),
    functionsFolder: path.join(folder, 'functions'),
    functions: { ...FUNCTIONS, publisher: { timeoutSeconds: 20, openapi: ['security.mediaCheckAsync'] } },
    collections: COLLECTIONS,
    log: () => undefined,
    runTimers: false,
  })
})
beforeEach(() => {
  cloud.openapi.reset()
  cloud.openapi.answer('security.mediaCheckAsync', () => ({ errcode: 0, trace_id: `trace-${traces++}` }))
})
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

let traces = 0
let files = 0

const aPicture = () => upload(cloud, 'o1', `held-${files++}.jpg`, aFile('jpeg'))

const hold = (id: string) => cloud.call('publisher', { hold: [id] })
const shows = async (id: string) =>
  ((await cloud.call('publisher', { show: [id] })).result as string[]).length === 1
const asked = () => cloud.openapi.sent.filter(({ api }) => api === 'security.mediaCheckAsync')
const checkOf = (id: string) => cloud.store.find('contentChecks', { file: id })[0] as ContentCheck | undefined
const stateOf = (id: string) => checkOf(id)?.state
const traceOf = (id: string) => String(checkOf(id)?.traceId)

test('a picture is shown when WeChat has passed it, and not before', async () => {
  const id = await aPicture()
  await hold(id)
  expect(asked()).toMatchObject([
    { arguments: { media_type: 2, version: 2, openid: 'o1', media_url: expect.stringContaining('http') } },
  ])
  expect(await shows(id)).toBe(false)
  await cloud.push(checkedEvent(traceOf(id), 'pass'))
  expect(await shows(id)).toBe(true)
  await hold(id)
  expect(asked()).toHaveLength(1)
})

test.each(['risky', 'review'] as const)(
  'what WeChat calls %s is not shown, whatever it says later',
  async (suggest) => {
    const id = await aPicture()
    await hold(id)
    await cloud.push(checkedEvent(traceOf(id), suggest))
    await cloud.push(checkedEvent(traceOf(id), 'pass'))
    expect([await shows(id), stateOf(id)]).toEqual([false, 'refused'])
  },
)

test('a page cannot pass its own picture, and an event about nothing changes nothing', async () => {
  const id = await aPicture()
  await hold(id)
  await cloud.call('push', checkedEvent(traceOf(id), 'pass'), 'o1')
  await cloud.push(checkedEvent('no-such-trace', 'pass'))
  await cloud.push({ MsgType: 'event', Event: 'subscribe_msg_popup_event', trace_id: traceOf(id) })
  expect([await shows(id), stateOf(id)]).toEqual([false, 'held'])
})

test('a check that WeChat did not take, or failed at, is asked for again after an hour, five times at most', async () => {
  cloud.openapi.answer('security.mediaCheckAsync', () => ({ errcode: 45009, errmsg: 'reach max limit' }))
  const id = await aPicture()
  await hold(id)
  expect([await shows(id), stateOf(id)]).toEqual([false, 'held'])
  const hourly = (hours: number) => cloud.timers.fire('hourly', new Date(Date.now() + hours * 3_600_000))
  await hourly(0.5)
  expect(asked()).toHaveLength(1)
  for (let hour = 2; hour < 14; hour += 2) await hourly(hour)
  expect(cloud.store.find('contentChecks', { file: id })).toMatchObject([{ state: 'held', attempts: 5 }])
})

test('the local cloud lets pictures pass by itself, so that a demonstration shows them', async () => {
  cloud.openapi.reset()
  const id = await aPicture()
  await hold(id)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(await shows(id)).toBe(true)
})
