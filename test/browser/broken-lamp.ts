import assert from 'node:assert/strict'
import type { AnyDistrict } from './any-phone'
import { lampPhoto } from './photos'

/** J2: a broken lamp with a photo is accepted, answered and rated. */
export async function brokenLamp(district: AnyDistrict): Promise<void> {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('设施维修')
  await wang.writes('您要反映什么？', '2单元门口的路灯不亮了')
  await wang.adds(lampPhoto)
  await wang.taps('提交')
  await wang.sees(/已转给 微网格02-1 张明，最迟.*受理/)
  await wang.sees('3幢2单元 → 微网格02-1 → 张明')

  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens()
  await zhang.taps('件诉求待办')
  await zhang.taps('2单元门口的路灯不亮了')
  await zhang.finds('第1张照片')
  await zhang.taps('受理')
  await zhang.sees('已受理')
  await zhang.finds('给居民的答复')
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
  assert(!(await wang.canSee('灯杆编号 17')), 'a resident reads what handlers note for themselves')
  await wang.taps('满意')
  await wang.taps('提交评价')
  await wang.sees('已评价：满意')
}
