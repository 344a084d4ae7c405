import { pastDuties } from '../support/past-duties'
import { type District, openDistrict } from './district'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J5: a party member registers twice, serves three duties, reaches 20 hours; the certificate is checked', async () => {
  const zhou = await district.phone('sample-zhou-wei')
  await zhou.opens('/volunteer/home/index')
  await zhou.taps('登记成为志愿者')
  await zhou.taps('南湖小学党支部')
  await zhou.taps('同意用于志愿服务')
  await zhou.taps('保存登记')
  await zhou.sees('待社区确认')

  const chen = await district.phone('sample-chen-jing')
  await chen.opens('/volunteer/community/index?community=320402003001&name=新南社区')
  await chen.taps('双报到')
  await chen.sees('周伟 · 单位所在地')
  const gu = await district.phone('sample-gu-wenjuan')
  await gu.opens('/volunteer/community/index?community=320402001001&name=天安社区')
  await gu.taps('双报到')
  await gu.taps('确认周伟报到')
  await gu.sees('没有等着确认的报到')

  for (const duty of pastDuties(district.cloud.store, 'sample-zhou-wei')) {
    await chen.opens(`/volunteer/duty/index?id=${duty}`)
    await chen.taps('没有签退的')
    await chen.sees('已登记并认定')
  }
  await zhou.opens('/volunteer/home/index')
  await zhou.sees('已达标')
  await zhou.opens('/volunteer/certificate/index')
  await zhou.taps('年的证明')
  await zhou.sees('验证码')
  await zhou.taps('核验这份证明')
  await zhou.finds('证明编号')
  await zhou.taps('核验')
  await zhou.sees('证明有效')
})
