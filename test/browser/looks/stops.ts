import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import type { Phone } from '../phone'
import { lampPhoto } from '../photos'

/** A page as someone meets it, and what he does there before it is looked at. */
export interface Stop {
  name: string
  /** The page that is looked at, as app.config.ts names it. */
  page: string
  /** Who opens it; missing: someone who has not signed in. */
  who?: string
  /** What he opens first; the page itself unless given. */
  opens?: string
  /** The taps that lead from there to what is looked at. */
  walks?: (phone: Phone) => Promise<void>
  /** What shows that he has arrived. */
  sees: string | RegExp
}

const WANG = 'sample-wang-guiying'
const ZHANG = 'sample-zhang-ming'
const CHEN = 'sample-chen-jing'
const SU_TING = 'sample-su-ting'
const LIU = 'sample-liu-zhifang'
const COMMUNITY = 'pages/community/index'
const XINNAN = '320402003001'

/** Every page, as everyone who comes there sees it: a test says that none is missing. */
export const STOPS: readonly Stop[] = [
  { name: '扫码的访客', page: COMMUNITY, opens: `/${COMMUNITY}?scene=${YIHEYUAN}`, sees: '联系社区' },
  { name: '第一次打开', page: COMMUNITY, sees: '选择我的小区' },
  { name: '小区页', page: COMMUNITY, who: WANG, sees: '打电话给张明' },
  { name: '网格长的小区页', page: COMMUNITY, who: ZHANG, sees: '件诉求待办' },
  { name: '活动', page: 'pages/activity/index', who: WANG, sees: /周.）/ },
  {
    name: '往期活动回顾',
    page: 'pages/activity/index',
    who: WANG,
    walks: (phone) => phone.taps('往期回顾'),
    sees: '有活动回顾',
  },
  {
    name: '活动详情',
    page: 'activity/detail/index',
    who: WANG,
    opens: '/activity/detail/index?id=320402003001a1',
    sees: '名额',
  },
  {
    name: '没填好的报名',
    page: 'activity/detail/index',
    who: WANG,
    opens: `/activity/detail/index?id=${XINNAN}a1`,
    async walks(phone) {
      await phone.taps('本人（王桂英）')
      await phone.taps('带家人一起来')
    },
    sees: '家人的称呼',
  },
  {
    name: '候补的报名',
    page: 'activity/detail/index',
    who: 'sample-xie-wenbin',
    opens: `/activity/detail/index?id=${XINNAN}a2`,
    sees: '您排在候补第一位',
  },
  {
    name: '活动回顾',
    page: 'activity/detail/index',
    opens: `/activity/detail/index?id=${XINNAN}a3`,
    sees: '手最巧',
  },
  { name: '我的报名', page: 'activity/mine/index', who: WANG, sees: '已签到' },
  { name: '还没有报名', page: 'activity/mine/index', who: CHEN, sees: '还没有报过名' },
  {
    name: '活动签到',
    page: 'activity/check-in/index',
    who: WANG,
    opens: `/activity/check-in/index?id=${XINNAN}a1&code=abcdefghijkl`,
    sees: '签到',
  },
  {
    name: '扫码签到',
    page: 'activity/scan/index',
    who: CHEN,
    opens: `/activity/scan/index?id=${XINNAN}a1`,
    sees: '报名码',
  },
  { name: '活动管理', page: 'activity/organized/index', who: CHEN, sees: '已报' },
  {
    name: '办过的活动',
    page: 'activity/organized/index',
    who: CHEN,
    walks: (phone) => phone.taps('办过的'),
    sees: '编一个杯垫',
  },
  {
    name: '发布活动没填好',
    page: 'activity/form/index',
    who: CHEN,
    opens: `/activity/form/index?community=${XINNAN}`,
    async walks(phone) {
      await phone.taps('更多：谁能参加、志愿者、要填的内容')
      await phone.taps('需要志愿者')
      await phone.taps('加一项')
      await phone.taps('发布')
    },
    sees: '请填写活动名称',
  },
  {
    name: '报名名册',
    page: 'activity/manage/index',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a1`,
    sees: '彭雅文',
  },
  {
    name: '取消活动',
    page: 'activity/manage/index',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a2`,
    async walks(phone) {
      await phone.taps('取消活动')
      await phone.taps('确定取消，并通知报名的人')
    },
    sees: '请写下取消的原因',
  },
  {
    name: '签到码',
    page: 'activity/code/index',
    who: CHEN,
    opens: `/activity/code/index?id=${XINNAN}a1`,
    sees: '扫一扫',
  },
  {
    name: '写活动回顾',
    page: 'activity/report/index',
    who: CHEN,
    opens: `/activity/report/index?id=${XINNAN}a3`,
    async walks(phone) {
      await phone.writes('活动怎么样', '')
      await phone.taps('发布回顾')
    },
    sees: '请写几句活动的情况',
  },
  { name: '我的', page: 'pages/me/index', who: WANG, sees: '怡和苑3幢2单元' },
  { name: '访客的我的', page: 'pages/me/index', sees: '长辈版' },
  { name: '网格长的我的', page: 'pages/me/index', who: ZHANG, sees: '工作台' },
  { name: '选择小区', page: 'community/estates/index', sees: '怡和苑' },
  {
    name: '通知列表',
    page: 'notice/list/index',
    who: WANG,
    opens: `/notice/list/index?estateId=${YIHEYUAN}`,
    sees: '停水',
  },
  {
    name: '通知',
    page: 'notice/detail/index',
    who: WANG,
    opens: `/notice/list/index?estateId=${YIHEYUAN}`,
    walks: firstRow,
    sees: '·',
  },
  {
    name: '发布通知',
    page: 'notice/publish/index',
    who: CHEN,
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('发布通知')
      await phone.taps('发布')
    },
    sees: '请填写标题',
  },
  {
    name: '发布前再问一次',
    page: 'notice/publish/index',
    who: CHEN,
    opens: '/workbench/matters/index',
    async walks(phone) {
      await phone.taps('发布通知')
      await phone.writes('标题', '3幢周三停水检修')
      await phone.writes('内容', '上午九点到十一点，请提前储水。')
      await phone.taps('发布')
    },
    sees: '现在发布吗',
  },
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
  { name: '我的住址', page: 'resident/home/index', who: WANG, sees: '房号' },
  {
    name: '第一次填住址',
    page: 'resident/home/index',
    who: 'sample-newcomer',
    opens: `/resident/home/index?estateId=${YIHEYUAN}`,
    walks: (phone) => phone.taps('保存'),
    sees: '请先阅读并勾选同意',
  },
  { name: '隐私保护说明', page: 'resident/privacy/index', sees: '总的说明' },
  { name: '工作台', page: 'workbench/matters/index', who: 'sample-fu-jianping', sees: '我的岗位' },
  {
    name: '还没绑定的工作台',
    page: 'workbench/matters/index',
    who: 'sample-jiang-yongming',
    sees: '去绑定岗位',
  },
  { name: '四十件待办', page: 'workbench/matters/index', who: ZHANG, sees: '已超期' },
  { name: '区设置', page: 'settings/list/index', who: SU_TING, sees: '苏ICP备' },
  {
    name: '修改期限',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=acceptDays',
    walks: (phone) => phone.writes('受理期限（个工作日）', '99').then(() => phone.taps('保存')),
    sees: '请填写 1 个工作日到 15 个工作日之间的整数',
  },
  {
    name: '修改上班时间',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=officeHours',
    sees: '修改记录',
  },
  {
    name: '修改告知谁',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=informs',
    sees: '还没有改过',
  },
  { name: '关于与投诉', page: 'district/about/index', sees: '苏ICP备' },
  {
    name: '管理员开通',
    page: 'district/claim/index',
    who: 'sample-newcomer',
    walks: (phone) => phone.taps('成为管理员'),
    sees: '请填写开通码',
  },
  { name: '运行情况', page: 'health/overview/index', who: SU_TING, sees: '定时任务' },
  { name: '我的信息', page: 'privacy/held/index', who: WANG, sees: '反映的诉求' },
  {
    name: '删除我的信息',
    page: 'privacy/erase/index',
    who: WANG,
    sees: '依据：',
    walks: (phone) => phone.taps('全部选上'),
  },
  { name: '没有可删的信息', page: 'privacy/erase/index', who: 'stranger-0001', sees: '没有留存您的信息' },
  { name: '谁看过我的信息', page: 'resident/looks/index', who: WANG, sees: '约定上门时间' },
  { name: '没有人看过我的信息', page: 'resident/looks/index', who: CHEN, sees: '还没有工作人员' },
  { name: '谁看过要登录', page: 'resident/looks/index', sees: '要先登录' },
  { name: '待致电', page: 'workbench/calls/index', who: 'sample-xinnan-duty', sees: '已致电' },
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
  { name: '管理员的工作台', page: 'workbench/matters/index', who: 'sample-su-ting', sees: '名册导入' },
  { name: '名册', page: 'roster/imports/index', who: 'sample-su-ting', sees: '导入记录' },
  {
    name: '核对名册',
    page: 'roster/import/index',
    who: 'sample-su-ting',
    opens: '/roster/imports/index',
    walks: (phone) => phone.taps('云宁区名册.xlsx'),
    sees: '变更明细',
  },
  {
    name: '有错误的名册',
    page: 'roster/import/index',
    who: 'sample-su-ting',
    opens: '/roster/imports/index',
    walks: (phone) => phone.taps('网格调整.xlsx'),
    sees: '处错误',
  },
  { name: '我的志愿服务', page: 'volunteer/home/index', who: LIU, sees: '双报到' },
  { name: '还不是志愿者', page: 'volunteer/home/index', who: WANG, sees: '登记成为志愿者' },
  {
    name: '志愿者登记',
    page: 'volunteer/enrol/index',
    who: WANG,
    walks: (phone) => phone.taps('保存登记'),
    sees: '请选择您的党组织',
  },
  {
    name: '服务记录',
    page: 'volunteer/record/index',
    who: LIU,
    opens: '/volunteer/home/index',
    walks: (phone) => phone.taps('楼道堆物清理'),
    sees: '记录单位',
  },
  {
    name: '申报服务时长',
    page: 'volunteer/claim/index',
    who: LIU,
    walks: (phone) => phone.taps('提交给社区认定'),
    sees: '请填写做了什么服务',
  },
  {
    name: '志愿岗位',
    page: 'volunteer/duty/index',
    who: LIU,
    opens: '/volunteer/home/index',
    walks: (phone) => phone.taps('周末护河巡查'),
    sees: '我要参加',
  },
  {
    name: '取消志愿岗位',
    page: 'volunteer/duty/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    async walks(phone) {
      await phone.taps('岗位')
      await phone.taps('周末护河巡查')
      await phone.taps('取消这个岗位')
      await phone.taps('确定取消')
    },
    sees: '请写明取消的原因',
  },
  {
    name: '时长待认定',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    sees: '全部认定',
  },
  {
    name: '报到待确认',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('双报到'),
    sees: '编入哪个网格',
  },
  {
    name: '报到的党员',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('党员'),
    sees: '不排名次',
  },
  {
    name: '发布岗位',
    page: 'volunteer/offer/index',
    who: CHEN,
    opens: `/volunteer/offer/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('发布'),
    sees: '请填写岗位名称',
  },
  {
    name: '社区的志愿岗位',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('岗位'),
    sees: '发布岗位',
  },
  {
    name: '社区参与情况',
    page: 'volunteer/community/index',
    who: CHEN,
    opens: `/volunteer/community/index?community=${XINNAN}&name=新南社区`,
    walks: (phone) => phone.taps('数据'),
    sees: '各党组织',
  },
  {
    name: '街道的社区参与情况',
    page: 'volunteer/units/index',
    who: 'sample-he-xiaodong',
    opens: '/volunteer/units/index?unit=320402003',
    sees: '各社区',
  },
  {
    name: '区的街道参与情况',
    page: 'volunteer/units/index',
    who: 'sample-xia-qiming',
    opens: '/volunteer/units/index?unit=320402',
    sees: '各街道',
  },
  {
    name: '党组织参与情况',
    page: 'volunteer/figures/index',
    who: 'sample-fei-xiaodong',
    opens: '/volunteer/figures/index?unit=320402p009',
    sees: '达标率',
  },
  {
    name: '志愿服务证明',
    page: 'volunteer/certificate/index',
    who: LIU,
    walks: (phone) => phone.taps('年的证明'),
    sees: '打开 PDF',
  },
  { name: '证明核验', page: 'volunteer/check/index', sees: '核验' },
  { name: '没有待办的工作台', page: 'workbench/matters/index', who: CHEN, sees: '目前没有需要您处理的诉求' },
  {
    name: '查找和筛选',
    page: 'workbench/matters/index',
    who: ZHANG,
    walks: (phone) => phone.taps('查找和筛选'),
    sees: '所有步骤',
  },
  {
    name: '勾选多件',
    page: 'workbench/matters/index',
    who: ZHANG,
    walks: (phone) => phone.taps('勾选多件'),
    sees: '受理勾选的',
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
  { name: '区级督导', page: 'workbench/supervision/index', who: 'sample-xia-qiming', sees: '超期' },
  {
    name: '督办单',
    page: 'workbench/supervision/index',
    who: 'sample-xia-qiming',
    walks: (phone) => phone.taps('督办单'),
    sees: '督办待回复',
  },
  {
    name: '全区未办结',
    page: 'workbench/supervision/index',
    who: 'sample-xia-qiming',
    walks: (phone) => phone.taps('全部未办结'),
    sees: '所有步骤',
  },
  {
    name: '交接诉求',
    page: 'workbench/hand-over/index',
    who: CHEN,
    opens: '/workbench/hand-over/index?scope=320402003001',
    walks: (phone) => phone.taps('微网格02-1'),
    sees: '交给谁',
  },
  { name: '节假日安排', page: 'workbench/calendar/index', who: 'sample-su-ting', sees: '放假日期' },
  { name: '我的岗位', page: 'contact/posts/index', who: ZHANG, sees: '我要请假' },
  { name: '请假中的岗位', page: 'contact/posts/index', who: 'sample-hu-jianzhong', sees: '提前销假' },
  { name: '代理别人的岗位', page: 'contact/posts/index', who: 'sample-bao-xiuzhen', sees: '由我代理' },
  { name: '绑定岗位', page: 'contact/posts/index', who: 'sample-jiang-yongming', sees: '用微信手机号绑定' },
  {
    name: '解除绑定前再问一次',
    page: 'contact/posts/index',
    who: ZHANG,
    walks: (phone) => phone.taps('换微信，解除绑定'),
    sees: '解除绑定吗',
  },
  { name: '管理员的岗位', page: 'contact/posts/index', who: 'sample-su-ting', sees: '帮同事解绑' },
  {
    name: '请假',
    page: 'contact/leave/index',
    who: ZHANG,
    walks: (phone) => phone.taps('冯秀兰'),
    sees: '谁来代理',
  },
  {
    name: '公开联系方式',
    page: 'contact/publish/index',
    who: ZHANG,
    opens: '/contact/posts/index',
    async walks(phone) {
      await phone.taps('居民看到的电话')
      await phone.taps('公开给居民')
    },
    sees: '请先勾选同意公开',
  },
  { name: '分流测试选小区', page: 'workbench/trace/index', who: CHEN, sees: '怡和苑' },
  {
    name: '分流测试',
    page: 'workbench/trace/index',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    async walks(phone) {
      await phone.writes('地址', '21幢')
      await phone.taps('看看会转给谁')
    },
    sees: '打电话找',
  },
  {
    name: '分流测试没看懂',
    page: 'workbench/trace/index',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    async walks(phone) {
      await phone.writes('地址', '大门口')
      await phone.taps('看看会转给谁')
    },
    sees: '没有看懂这个地址',
  },
  { name: '划分检查', page: 'division/plans/index', who: 'sample-xia-qiming', sees: '1 处要改' },
  {
    name: '社区的网格',
    page: 'division/plan/index',
    who: 'sample-fu-jianping',
    opens: '/division/plan/index?community=320402001002',
    sees: '户数不合要求',
  },
  {
    name: '拆分建议',
    page: 'division/split/index',
    who: 'sample-fu-jianping',
    opens: '/division/split/index?code=320402001002-03&name=3网格&households=720',
    sees: '可以这样拆',
  },
  {
    name: '拆分作为草稿',
    page: 'division/split/index',
    who: 'sample-su-ting',
    opens: '/division/split/index?code=320402001002-03&name=3网格&households=720',
    sees: '作为导入草稿',
  },
  {
    name: '拆分社区',
    page: 'division/split/index',
    who: 'sample-su-ting',
    opens: '/division/split/index?code=320402002002&name=丽华三社区&households=1540',
    sees: '第 2 份成为新社区',
  },
]

/** On a desk the workbench has the first matter open already: there the tap chooses it. */
function firstMatter(text: string) {
  return (phone: Phone) => phone.taps(text)
}

async function firstRow(phone: Phone): Promise<void> {
  await phone.settles()
  await phone.page.locator('.taro_page [role=button]').filter({ visible: true }).first().click()
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
