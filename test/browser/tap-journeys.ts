import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { waitingHours } from '../support/waiting-hours'
import type { District } from './district'
import { checkInPage, publishSoon } from './last-place'

/** A way someone goes, how many taps it took him, and how many it may cost (shared/design: what people see). */
export interface TapJourney {
  name: string
  told: string
  most: number
  walk(district: District): Promise<number>
}

const WANG = 'sample-wang-guiying'

/** Counted from the opened app; typing apart. Each feature adds its own row. */
export const TAP_JOURNEYS: readonly TapJourney[] = [
  {
    name: 'taps.call',
    told: '给自己的网格长打电话',
    most: 1,
    async walk(district) {
      const wang = await district.phone(WANG)
      await wang.opens()
      await wang.sees('怡和苑')
      wang.startsCounting()
      await wang.taps('打电话给张明')
      await wang.hasRung('10000003114')
      return wang.tapped
    },
  },
  {
    name: 'taps.report',
    told: '反映一个问题',
    most: 2,
    async walk(district) {
      const wang = await district.phone(WANG)
      await wang.opens()
      await wang.sees('怡和苑')
      wang.startsCounting()
      await wang.taps('设施维修')
      await wang.writes('您要反映什么？', '楼道灯坏了，请来看看')
      await wang.taps('提交')
      await wang.sees(/已转给 微网格02-1 张明/)
      return wang.tapped
    },
  },
  {
    name: 'taps.answer',
    told: '从收到消息到答复居民',
    most: 3,
    async walk(district) {
      const id = await fileMatter(district, '单元门关不上')
      const zhang = await district.phone('sample-zhang-ming')
      await zhang.opensMessage(`/feedback/detail/index?id=${id}`)
      await zhang.taps('受理')
      await zhang.writes('给居民的答复', '闭门器已调好，请再试试')
      await zhang.taps('答复办结')
      await zhang.sees('已答复')
      return zhang.tapped
    },
  },
  {
    name: 'taps.signup',
    told: '给自己报名一个活动',
    most: 2,
    async walk(district) {
      const wang = await district.phone(WANG)
      await wang.opens()
      await wang.sees('怡和苑')
      wang.startsCounting()
      await wang.taps('带宝宝回家·一起养蚕')
      await wang.taps('我要报名')
      await wang.sees('已报上')
      return wang.tapped
    },
  },
  {
    name: 'taps.checkin',
    told: '扫码之后签到',
    most: 1,
    async walk(district) {
      const id = await publishSoon(district, '清晨太极', 20)
      const zhang = await district.phone('sample-zhang-ming')
      await zhang.opens(`/activity/detail/index?id=${id}`)
      await zhang.taps('我要报名')
      await zhang.sees('已报上')
      await zhang.opens(await checkInPage(district, id))
      await zhang.sees('清晨太极')
      zhang.startsCounting()
      await zhang.taps('签到')
      await zhang.sees('签到成功')
      return zhang.tapped
    },
  },
  {
    name: 'taps.confirm',
    told: '认定 30 位志愿者的服务时长',
    most: 2,
    async walk(district) {
      waitingHours(district.cloud.store, 30)
      const chen = await district.phone('sample-chen-jing')
      await chen.opens(`/pages/community/index?scene=${YIHEYUAN}`)
      await chen.sees('条服务时长待认定')
      chen.startsCounting()
      await chen.taps('条服务时长待认定')
      await chen.taps('全部认定（30 条）')
      await chen.sees('已认定 30 条')
      return chen.tapped
    },
  },
]

/** Files a matter of 王桂英's without her phone; gives its id. */
export async function fileMatter(district: District, text: string): Promise<string> {
  const place = { estateId: YIHEYUAN, buildingId: '3', unit: '2单元' }
  const key = `tap-journey-${text.length}-${Date.now().toString(36)}-0000`
  const input = { key, category: 'facilities', text, photos: [], place }
  const { result } = await district.cloud.call('resident', { path: 'feedback.submit', input }, WANG)
  return (result as { data: { id: string } }).data.id
}

/** The taps of each journey as lines of a table. */
export function tapTable(
  counted: readonly { name: string; told: string; taps: number; most: number }[],
): string {
  return counted
    .map(({ name, told, taps, most }) => `${name.padEnd(14)} ${taps} of ${most}  ${told}`)
    .join('\n')
}
