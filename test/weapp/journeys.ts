import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { lastPlace } from '../browser/last-place'
import { lampPhoto } from '../browser/photos'
import { twentyHours } from '../browser/twenty-hours'
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

/** J2: a broken lamp with a photo is accepted, answered and rated. */
export async function brokenLamp(district: District): Promise<void> {
  const wang = district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('设施维修')
  await wang.writes('您要反映什么？', '2单元门口的路灯不亮了')
  await wang.adds(lampPhoto)
  await wang.taps('提交')
  await wang.sees(/已转给 微网格02-1 张明，最迟.*受理/)
  await wang.sees('3幢2单元 → 微网格02-1 → 张明')

  const zhang = district.phone('sample-zhang-ming')
  await zhang.opens()
  await zhang.taps('件诉求待办')
  await zhang.taps('2单元门口的路灯不亮了')
  await zhang.finds('第1张照片')
  await zhang.taps('受理')
  await zhang.sees('已受理')
  await zhang.taps('记一条内部备注')
  await zhang.writes('内部备注（居民看不到）', '灯杆编号 17，已报物业')
  await zhang.taps('保存备注')
  await zhang.sees('灯杆编号 17，已报物业')
  await zhang.writes('给居民的答复', '灯泡已更换，今晚会亮')
  await zhang.taps('答复办结')
  await zhang.sees('已答复')

  await wang.opens()
  await wang.taps('2单元门口的路灯不亮了')
  await wang.sees('灯泡已更换，今晚会亮')
  await wang.sees(/张明（微网格02-1 微网格长）/)
  if (await wang.canSee('灯杆编号 17')) throw new Error('a resident reads what handlers note for themselves')
  await wang.taps('满意')
  await wang.taps('提交评价')
  await wang.sees('已评价：满意')
}

/** J4: two want the last place; one waits, is promoted, confirms in time and checks in. */
export function wantTheLastPlace(district: District): Promise<void> {
  return lastPlace(district)
}

/** J13: what is reported without a network outlasts the app, is sent by itself, and is filed once. */
export async function offlineDraft(district: District): Promise<void> {
  const text = '3幢东侧的垃圾桶满了，请来清一下'
  const wang = district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('环境卫生')
  await wang.writes('您要反映什么？', text)
  await wang.adds(lampPhoto)

  // Not handed in: it is there again when the same tile is tapped.
  await wang.opens()
  await wang.taps('环境卫生')
  await wang.sees('已接着上次没写完的')
  await wang.finds('删除第1张照片')

  await wang.device.become({ network: 'none' })
  await wang.taps('提交')
  await wang.sees('已存为草稿，联网后自动提交')
  await wang.putAway()

  await wang.opens()
  await wang.isTold('草稿已自动提交')
  await wang.rests()
  await wang.opens('/feedback/mine/index')
  await wang.sees(text)
  if ((await wang.countOf(text)) !== 1) throw new Error('filed more than once')
  if (await wang.canSee('还没有提交的')) throw new Error('the draft is still there')
  await wang.taps(text)
  await wang.finds('第1张照片')
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
export function reachTwentyHours(district: District): Promise<void> {
  return twentyHours(district)
}
