import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { type District, openDistrict } from './district'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const TEXT = '卫生间天花板一直漏水，楼上说管子在墙里'

/** The matter's clock ran out yesterday. */
async function runsLate(): Promise<void> {
  const { store } = district.cloud
  const [matter] = store.find('feedback', { text: TEXT }) as Feedback[]
  if (!matter?.due) throw new Error('no matter')
  await store.remove('feedback', { _id: matter._id }, false)
  const today = beijingDay(Date.now())
  const due = { ...matter.due, on: addDays(today, -1) }
  store.load('feedback', [{ ...matter, due, alarms: [{ on: today, what: 'late' }], wakeOn: today }])
}

test('J3: a leak needs a department: six steps, a send-back, a veto, a day late, a ticket', async () => {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.writes('您要反映什么？', TEXT)
  await wang.taps('提交')
  await wang.sees(/已转给 微网格02-1 张明/)

  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens('/workbench/matters/index')
  await zhang.taps(TEXT)
  await zhang.sees('办理过程')
  await zhang.taps('受理')
  await zhang.taps('上报社区')
  await zhang.writes('为什么要上报、已经做了什么', '管道在墙体内，物业修不了')
  await zhang.taps('确定上报社区')
  await zhang.sees('已上报社区研判')

  const chen = await district.phone('sample-chen-jing')
  await chen.opens('/workbench/matters/index')
  await chen.taps(TEXT)
  await chen.sees('办理过程')
  await chen.sees('社区研判（六步中的第2步）')
  await chen.taps('上报街道')
  await chen.taps('区城管局')
  await chen.writes('为什么要上报、已经做了什么', '需要专业队伍')
  await chen.taps('确定上报街道')
  await chen.sees('建议由区城管局办理')

  const he = await district.phone('sample-he-xiaodong')
  await he.opens('/workbench/matters/index')
  await he.taps(TEXT)
  await he.sees('办理过程')
  await he.taps('派单')
  await he.taps('区城管局')
  await he.taps('确定派单')
  await he.sees('已派单：区城管局')

  const lu = await district.phone('sample-lu-feng')
  await lu.opens('/workbench/matters/index')
  await lu.taps(TEXT)
  await lu.sees('办理过程')
  await lu.taps('退单')
  await lu.taps('不属于本部门职责')
  await lu.taps('确定退单')
  await lu.sees(/没有找到这件诉求|已退单/)

  await he.opens('/workbench/matters/index')
  await he.taps(TEXT)
  await he.sees('办理过程')
  await he.sees('已退单：不属于本部门职责')
  await he.taps('派单')
  await he.taps('区住建局')
  await he.taps('确定派单')
  await he.sees('已派单：区住建局')

  await runsLate()
  await district.cloud.timers.fire('hourly')
  const xia = await district.phone('sample-xia-qiming')
  await xia.opens('/workbench/supervision/index')
  await xia.sees('区住建局')
  await xia.taps(TEXT)
  await xia.sees('办理过程')
  await xia.sees('超期')
  await xia.taps('开督办单')
  await xia.writes('督办要求', '请今天签收并安排上门')
  await xia.taps('确定开督办单')
  await xia.sees('督办单（待回复）')

  const shi = await district.phone('sample-shi-weimin')
  await shi.opens('/workbench/matters/index')
  await shi.taps(TEXT)
  await shi.sees('办理过程')
  await shi.sees('请今天签收并安排上门')
  await shi.taps('签收')
  await shi.sees('（超期）')
  await shi.taps('回复督办')
  await shi.writes('办理进展和完成时间', '明天上午施工')
  await shi.taps('确定回复督办')
  await shi.sees('督办单（已回复，待销号）')
  await shi.writes('给居民的答复', '已更换墙内水管')
  await shi.taps('答复办结')
  await shi.sees('已更换墙内水管')

  await wang.opens('/feedback/mine/index')
  await wang.taps(TEXT)
  await wang.sees('办理过程')
  await wang.sees('已更换墙内水管')
  expect(await wang.canSee('督办')).toBe(false)
  await wang.taps('不认可')
  await wang.writes('哪里没有办好？写下来，会重新办理', '晚上又漏了')
  await wang.taps('确定不认可')
  await wang.sees(/区住建局 石伟民 正在办理/)
  await wang.sees(/最初承诺.*您不认可办理结果/)

  await shi.opens('/workbench/matters/index')
  await shi.taps(TEXT)
  await shi.sees('办理过程')
  await shi.sees('晚上又漏了')
  await shi.writes('给居民的答复', '已重做防水，闭水试验合格')
  await shi.taps('答复办结')
  await shi.sees('闭水试验合格')

  await xia.opens('/workbench/supervision/index')
  await xia.taps('督办单')
  await xia.taps(TEXT)
  await xia.sees('办理过程')
  await xia.taps('督办销号')
  await xia.sees('督办已销号')

  await wang.opens('/feedback/mine/index')
  await wang.taps(TEXT)
  await wang.sees('办理过程')
  await wang.taps('基本满意')
  await wang.taps('提交评价')
  await wang.sees('已评价：基本满意')
}, 120_000)

test('a cadre hands over what a grid has not finished, in one go', async () => {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens('/feedback/new/index?category=sanitation')
  await wang.writes('您要反映什么？', '楼道堆了纸箱')
  await wang.taps('提交')
  await wang.sees(/已转给/)
  const chen = await district.phone('sample-chen-jing')
  await chen.opens('/workbench/matters/index')
  await chen.taps('交接诉求')
  await chen.taps('微网格02-1')
  await chen.page.getByRole('radiogroup', { name: '交给谁' }).getByText('微网格02-2').click()
  await chen.taps('交接')
  await chen.taps('确定交接')
  await chen.sees(/已交接 \d+ 件/)
  const feng = await district.phone('sample-feng-xiulan')
  await feng.opens('/workbench/matters/index')
  await feng.sees('楼道堆了纸箱')
})

test('an administrator enters a year whose calendar is not known', async () => {
  const su = await district.phone('sample-su-ting')
  await su.opens('/workbench/calendar/index')
  await su.sees('尚未收录')
  await su.writes('放假日期', '01-01~01-03 02-06~02-12')
  await su.writes('调休上班的周末', '02-14')
  await su.taps('安排')
  await su.sees('已保存11天')
})
