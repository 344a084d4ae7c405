import type { Signup } from '../../cloudfunctions/activity/signup'
import type { Resident } from '../../cloudfunctions/resident/resident'
import { XINNAN } from '../support/people'
import { type District, openDistrict } from './district'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const ZHOU = 'sample-zhou-wei'
const WANG = 'sample-wang-guiying'
const CHEN = 'sample-chen-jing'
const MATTER = '8号楼门口的消防通道'
const LIST = `${XINNAN}a1`

test('who wants to sees what is held of him, what deleting would leave, and deletes', async () => {
  const zhou = await district.phone(ZHOU)
  await zhou.opens('/feedback/mine/index')
  await zhou.sees(MATTER)
  await zhou.page.waitForFunction((text) => JSON.stringify(localStorage).includes(text), MATTER)
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
  // Nor does the phone keep what his pages showed.
  await zhou.page.waitForFunction((text) => !JSON.stringify(localStorage).includes(text), MATTER)
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

test('a phone number is asked leave for once, beside it, and is not handed in without', async () => {
  const [before] = district.cloud.store.find('residents', { _id: WANG })
  await district.cloud.store.remove('residents', { _id: WANG }, false)
  district.cloud.store.load('residents', [{ ...(before as unknown as Resident), consents: {} }])
  const wang = await district.phone(WANG)
  await wang.opens()
  await wang.taps('设施维修')
  await wang.writes('您要反映什么？', '楼道的灯一直闪')
  await wang.taps('更多（替别人反映、留电话）')
  await wang.writes('我的联系电话（可不填）', '10000006199')
  await wang.taps('提交')
  await wang.sees('请先阅读并勾选同意')
  await wang.taps('同意使用联系电话')
  await wang.taps('提交')
  await wang.sees(/已转给/)
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.taps('更多（替别人反映、留电话）')
  await wang.writes('我的联系电话（可不填）', '10000006199')
  if (await wang.canSee('我同意把这里的电话交给经办人')) throw new Error('asked again')
})
