import { Program } from '../device/program'
import { type District, openDistrict, WEAPP } from '../district'
import { addressOf, visits } from '../pages'
import { nodesIn, settled, tapOn, treeOf, untilSays, wordsIn } from '../taro'

/** The product's logic layer alone: what it costs a phone before anything is drawn. */
const KB = 1024

const pages = new Program(WEAPP).pages
const VISITS = visits(Date.now())

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('a resident sees her page after at most 4 setData and 64 KB', async () => {
  const device = await district.blank('sample-wang-guiying')
  await untilSays(device, '怡和苑')
  await settled(device)
  expect(device.journal.changes.length).toBeLessThanOrEqual(4)
  expect(device.journal.changes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(64 * KB)
})

test('a tap that changes little sends little', async () => {
  const device = await district.blank('sample-wang-guiying', {
    entry: '/feedback/new/index?category=facilities',
  })
  await settled(device)
  const before = device.journal.changes.length
  await tapOn(device, '停车出行')
  await settled(device)
  const [change, ...more] = device.journal.changes.slice(before)
  expect(more).toEqual([])
  expect(change?.bytes).toBeLessThan(KB)
})

test('starting runs no code of any subpackage', async () => {
  const device = await district.blank()
  const ran = await device.logic.ask('ranFiles')
  expect(ran).toContain('pages/community/index.js')
  expect(ran.filter((file) => device.program.packageOf(file) !== '')).toEqual([])
})

test.each(pages)('%s opens without a problem and draws fewer than 1,000 nodes', async (page) => {
  const visit = VISITS[page]
  if (!visit) throw new Error(`test/weapp/visits says nobody visits ${page}`)
  const device = await district.blank(visit.openid, { entry: addressOf(page, visit) })
  await settled(device)
  const tree = await treeOf(device)
  expect(wordsIn(tree)).not.toMatch(/重试|没有找到|^\s*$/)
  expect(nodesIn(tree)).toBeLessThan(1000)
  expect(device.journal.problems).toEqual([])
})
