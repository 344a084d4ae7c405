import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { lampPhoto } from '../browser/photos'
import type { DeviceState } from './device/state'
import { type District, openDistrict } from './district'
import type { Phone } from './phone'

/** Phones and people that are not the ordinary ones: the app goes on for them. */
let district: District

const DOOR = `/pages/community/index?scene=${YIHEYUAN}`

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test.each<[string, Partial<DeviceState>]>([
  ['with WeChat set to large letters', { fontScale: 1.4 }],
  ['on a small screen', { width: 320, height: 568 }],
  ['with both', { fontScale: 1.4, width: 320, height: 568 }],
  ['in the dark', { dark: true }],
])('%s a resident rings her grid leader, and nothing is wider than the screen', async (_, state) => {
  const wang = district.phone('sample-wang-guiying', state)
  await wang.opens()
  await wang.sees('怡和苑')
  expect(await wang.contentWidth()).toBeLessThanOrEqual(wang.device.state.width)
  await wang.taps('打电话给张明')
  await wang.hasRung('10000003114')
})

test('on a slow network the page shows its shape first, then what it tells', async () => {
  const visitor = district.phone(undefined, { network: 'slow' })
  await visitor.opens(DOOR)
  await visitor.finds('正在加载')
  await visitor.sees('怡和苑')
})

test('offline the app says so and goes on when the network is back', async () => {
  const visitor = district.phone(undefined, { network: 'none' })
  await visitor.opens(DOOR)
  await visitor.sees('网络不太好')
  await visitor.device.become({ network: 'wifi' })
  await visitor.taps('重试')
  await visitor.sees('怡和苑')
})

test('a page that is not on the phone yet and cannot be fetched says so', async () => {
  const visitor = district.phone()
  await visitor.opens(DOOR)
  await visitor.sees('怡和苑')
  await visitor.device.become({ network: 'none' })
  await visitor.taps('换小区 ›')
  await visitor.isTold('网络不太好')
  await visitor.sees('怡和苑')
})

test('a report that does not get through is not lost, and is filed once', async () => {
  const wang = await reporting({}, '楼道灯坏了，晚上看不清')
  await wang.device.become({ network: 'none' })
  await wang.taps('提交')
  await wang.settles()
  await wang.device.become({ network: 'wifi' })
  await wang.settles()
  if (await wang.canSee('提交')) await wang.taps('提交')
  await wang.sees('已转给')
  await wang.opens('/feedback/mine/index')
  await wang.sees('楼道灯坏了，晚上看不清')
  expect(await wang.countOf('楼道灯坏了，晚上看不清')).toBe(1)
})

test.each<[string, Partial<DeviceState>]>([
  ['permission for photos', { photos: 'denied' }],
  ['consent to the privacy guide', { privacyConsent: 'refused' }],
])('without %s a report goes without a photo', async (_, state) => {
  const wang = await reporting(state, '门禁又坏了')
  wang.device.album.toChoose.push(lampPhoto)
  await wang.taps('添加照片')
  await wang.taps('提交')
  await wang.sees('已转给')
})

/** 王桂英 with a report that is written and not sent. */
async function reporting(state: Partial<DeviceState>, text: string): Promise<Phone> {
  const wang = district.phone('sample-wang-guiying', state)
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.writes('您要反映什么？', text)
  return wang
}
