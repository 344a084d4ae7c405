import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import { type District, openDistrict } from './district'
import { offlineDraft } from './offline-draft'
import type { Phone } from './phone'
import { lampPhoto } from './photos'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

const WANG = 'sample-wang-guiying'
const ZHOU = 'sample-zhou-wei'

const filedAs = (text: string) => district.cloud.store.find('feedback', { text }) as Feedback[]

/** What the phone has uploaded so far, and how often it asked to file. */
function counts(phone: Phone) {
  const counted = { uploads: 0, submits: 0 }
  phone.page.on('request', (request) => {
    if (request.method() === 'PUT') counted.uploads++
    if (/feedback\.submit/.test(request.postData() ?? '')) counted.submits++
  })
  return counted
}

test('J13: what is reported without a network outlasts the app, is sent by itself, and is filed once', async () => {
  await offlineDraft(district)
})

test('J13: what waits without a network is sent from the open page when it is back, and is filed once', async () => {
  const text = '3幢楼梯扶手松了'
  const wang = await district.phone(WANG)
  await wang.opens()
  await wang.taps('安全隐患')
  await wang.writes('您要反映什么？', text)
  await wang.adds(lampPhoto)
  await wang.finds('删除第1张照片')
  await wang.goesOffline()
  await wang.taps('提交')
  await wang.sees('已存为草稿，联网后自动提交')
  await wang.isOnlineAgain()
  await wang.sees('已转给')
  await wang.finds('第1张照片')
  expect(filedAs(text)).toHaveLength(1)
  await wang.opens('/feedback/mine/index')
  await wang.sees(text)
  expect(await wang.canSee('还没有提交的')).toBe(false)
})

test('J13: it outlasts closing the page, and photos that got through are not uploaded again', async () => {
  const text = '4幢门口的窨井盖响得厉害'
  const wang = await district.phone(WANG)
  const counted = counts(wang)
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.writes('您要反映什么？', text)
  await wang.adds(lampPhoto)
  await wang.finds('删除第1张照片')
  // The photo gets through, the rest does not, and the app is closed.
  await wang.page.route('**/v1/functions/**', (route) =>
    /feedback\.submit/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  )
  await wang.taps('提交')
  await wang.sees('已存为草稿，联网后自动提交')
  expect(counted.uploads).toBe(1)
  await wang.opens('/feedback/mine/index')
  await wang.sees('还没有提交的')
  await wang.sees(text)
  await wang.page.unroute('**/v1/functions/**')
  wang.problems.length = 0
  await wang.opens()
  await wang.sees('草稿已自动提交')
  expect(counted.uploads).toBe(1)
  expect(filedAs(text)).toMatchObject([{ photos: [expect.any(String)] }])
})

