import { YIHEYUAN } from '../../local-cloud/sample/sample'
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
