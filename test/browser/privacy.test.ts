import { type District, openDistrict } from './district'

let district: District
beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const ZHOU = 'sample-zhou-wei'

test('who wants to sees what is held of him, what deleting would leave, and deletes', async () => {
  const zhou = await district.phone(ZHOU)
  await zhou.opens('/pages/me/index')
  await zhou.taps('我的信息')
  await zhou.sees('称呼和住址')
  await zhou.taps('删除我的信息')
  await zhou.taps('消息')
  await zhou.sees('还没发出的消息不再发送')
  await zhou.taps('删除所选的信息')
  await zhou.sees('删除后不能恢复')
})
