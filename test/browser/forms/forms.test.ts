import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Activity } from '../../../cloudfunctions/activity/activity'
import { type District, openDistrict } from '../district'
import type { Phone } from '../phone'
import { FORMS } from './forms'
import { PROPOSED } from './rooms/activity'

const ROOT = path.resolve(__dirname, '../../..')

let district: District

beforeAll(async () => {
  district = await openDistrict()
  const { store } = district.cloud
  const [model] = store.find('activities', { community: '320402003001', state: 'published' }) as Activity[]
  if (!model) throw new Error('the sample has no activity of 新南社区')
  store.load('activities', [{ ...model, _id: PROPOSED, state: 'pending' }])
})
afterAll(() => district.close())

jest.setTimeout(60_000)

test('every form that can lack something is sent empty below', () => {
  const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  const forms = names
    .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/^src\/(ui|process)\//.test(name))
    .filter((name) => /\black(s|ing):/.test(readFileSync(path.join(ROOT, name), 'utf8')))
  expect(forms.filter((name) => !FORMS.some(({ file }) => file === name))).toEqual([])
  expect(FORMS.filter(({ file }) => !forms.includes(file))).toEqual([])
})

test.concurrent.each(FORMS)('$file, sent empty, says $lacks and goes there', async (form) => {
  const phone = await district.phone(form.who)
  await phone.page.setViewportSize({ width: 375, height: 560 })
  await phone.opens(form.opens)
  await phone.settles()
  await form.walks?.(phone)
  await scrollToTheEnd(phone)
  await phone.taps(form.sends)

  const [first = '', ...others] = form.lacks
  const told = others.length > 0 ? `${first}；还有 ${others.length} 处没有填好` : first
  await phone.page.locator('.taro__toast').getByText(told, { exact: true }).waitFor({ timeout: 5_000 })
  expect(await faultsOf(phone)).toEqual(form.lacks)
  await phone.page.waitForFunction(isFirstFaultInView, undefined, { timeout: 5_000 })
  await phone.page.context().close()
})

async function faultsOf(phone: Phone): Promise<string[]> {
  const faults = phone.page.locator('.fault').filter({ visible: true })
  return [...new Set(await faults.allInnerTexts())]
}

/** Where the button is that sends a long form, and the first field is not. */
async function scrollToTheEnd(phone: Phone): Promise<void> {
  await phone.page.evaluate(() => {
    for (const part of document.querySelectorAll('*')) part.scrollTop = part.scrollHeight
  })
}

/** Runs inside the browser. */
function isFirstFaultInView(): boolean {
  const fault = [...document.querySelectorAll<HTMLElement>('.fault')].find(({ offsetParent }) => offsetParent)
  const { top = -1, bottom = 0 } = fault?.getBoundingClientRect() ?? {}
  return top >= 0 && bottom <= innerHeight
}
