import { CHEN, WANG, ZHANG } from '../../people'
import type { Phone } from '../../phone'
import { lampPhoto } from '../../photos'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  {
    name: '反映问题',
    page: 'feedback/new/index',
    who: WANG,
    opens: '/feedback/new/index?category=safety',
    walks: (phone) => phone.adds(lampPhoto),
    sees: '提交',
  },
  {
    name: '带照片的诉求',
    page: 'feedback/detail/index',
    who: WANG,
    opens: '/feedback/new/index?category=safety',
    async walks(phone) {
      await phone.writes('您要反映什么？', '2单元门口的路灯不亮了')
      await phone.adds(lampPhoto)
      await phone.taps('提交')
    },
    sees: '已转给',
  },
  {
    name: '反映问题没有填好',
    page: 'feedback/new/index',
    who: WANG,
    opens: '/feedback/new/index?category=safety',
    async walks(phone) {
      await phone.taps('其他楼栋')
      await phone.taps('提交')
    },
    sees: '请选择是哪一幢',
  },
  {
    name: '替别人反映，写门牌',
    page: 'feedback/new/index',
    who: WANG,
    opens: '/feedback/new/index?category=sanitation',
    async walks(phone) {
      await phone.taps('更多（替别人反映、留电话）')
      await phone.taps('替别人（如父母、邻居）')
      await phone.taps('其他楼栋')
      await phone.writes('写楼栋门牌（也可以在下面选）', '三号楼')
    },
    sees: '已找到',
  },
  {
    name: '没写完的诉求',
    page: 'feedback/new/index',
    who: WANG,
    opens: '/feedback/new/index?category=sanitation',
    async walks(phone) {
      await phone.writes('您要反映什么？', '垃圾桶满了')
      await phone.opens('/feedback/new/index?category=sanitation')
    },
    sees: '已接着上次没写完的',
  },
  {
    name: '联网后自动提交',
    page: 'feedback/new/index',
    who: WANG,
    opens: '/feedback/new/index?category=sanitation',
    walks: handInOffline,
    sees: '已存为草稿，联网后自动提交',
  },
  {
    name: '带草稿的我的诉求',
    page: 'feedback/mine/index',
    who: WANG,
    opens: '/feedback/new/index?category=sanitation',
    async walks(phone) {
      await handInOffline(phone)
      await phone.opens('/feedback/mine/index')
    },
    sees: '还没有提交的',
  },
  {
    name: '网格员登记来电',
    page: 'feedback/new/index',
    who: 'sample-xu-xin',
    opens: '/feedback/new/index?category=other&staff=yes',
    async walks(phone) {
      await phone.taps('来电登记')
      await phone.taps('提交')
    },
    sees: '请填写对方的称呼',
  },
  { name: '反映问题要登录', page: 'feedback/new/index', sees: '要先登录' },
  { name: '我的诉求', page: 'feedback/mine/index', who: WANG, sees: '降压药' },
  { name: '还没有诉求', page: 'feedback/mine/index', who: CHEN, sees: '还没有反映过问题' },
  {
    name: '办完的诉求',
    page: 'feedback/detail/index',
    who: WANG,
    opens: '/feedback/mine/index',
    walks: firstMatter('降压药'),
    sees: '大字贴',
  },
  {
    name: '待评价的诉求',
    page: 'feedback/detail/index',
    who: 'sample-xie-wenbin',
    opens: '/feedback/mine/index',
    async walks(phone) {
      await phone.taps('防盗门')
      await phone.taps('基本满意')
    },
    sees: '想补充的话',
  },
  {
    name: '要受理的诉求',
    page: 'feedback/detail/index',
    who: ZHANG,
    opens: '/workbench/matters/index',
    walks: firstMatter('窨井盖'),
    sees: '受理',
  },
  {
    name: '要答复的诉求',
    page: 'feedback/detail/index',
    who: 'sample-fu-jianping',
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('滑梯')
      await phone.taps('答复办结')
    },
    sees: '请写下给居民的答复',
  },
  {
    name: '内部备注',
    page: 'feedback/detail/index',
    who: 'sample-fu-jianping',
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('滑梯')
      await phone.taps('记一条内部备注')
      await phone.taps('保存备注')
    },
    sees: '请写下备注内容',
  },
  {
    name: '要查看电话的诉求',
    page: 'feedback/detail/index',
    who: ZHANG,
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('窨井盖')
      await phone.taps('查看诉求人电话')
      await phone.taps('约定上门时间')
      await phone.taps('查看号码')
    },
    sees: '打电话 1000000',
  },
  {
    name: '部门要签收的诉求',
    page: 'feedback/detail/index',
    who: 'sample-shi-weimin',
    opens: '/workbench/matters/index',
    walks: firstMatter('排水管'),
    sees: '签收',
  },
  {
    name: '退单',
    page: 'feedback/detail/index',
    who: 'sample-shi-weimin',
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('排水管')
      await phone.taps('退单')
      await phone.taps('确定退单')
    },
    sees: '请选择退单理由',
  },
  {
    name: '社区研判',
    page: 'feedback/detail/index',
    who: 'sample-qiu-guilin',
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('河道')
      await phone.taps('上报街道')
    },
    sees: '区住建局',
  },
  {
    name: '常用答复',
    page: 'feedback/detail/index',
    who: 'sample-fu-jianping',
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('滑梯')
      await phone.taps('用常用答复')
    },
    sees: '已现场核实',
  },
]

/** On a desk the workbench has the first matter open already: there the tap chooses it. */
function firstMatter(text: string) {
  return (phone: Phone) => phone.taps(text)
}

/** Hands in a report that the cloud cannot take now, and that waits. */
async function handInOffline(phone: Phone): Promise<void> {
  const json = { ok: false, code: 'server/failed', message: '系统忙' }
  await phone.page.route('**/v1/functions/**', (route) =>
    /feedback.submit/.test(route.request().postData() ?? '') ? route.fulfill({ json }) : route.continue(),
  )
  await phone.writes('您要反映什么？', '垃圾桶满了')
  await phone.taps('提交')
  await phone.sees('已存为草稿，联网后自动提交')
  await phone.page.getByText('系统忙').waitFor({ state: 'hidden' })
}
