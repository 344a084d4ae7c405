import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Device, type DeviceOptions } from '../device/device'

/** The device itself, on a tiny mini-program: what it refuses, and how the states of a phone reach an app. */
const FIXTURE = path.resolve(__dirname, '../fixture')

const devices: Device[] = []

async function open(options: Partial<DeviceOptions> = {}): Promise<Device> {
  const device = await Device.launch({ folder: FIXTURE, ...options })
  devices.push(device)
  return device
}

/** A tap that the page's method handles, without a screen to tap on. */
async function tap(device: Device, handler: string, detail: unknown = {}): Promise<void> {
  await device.dispatch({ handler, event: { type: 'tap', detail } })
}

/** Waits for the page that the app has asked for. */
async function opened(device: Device): Promise<void> {
  for (let tries = 0; tries < 100 && !device.journal.calls.some(({ name }) => name === 'navigateTo'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10))
  await device.navigation.settled()
}

async function says(device: Device, text: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (String(await device.data('said')).includes(text)) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`waited for "${text}", the page says "${await device.data('said')}"`)
}

afterEach(async () => {
  for (const device of devices.splice(0)) await device.stop()
})

describe('what goes wrong unseen is a problem', () => {
  test.each([
    ['unknown', 'wx.openBluetoothAdapter is not known to this device'],
    ['reject', 'nobody caught: Error: nobody listens'],
    ['complain', 'console.error: the app complains'],
    ['fetch', 'fetch is not defined'],
    ['code', 'Code generation from strings disallowed'],
    ['later', 'this.missing is not a function'],
    ['large', 'setData of 1048'],
    ['early', "Cloud API isn't enabled"],
    ['nothing', 'does not have a method "nothing"'],
  ])('%s: %s', async (handler, problem) => {
    const device = await open()
    await tap(device, handler)
    for (let tries = 0; tries < 100 && device.journal.problems.length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10))
    expect(device.journal.problems.join('\n')).toContain(problem)
  })

  test('an ordinary start has none', async () => {
    expect((await open()).journal.problems).toEqual([])
  })
})

describe('subpackages', () => {
  test('run no code before a page of theirs opens; preloadRule fetches them ahead', async () => {
    const device = await open()
    expect(await device.logic.ask('ranFiles')).toEqual(['app.js', 'pages/home/index.js'])
    expect(device.packages.present()).toEqual(['near/'])
    await tap(device, 'open', { url: '/near/here/index' })
    await opened(device)
    expect(device.route).toBe('near/here/index')
    expect(await device.data('greeting')).toBe('hello')
  })

  test('are not fetched ahead where preloadRule wants wifi and there is none', async () => {
    expect((await open({ state: { network: 'slow' } })).packages.present()).toEqual([])
  })

  test("cannot use each other's code", async () => {
    const device = await open()
    await tap(device, 'open', { url: '/far/lost/index' })
    await opened(device)
    expect(device.journal.problems.join('\n')).toContain("module 'near/greeting.js' is not defined")
  })

  test('that are not on the phone cannot be opened offline', async () => {
    const device = await open({ state: { network: 'none' } })
    await tap(device, 'open', { url: '/far/away/index' })
    await says(device, 'navigateTo:fail')
    expect(device.route).toBe('pages/home/index')
  })
})

describe('the app goes on', () => {
  test.each([
    ['without permission for the location', { location: 'denied' }, 'locate', 'getLocation:fail auth deny'],
    ['with it', {}, 'locate', '"latitude":31.8122'],
    ['without permission for photos', { photos: 'denied' }, 'choose', 'chooseMedia:fail auth deny'],
    ['when nothing is chosen', {}, 'choose', 'chooseMedia:fail cancel'],
    [
      'with a refused privacy consent',
      { privacyConsent: 'refused' },
      'locate',
      'getLocation:fail privacy permission is not authorized',
    ],
    ['with a refused subscribe prompt', { subscribe: 'reject' }, 'subscribe', '"moved":"reject"'],
    ['with an accepted one', {}, 'subscribe', '"moved":"accept"'],
    ['when it asks for it outside a tap', {}, 'subscribeLater', 'can only be invoked by user TAP gesture'],
    ['when it names no page', {}, 'open', 'navigateTo:fail parameter error'],
  ] as const)('%s', async (_, state, handler, said) => {
    const device = await open({ state })
    await tap(device, handler)
    await says(device, said)
    expect(device.journal.problems).toEqual([])
  })

  test('and hears that the network goes and comes', async () => {
    const device = await open()
    await tap(device, 'network')
    await device.become({ network: 'none' })
    await says(device, 'offline')
    await device.become({ network: 'wifi' })
    await says(device, 'online')
  })
})

describe('is refused', () => {
  const changed = mkdtempSync(path.join(tmpdir(), 'fixture-'))
  afterAll(() => rmSync(changed, { recursive: true }))

  test.each([
    [
      'app.json with plugins',
      'app.json',
      (text: string) => text.replace('{', '{ "plugins": {},'),
      '"plugins" is not known',
    ],
    [
      'a page with a native component',
      'pages/home/index.json',
      () => '{ "usingComponents": { "map": "/map" } }',
      '"map" is not known',
    ],
    ['a page that registers nothing', 'pages/home/index.js', () => '', 'has not been registered yet'],
    ['a theme without a value', 'theme.json', () => '{ "light": {} }', 'theme.json has no @ground'],
  ])('%s', async (_, file, change, refusal) => {
    cpSync(FIXTURE, changed, { recursive: true })
    writeFileSync(path.join(changed, file), change(readFileSync(path.join(FIXTURE, file), 'utf8')))
    await expect(open({ folder: changed })).rejects.toThrow(refusal)
  })
})
