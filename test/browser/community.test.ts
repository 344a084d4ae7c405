import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { type District, openDistrict } from './district'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J1: someone who has never been here scans the door code and rings a grid leader', async () => {
  const visitor = await district.phone()
  await visitor.opens(`/pages/community/index?scene=${YIHEYUAN}`)
  await visitor.sees('怡和苑')
  await visitor.sees('新南社区')
  await visitor.taps('打电话给张明')
  await visitor.hasRung('10000003114')
  expect(visitor.tapped).toBe(1)
})

test('J1: a resident finds her own micro-grid leader first', async () => {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.sees('打电话给张明')
  const calls = await wang.page.getByRole('button', { name: /^打电话给/ }).all()
  expect(await calls[0]?.getAttribute('aria-label')).toBe('打电话给张明')
})

test('whoever has no home here chooses his estate from the list', async () => {
  const visitor = await district.phone()
  await visitor.opens()
  await visitor.taps('选择我的小区')
  await visitor.taps('怡和苑')
  await visitor.sees('新南社区')
})

test('a list goes on by itself behind a page of which nothing is for this reader', async () => {
  const [estate] = district.cloud.store.find('estates', { _id: YIHEYUAN })
  const sixty = Array.from({ length: 60 }, (_none, index) => ({
    ...{ ...estate, _id: `9999990001${String(index).padStart(2, '0')}e01`, name: '柳巷' },
    ...(index < 59 && { goneOn: '2020-01-01' }),
  }))
  district.cloud.store.load('estates', sixty)
  const visitor = await district.phone()
  await visitor.opens('/community/estates/index')
  await visitor.writes('搜索小区', '柳')
  await visitor.sees('柳巷')
  await visitor.sees('以上是全部 1 条')
})

test('the elder view is switched on where it is seen first, and stays', async () => {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('长辈版')
  await wang.sees('打电话给值班室')
  await wang.opens('/pages/me/index')
  await wang.sees('已开')
  await wang.taps('长辈版')
  await wang.sees('已关')
})

test('an unknown door code says so and offers the list', async () => {
  const visitor = await district.phone()
  await visitor.opens('/pages/community/index?scene=999999999999e99')
  await visitor.sees('没有找到这个小区')
  await visitor.sees('选择我的小区')
})

test('a community cadre publishes a notice and residents read it', async () => {
  const chen = await district.phone('sample-chen-jing')
  await chen.opens('/workbench/matters/index')
  await chen.taps('发布通知')
  await chen.writes('标题', '3幢周三停水检修')
  await chen.writes('内容', '上午九点到十一点，请提前储水。')
  await chen.taps('发布')
  await chen.sees('现在发布吗？')
  await chen.taps('确定发布')
  await chen.sees('社区书记 陈静')

  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('3幢周三停水检修')
  await wang.sees('上午九点到十一点，请提前储水。')
})
