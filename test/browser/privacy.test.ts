import type { Signup } from '../../cloudfunctions/activity/signup'
import { XINNAN } from '../support/people'
import { type District, openDistrict } from './district'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const ZHOU = 'sample-zhou-wei'
const CHEN = 'sample-chen-jing'
const LIST = `${XINNAN}a1`

test('who wants to sees what is held of him, what deleting would leave, and deletes', async () => {
  const zhou = await district.phone(ZHOU)
  await zhou.opens('/privacy/held/index')
  await zhou.sees('称呼和住址')
  await zhou.taps('删除我的信息')
  await zhou.taps('称呼和住址')
  await zhou.sees('称呼、住址和同意记录')
  await zhou.taps('删除所选的信息')
  await zhou.sees('删除后不能恢复')
  await zhou.page.getByRole('button', { name: '删除', exact: true }).click()
  await zhou.sees('没有留存')
  if (district.cloud.store.find('residents', { _id: ZHOU }).length > 0) throw new Error('still there')
})

test('who stands on a list sees who opened it, and why', async () => {
  const [guest] = district.cloud.store.find('signups', { activity: LIST, state: 'seated' })
  const { person, name } = guest as unknown as Signup
  const chen = await district.phone(CHEN)
  await chen.opens(`/activity/manage/index?id=${LIST}`)
  await chen.sees(name)
  const own = await district.phone(person)
  await own.opens('/resident/looks/index')
  await own.sees('查看了报名名单')
  await own.sees('为了组织活动')
})
