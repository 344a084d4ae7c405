import type { Cloud } from '../../local-cloud/cloud'
import { pastDuties } from '../support/past-duties'

/** What a phone of either kind can do. */
interface AnyPhone {
  opens(path?: string): Promise<void>
  taps(name: string): Promise<void>
  sees(text: string | RegExp): Promise<void>
  finds(label: string): Promise<void>
}

interface AnyDistrict {
  cloud: Cloud
  phone(openid?: string): AnyPhone | Promise<AnyPhone>
}

const ZHOU = 'sample-zhou-wei'
const XINNAN = '/volunteer/community/index?community=320402003001&name=新南社区'
const TIANAN = '/volunteer/community/index?community=320402001001&name=天安社区'

/**
 * J5: a party member registers where he works and where he lives, both communities confirm him into one of their
 * grids, he has served three duties, has reached the 20 hours, and his certificate is checked.
 */
export async function twentyHours(district: AnyDistrict): Promise<void> {
  const zhou = await district.phone(ZHOU)
  await zhou.opens('/volunteer/home/index')
  await zhou.taps('登记成为志愿者')
  await zhou.taps('南湖小学党支部')
  await zhou.taps('同意用于志愿服务')
  await zhou.taps('保存登记')
  await zhou.sees('待社区确认')

  const chen = await district.phone('sample-chen-jing')
  await chen.opens(XINNAN)
  await chen.taps('双报到')
  await chen.sees('周伟 · 单位所在地')
  // 孙立新 came before him.
  await chen.sees('2 项报到等着确认')
  await chen.taps('1网格')
  await chen.taps('确认孙立新报到')
  await chen.sees('1 项报到等着确认')
  await chen.taps('1网格')
  await chen.taps('确认周伟报到')
  await chen.sees('没有等着确认的报到')
  const gu = await district.phone('sample-gu-wenjuan')
  await gu.opens(TIANAN)
  await gu.taps('双报到')
  await gu.taps('确认周伟报到')
  await gu.sees('没有等着确认的报到')

  for (const duty of pastDuties(district.cloud.store, ZHOU)) {
    await chen.opens(`/volunteer/duty/index?id=${duty}`)
    await chen.taps('没有签退的')
    await chen.sees('已认定 7 小时')
  }
  await zhou.opens('/volunteer/home/index')
  await zhou.sees('已达标')
  await zhou.sees('单位所在地：新南社区 1网格')
  await zhou.opens('/certificate/mine/index')
  await zhou.taps('年的证明')
  await zhou.sees('验证码')
  await zhou.taps('核验这份证明')
  await zhou.finds('证明编号')
  await zhou.taps('核验')
  await zhou.sees('证明有效')
}
