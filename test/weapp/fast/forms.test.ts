import { addDays, beijingDay } from '../../../cloudfunctions/platform/day'
import type { Duty } from '../../../cloudfunctions/volunteer/duty'
import type { Device } from '../device/device'
import { type District, openDistrict } from '../district'
import { settled, type TaroNode, tell, treeOf, untilSays, wordsIn } from '../taro'

/** What a form does on a phone: says what it lacks, goes there, is filled in with WeChat's own wheels, acts once. */
let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const CHEN = 'sample-chen-jing'
const OFFER = '/volunteer/offer/index?community=320402003001&name=新南社区'

const calls = (device: Device, api: string) =>
  device.journal.calls.filter(({ name }) => name === api).map(({ options }) => options)

test('sent empty it says what is missing, first in words, and scrolls there; filled in it is sent', async () => {
  const device = await district.blank(CHEN, { entry: OFFER })
  await untilSays(device, '发布')
  await tell(device, '发布', 'tap')
  await settled(device)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(calls(device, 'showToast').map(({ title }) => title)).toEqual(['请填写岗位名称；还有 3 处没有填好'])
  expect(calls(device, 'pageScrollTo').map(({ selector }) => selector)).toEqual(['.fault'])
  const words = wordsIn(await treeOf(device))
  for (const lack of ['请填写岗位名称', '请选好日期和起止时间', '请填写地点', '请填写需要几个人'])
    expect(words).toContain(lack)

  const day = addDays(beijingDay(Date.now()), 7)
  await tell(device, '岗位名称', 'input', { value: '周末护河' })
  await tell(device, '地点', 'input', { value: '河边' })
  await tell(device, '需要几个人', 'input', { value: '6' })
  for (const [index, value] of [day, '09:00', '11:30'].entries()) {
    const wheel = wheelsIn(await treeOf(device))[index]
    if (!wheel) throw new Error(`there is no wheel ${index}`)
    const target = { id: wheel.sid, dataset: { sid: wheel.sid } }
    const event = { type: 'change', timeStamp: 1, target, currentTarget: target, detail: { value } }
    await device.dispatch({ handler: 'eh', event: { ...event, touches: [], changedTouches: [] } })
  }
  await settled(device)
  expect(wordsIn(await treeOf(device))).toContain('共 2.5 小时')
  await tell(device, '发布', 'tap')
  await settled(device)
  expect(device.route).toBe('volunteer/duty/index')
  const [duty] = district.cloud.store.find('duties', { title: '周末护河' }) as Duty[]
  expect(duty).toMatchObject({ place: '河边', places: 6, from: Date.parse(`${day}T09:00:00+08:00`) })
})

/** The wheels of the page, from above. */
function wheelsIn(node: TaroNode): TaroNode[] {
  const isWheel = Object.values(node).some((value) => value === 'date' || value === 'time')
  return [...(isWheel ? [node] : []), ...(node.cn ?? []).flatMap(wheelsIn)]
}
