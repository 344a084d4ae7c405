import { type District, openDistrict } from './district'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const ZHOU = 'sample-zhou-wei'

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