test('an answer that was lost on the way makes no second matter', async () => {
  const text = '5幢楼道感应灯一直亮着'
  const wang = await district.phone(WANG)
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.writes('您要反映什么？', text)
  await wang.page.route('**/v1/functions/**', async (route) => {
    if (!/feedback\.submit/.test(route.request().postData() ?? '')) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await wang.taps('提交')
  await wang.sees('已存为草稿')
  expect(filedAs(text)).toHaveLength(1)
  await wang.page.unroute('**/v1/functions/**')
  wang.problems.length = 0
  await wang.taps('现在再试一次')
  await wang.sees('已转给')
  expect(filedAs(text)).toHaveLength(1)
})

test('what is half written is there again behind the same tile, and can be begun anew', async () => {
  const wang = await district.phone(WANG)
  await wang.opens('/feedback/new/index?category=parking')
  await wang.writes('您要反映什么？', '地下车库积水')
  await wang.adds(lampPhoto)
  await wang.finds('删除第1张照片')
  await wang.opens('/feedback/new/index?category=parking')
  await wang.sees('已接着上次没写完的')
  await wang.finds('删除第1张照片')
  await wang.taps('已接着上次没写完的，点这里重新写')
  await wang.page.getByText('已接着上次').waitFor({ state: 'detached' })
  await wang.opens('/feedback/mine/index')
  await wang.sees('降压药')
  expect(await wang.canSee('还没有提交的')).toBe(false)
})

test('a draft is neither shown to nor sent as the next person on this browser', async () => {
  const text = '这是王桂英写的'
  const shared = await district.phone()
  const signIn = (openid: string) =>
    shared.page.evaluate((token) => localStorage.setItem('cloud.token', token), district.cloud.token(openid))
  await shared.opens()
  await signIn(WANG)
  await shared.opens('/feedback/new/index?category=property')
  await shared.writes('您要反映什么？', text)
  await shared.goesOffline()
  await shared.taps('提交')
  await shared.sees('已存为草稿')
  await signIn(ZHOU)
  await shared.isOnlineAgain()
  await shared.opens('/feedback/mine/index')
  await shared.sees('消防通道')
  expect(await shared.canSee(text)).toBe(false)
  expect(filedAs(text)).toEqual([])
  await signIn(WANG)
  await shared.opens()
  await shared.sees('草稿已自动提交')
  expect(filedAs(text)).toMatchObject([{ author: WANG }])
})

test('a neighbour joins what is reported already, and finds it among her own', async () => {
  const zhou = await district.phone('sample-liu-zhifang')
  await zhou.opens('/feedback/new/index?category=facilities')
  await zhou.writes('您要反映什么？', '15幢3单元门禁坏了')
  await zhou.taps('提交')
  await zhou.sees('已转给')
  const wang = await district.phone(WANG)
  await wang.opens('/feedback/new/index?category=facilities')
  await wang.taps('怡和苑其他楼栋')
  await wang.writes('写楼栋门牌（也可以在下面选）', '15-3')
  await wang.sees('已找到：怡和苑15幢3单元')
  await wang.sees('邻居已经反映过')
  expect(await wang.canSee('门禁坏了')).toBe(false)
  await wang.taps('我也遇到，不用再写')
  await wang.sees('已加入，看看办到哪一步')
  await wang.taps('已加入，看看办到哪一步')
  await wang.sees('2 位居民遇到')
  await wang.sees('办结时会告诉您')
})

test('a grid worker files what he finds on patrol, a leader what he hears by phone', async () => {
  const xu = await district.phone('sample-xu-xin')
  await xu.opens('/workbench/matters/index')
  await xu.taps('登记诉求')
  await xu.writes('您要反映什么？', '巡查：4幢灭火器过期')
  await xu.taps('怡和苑楼栋')
  await xu.writes('写楼栋门牌（也可以在下面选）', '4-1')
  await xu.taps('提交')
  await xu.sees('来源：巡查发现')
  const li = await district.phone('sample-li-hong')
  await li.opens('/workbench/matters/index')
  await li.taps('登记诉求')
  await li.taps('来电登记')
  await li.writes('怎么称呼来电人', '吴奶奶')
  await li.writes('来电人的电话（可不填）', '10000003901')
  await li.writes('您要反映什么？', '楼上漏水')
  await li.taps('怡和苑公共区域')
  await li.taps('提交')
  await li.sees('代吴奶奶反映，电话：10000003901')
})

test('a daughter files for her father, with a phone to be rung on', async () => {
  const wang = await district.phone(WANG)
  await wang.opens('/feedback/new/index?category=care')
  await wang.writes('您要反映什么？', '父亲想申请助餐')
  await wang.taps('更多（替别人反映、留电话）')
  await wang.taps('替别人（如父母、邻居）')
  await wang.taps('提交')
  await wang.sees('请填写对方的称呼')
  await wang.writes('怎么称呼他', '王大爷')
  await wang.writes('我的联系电话（可不填）', '10000003998')
  await wang.taps('提交')
  await wang.sees('代王大爷反映')
})
