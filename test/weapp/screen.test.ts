import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium'
import { Device } from './device/device'
import type { DeviceState } from './device/state'
import { Phone } from './phone'

/** The device's screen, on its tiny fixture: what WeChat's view layer does and Taro's components alone do not. */
let browser: Browser
const phones: Phone[] = []

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.putAway()
})
afterAll(() => browser.close())

async function open(state: Partial<DeviceState> = {}): Promise<Phone> {
  const folder = path.join(__dirname, 'fixture')
  const phone = new Phone(() => Device.launch({ folder, browser, state }))
  phones.push(phone)
  await phone.opens()
  await phone.sees('nothing yet')
  return phone
}

test('a subscribe prompt may be asked for in a real tap', async () => {
  const phone = await open({ subscribe: 'reject' })
  await phone.taps('subscribe')
  await phone.sees('"moved":"reject"')
})

test('a disabled button does nothing; a button that WeChat would answer is a problem', async () => {
  const phone = await open()
  await phone.taps('disabled')
  await phone.taps('share')
  await phone.taps('choose')
  await phone.sees('chooseMedia:fail cancel')
  expect(phone.device.journal.calls.map(({ name }) => name)).toEqual(['chooseMedia'])
  expect(phone.device.journal.problems).toEqual(['open-type="share" is not known to this device'])
})

test('what is typed reaches the app', async () => {
  const phone = await open()
  await phone.writes('name', '王桂英')
  await phone.sees('王桂英')
})

test.each([
  ['confirmModal', '"confirm":true'],
  ['cancelModal', '"confirm":false'],
] as const)('a dialog waits for its answer: %s', async (answer, said) => {
  const phone = await open()
  await phone.taps('ask')
  await phone.native()[answer]()
  await phone.sees(said)
})

test.each([
  [false, 'rgb(1, 2, 3)'],
  [true, 'rgb(250, 250, 250)'],
])('an app that declares darkmode follows the phone: dark %s', async (dark, colour) => {
  expect(await (await open({ dark })).styleOf('.said', 'color')).toBe(colour)
})

test('rpx are 750ths of the screen', async () => {
  expect(await (await open({ width: 320 })).styleOf('.wide', 'width')).toBe('160px')
})
