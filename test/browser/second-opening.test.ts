import { type District, openDistrict } from './district'
import { covered, measure } from './looks/measure'
import type { Phone } from './phone'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const WANG = 'sample-wang-guiying'

/** Longer than answers take to be kept. */
const KEPT = 900

/** No function is reached from now on; what the console says of it is no defect. */
async function goesOffline(phone: Phone): Promise<void> {
  await phone.page.route('**/v1/functions/**', (route) => route.abort())
}

async function isOnlineAgain(phone: Phone): Promise<void> {
  await phone.page.unroute('**/v1/functions/**')
  phone.problems.length = 0
}

/** Makes what is kept on the phone older than it is. */
function ages(phone: Phone, minutes: number): Promise<void> {
  return phone.page.evaluate((milliseconds) => {
    const kept = JSON.parse(localStorage.getItem('answers') ?? '')
    for (const answer of kept.data.answers) answer.at -= milliseconds
    localStorage.setItem('answers', JSON.stringify(kept))
  }, minutes * 60_000)
}

test('a second opening shows the page at once, says how old it is, and refreshes it', async () => {
  const wang = await district.phone(WANG)
  await wang.opens()
  await wang.sees('打电话给张明')
  await wang.page.waitForTimeout(KEPT)
  await ages(wang, 12)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await wang.page.route('**/v1/functions/**', async (route) => {
    await held
    await route.continue()
  })
  await wang.page.reload()
  await wang.sees('打电话给张明')
  await wang.sees('这是12分钟前的内容，正在更新')
  answer()
  await wang.page.getByText('正在更新').waitFor({ state: 'detached', timeout: 10_000 })
  await wang.sees('打电话给张明')
})

test('without a connection it shows what there is, and how old; a tap tries again', async () => {
  const wang = await district.phone(WANG)
  await wang.opens()
  await wang.sees('打电话给张明')
  await wang.page.waitForTimeout(KEPT)
  await ages(wang, 125)
  await goesOffline(wang)
  await wang.page.reload()
  await wang.sees('打电话给张明')
  await wang.sees('没有更新成功，这是2小时前的内容')
  expect(await wang.page.evaluate(measure, { target: 44 })).toEqual([])
  expect(await wang.page.evaluate(covered)).toEqual([])
  await isOnlineAgain(wang)
  await wang.taps('重试')
  await wang.page.getByText('没有更新成功').waitFor({ state: 'detached', timeout: 10_000 })
})

test('without a connection one can still ring', async () => {
  const wang = await district.phone(WANG)
  await wang.opens()
  await wang.sees('打电话给张明')
  await wang.page.waitForTimeout(KEPT)
  await goesOffline(wang)
  await wang.page.reload()
  await wang.taps('打电话给张明')
  await wang.hasRung('10000003114')
  await isOnlineAgain(wang)
})

test('nothing of one person is shown to the next', async () => {
  const shared = await district.phone()
  await shared.opens()
  await signsIn(shared, WANG)
  await shared.opens('/feedback/mine/index')
  await shared.sees('降压药')
  await shared.page.waitForTimeout(KEPT)
  await signsIn(shared, 'sample-he-jinbao')
  await goesOffline(shared)
  await shared.page.reload()
  await shared.sees('网络不太好')
  expect(await shared.canSee('降压药')).toBe(false)
  expect(await keptBy(shared)).not.toContain('降压药')
  await isOnlineAgain(shared)
})

test('when someone else signs in in another window, this one forgets', async () => {
  const shared = await district.phone()
  await shared.opens()
  await signsIn(shared, WANG)
  await shared.opens('/feedback/mine/index')
  await shared.sees('降压药')
  await shared.page.waitForTimeout(KEPT)
  expect(await keptBy(shared)).toContain('降压药')
  const other = await shared.page.context().newPage()
  await other.goto(district.cloud.url)
  await other.evaluate(
    (token) => localStorage.setItem('cloud.token', token),
    district.cloud.token('sample-he-jinbao'),
  )
  await shared.page.waitForTimeout(KEPT)
  expect(await keptBy(shared)).not.toContain('降压药')
})

/** All that is kept on the phone, as text. */
function keptBy(phone: Phone): Promise<string> {
  return phone.page.evaluate(() => localStorage.getItem('answers') ?? '')
}

/** Signs in as the next person on a browser that others use too. */
function signsIn(phone: Phone, openid: string): Promise<void> {
  return phone.page.evaluate(
    (token) => localStorage.setItem('cloud.token', token),
    district.cloud.token(openid),
  )
}
