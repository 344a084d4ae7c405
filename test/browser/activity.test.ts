import { type District, openDistrict } from './district'
import { lastPlace } from './last-place'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J4: two want the last place; one waits, is promoted, confirms in time and checks in', async () => {
  await lastPlace(district)
})

test('a cadre publishes an activity like an earlier one, at a desk, and sees who signs up', async () => {
  const chen = await district.phone('sample-chen-jing', { width: 1280 })
  await chen.opens('/activity/form/index?community=320402003001')
  await chen.taps('带宝宝回家·一起养蚕')
  await chen.writes('活动名称', '带宝宝回家·蚕宝宝结茧')
  await chen.taps('发布')
  await chen.sees('现在发布吗')
  await chen.taps('确定发布')
  await chen.sees('0/30 人')

  const wang = await district.phone('sample-wang-guiying')
  await wang.opens('/pages/activity/index')
  await wang.taps('带宝宝回家·蚕宝宝结茧')
  await wang.taps('带家人一起来')
  await wang.writes('家人的称呼', '孙女小雨')
  await wang.taps('加上这位家人')
  // Whoever is written comes along, added or not.
  await wang.taps('带家人一起来')
  await wang.writes('家人的称呼', '外孙小天')
  await wang.taps('我要报名（3 人）')
  await wang.sees('参加的人：王桂英、孙女小雨、外孙小天')

  await chen.opens('/activity/organized/index')
  await chen.taps('带宝宝回家·蚕宝宝结茧')
  await chen.sees('王桂英（3 人）')
  const [download] = await Promise.all([
    chen.page.waitForEvent('download'),
    chen.taps('导出报名名册（Excel）'),
  ])
  expect(download.suggestedFilename()).toBe('带宝宝回家·蚕宝宝结茧报名名册.xlsx')
})
