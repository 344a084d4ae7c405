import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { type District, openDistrict } from './district'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J14: a leader goes on leave, the case reaches the deputy, and residents ring him with one tap', async () => {
  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens('/pages/me/index')
  await zhang.taps('我的岗位')
  await zhang.taps('我要请假')
  await zhang.taps('3 天')
  await zhang.taps('冯秀兰')
  await zhang.taps('请假')
  await zhang.sees(/由冯秀兰代理/)

  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  wang.startsCounting()
  await wang.sees('代张明')
  await wang.taps('打电话给冯秀兰')
  await wang.hasRung('10000003115')
  expect(wang.tapped).toBe(1)
  // The call is the phone's from here on; she comes back to the app later.
  const later = await district.phone('sample-wang-guiying')
  await later.opens()
  await later.taps('设施维修')
  await later.writes('您要反映什么？', '二楼的扶手松了')
  await later.taps('提交')
  await later.sees('3幢2单元 → 微网格02-1 → 冯秀兰（代张明）')

  const feng = await district.phone('sample-feng-xiulan')
  await feng.opens('/workbench/matters/index')
  await feng.sees('由您代张明处理')
  await feng.taps('二楼的扶手松了')
  // A card of the list says 待受理.
  await feng.sees('转办：3幢2单元')
  await feng.taps('受理')
  await feng.sees('已受理')
  await feng.sees('代张明')

  await zhang.opens('/contact/posts/index')
  await zhang.taps('提前销假')
  await zhang.sees('授权代理')
  await later.opens()
  await later.sees('打电话给张明')
})

test('someone of the roster proves his number once and has his workbench', async () => {
  const jiang = await district.phone('sample-jiang-yongming')
  await jiang.opens('/workbench/matters/index')
  await jiang.taps('去绑定岗位')
  await jiang.taps('用微信手机号绑定')
  await jiang.sees('新南社区 微网格03-4 微网格长')
  await jiang.opens('/workbench/matters/index')
  await jiang.sees('我的岗位')
})

test('someone the roster does not know stays a resident', async () => {
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens('/contact/posts/index')
  await wang.taps('用微信手机号绑定')
  await wang.sees('名册里没有这个手机号的岗位')
  await wang.opens('/workbench/matters/index')
  await wang.sees('去绑定岗位')
})

test('a cadre looks where an address goes, and a point on the drawing', async () => {
  const chen = await district.phone('sample-chen-jing')
  await chen.opens('/workbench/matters/index')
  await chen.taps('分流测试')
  await chen.taps('怡和苑')
  await chen.writes('地址', '三号楼二单元')
  await chen.taps('看看会转给谁')
  await chen.sees('3幢2单元 → 微网格02-1 → 张明')
  await chen.writes('地址', '老槐树旁边')
  await chen.taps('看看会转给谁')
  await chen.taps('怡和苑21幢')
  await chen.sees('微网格03-3（微网格长空缺）')
  await chen.page.locator('[role=button][aria-label^="新南社区"]').click({ position: { x: 60, y: 60 } })
  await chen.sees('按地图上划定的网格范围')

  // A browser may lose taps after it has handed a call to the phone: ringing comes last.
  await chen.writes('地址', '三号楼二单元')
  await chen.taps('看看会转给谁')
  await chen.taps('打电话给张明')
  await chen.hasRung('10000003114')
})

test('a supervisor finds the oversized grid and how it may be split', async () => {
  const xia = await district.phone('sample-xia-qiming')
  await xia.opens('/workbench/matters/index')
  await xia.taps('网格划分检查')
  await xia.taps('紫荆社区')
  await xia.sees('3网格有720户，多于300–500户的要求')
  await xia.taps('3网格 · 720 户')
  await xia.sees('第 1 份 · 360 户')
  await xia.sees('可以这样拆')
})

test('an administrator makes a split the draft of an import, and looks through what it changes', async () => {
  const su = await district.phone('sample-su-ting')
  await su.opens('/division/split/index?code=320402001002-03&name=3网格&households=720')
  await su.sees('可以这样拆')
  await su.taps('作为导入草稿')
  await su.sees('3网格分成2份')
  await su.sees('没有错误。请看一看下面的变更')
  await su.sees('新增：紫荆社区5网格')
  expect(district.cloud.store.find('grids', { _id: '320402001002-05' })).toEqual([])
})

test('an administrator divides a community: its new part is named, numbered and looked through', async () => {
  const su = await district.phone('sample-su-ting')
  await su.opens('/division/split/index?code=320402003001&name=新南社区&households=2148')
  await su.sees('可以这样拆')
  await su.taps('作为导入草稿')
  await su.sees('请填写每个新社区的名称')
  await su.writes('第 2 份的名称', '新南二社区')
  await su.writes('第 2 份的编号', '320402003002')
  await su.taps('作为导入草稿')
  await su.sees('新社区的编号要在本街道内')
  await su.writes('第 2 份的编号', '320402003009')
  await su.taps('作为导入草稿')
  await su.sees('新南社区分成2份')
  await su.sees('新增：新南二社区')
  await su.sees('划入新南二社区')
  expect(district.cloud.store.find('organisations', { _id: '320402003009' })).toEqual([])
})

test('what a leader takes back, residents do not see any more', async () => {
  const wu = await district.phone('sample-wu-jianguo')
  await wu.opens('/contact/posts/index')
  await wu.taps('居民看到的电话')
  await wu.taps('现在就撤回公开')
  await wu.sees('没有公开')
  const visitor = await district.phone()
  await visitor.opens(`/pages/community/index?scene=${YIHEYUAN}`)
  await visitor.finds('打电话给李红')
  expect(await visitor.canSee('吴建国')).toBe(false)
})
