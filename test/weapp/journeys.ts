import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { pastDuties } from '../support/past-duties'
import type { District } from './district'

/** J1: someone who has never been here scans the door code and rings a grid leader. */
export async function ringFromTheDoor(district: District): Promise<void> {
  const visitor = district.phone()
  await visitor.opens(`/pages/community/index?scene=${YIHEYUAN}`)
  await visitor.sees('怡和苑')
  await visitor.sees('新南社区')
  await visitor.taps('打电话给张明')
  await visitor.hasRung('10000003114')
}

/** Someone who does not type says it. */
export async function saidInstead(district: District): Promise<void> {
  const zhou = district.phone('sample-zhou-wei')
  await zhou.opens('/feedback/new/index?category=parking')
  await zhou.taps('不想打字？点这里说（最长 60 秒）')
  await zhou.taps('正在录音，点这里说完了')
  await zhou.finds('听录音（1 秒）')
  await zhou.taps('提交')
  await zhou.sees('已转给')
  await zhou.finds('听录音（1 秒）')
}

/** J5: a party member: dual registration, three duties, 20 hours reached, certificate checked. */
export async function twentyHours(district: District): Promise<void> {
  const zhou = district.phone('sample-zhou-wei')
  await zhou.opens('/volunteer/enrol/index')
  await zhou.taps('南湖小学党支部')
  await zhou.taps('同意用于志愿服务')
  await zhou.taps('保存登记')
  await zhou.sees('待社区确认')

  const chen = district.phone('sample-chen-jing')
  await chen.opens('/volunteer/community/index?community=320402003001&name=新南社区')
  await chen.taps('双报到')
  await chen.sees('周伟 · 单位所在地')
  const gu = district.phone('sample-gu-wenjuan')
  await gu.opens('/volunteer/community/index?community=320402001001&name=天安社区')
  await gu.taps('双报到')
  await gu.taps('确认周伟报到')

  for (const duty of pastDuties(district.cloud.store, 'sample-zhou-wei')) {
    await chen.opens(`/volunteer/duty/index?id=${duty}`)
    await chen.taps('没有签退的')
    await chen.isTold('已登记并认定')
  }
  await zhou.opens('/volunteer/home/index')
  await zhou.sees('已达标')
  await zhou.opens('/volunteer/certificate/index')
  await zhou.taps('年的证明')
  await zhou.taps('核验这份证明')
  await zhou.finds('证明编号')
  await zhou.taps('核验')
  await zhou.sees('证明有效')
}
