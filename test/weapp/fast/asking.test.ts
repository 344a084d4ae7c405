import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import type { Device } from '../device/device'
import type { DeviceState } from '../device/state'
import { type District, openDistrict } from '../district'
import { settled, tell, treeOf, untilSays, wordsIn } from '../taro'

/** WeChat is asked for messages in the tap itself, for the right ones, and its answer reaches the account of grants. */
let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const asked = (device: Device) =>
  device.journal.calls
    .filter(({ name }) => name === 'requestSubscribeMessage')
    .map(({ options }) => options.tmplIds)

const grantsOf = (to: string) =>
  (
    district.cloud.store.find('messageGrants', { to }) as {
      template: string
      count: number
      refusedAt?: number
    }[]
  )
    .map(({ template, count, refusedAt }) => [template, count, refusedAt !== undefined])
    .sort()

const WANG = 'sample-wang-guiying'
const ZHANG = 'sample-zhang-ming'
const PLACE = { estateId: YIHEYUAN, buildingId: '3', unit: '2单元' }

let matters = 0

/** A matter that 张明 has to accept, and has been told of where he asked to be. */
async function aMatter(): Promise<string> {
  const key = `asking-test-key-${matters++}`
  const input = { key, category: 'facilities', text: '楼道灯不亮', photos: [], place: PLACE }
  const { result } = await district.cloud.call('resident', { path: 'feedback.submit', input }, WANG)
  // The event of a timer tells the second.
  await district.cloud.timers.fire('courier', new Date(Date.now() + 1000))
  return (result as { data: { id: string } }).data.id
}

/** 张明 opens a matter and accepts it. */
async function accepts(state: Partial<DeviceState> = {}): Promise<Device> {
  const entry = `/feedback/detail/index?id=${await aMatter()}`
  const device = await district.blank(ZHANG, { entry, state })
  await untilSays(device, '受理')
  await settled(device)
  expect(asked(device)).toEqual([])
  await tell(device, '受理', 'tap')
  await settled(device)
  return device
}

beforeEach(() => district.cloud.store.remove('messageGrants', {}, true))

test('a leader is asked for what staff are sent when he accepts a matter, later only for what was used', async () => {
  const [first, second] = [await accepts(), await accepts()]
  expect(asked(first)).toEqual([['local-caseArrived', 'local-caseDue', 'local-caseReminded']])
  // The second matter has told him of itself.
  expect(asked(second)).toEqual([['local-caseArrived']])
  expect(grantsOf(ZHANG)).toEqual([
    ['caseArrived', 1, false],
    ['caseDue', 1, false],
    ['caseReminded', 1, false],
  ])
})

test('who says no is not asked again, and his matter is accepted all the same', async () => {
  const [first, second] = [await accepts({ subscribe: 'reject' }), await accepts()]
  expect(wordsIn(await treeOf(first))).toContain('答复办结')
  expect([asked(first).length, asked(second).length]).toEqual([1, 0])
  expect(grantsOf(ZHANG).map(([, count, refused]) => [count, refused])).toEqual(Array(3).fill([0, true]))
})

test('a resident is asked for the progress of his matter in the tap that files it', async () => {
  const device = await district.blank(WANG, { entry: '/feedback/new/index?category=facilities' })
  await untilSays(device, '提交')
  await settled(device)
  await tell(device, '提交', 'tap')
  expect(asked(device)).toEqual([])
  await tell(device, '您要反映什么？', 'input', { value: '三楼的楼道灯不亮了' })
  await settled(device)
  await tell(device, '提交', 'tap')
  await settled(device)
  expect(device.route).toBe('feedback/detail/index')
  expect(asked(device)).toEqual([['local-caseMoved']])
  expect(grantsOf(WANG)).toEqual([['caseMoved', 1, false]])
})
