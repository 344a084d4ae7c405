import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import type { Phone } from '../phone'

/** A form as someone opens it and sends it with nothing filled in. */
export interface FormStop {
  /** The file in which it says what it lacks. */
  file: string
  /** Who opens it; missing: someone who has not signed in. */
  who?: string
  opens: string
  /** The taps that lead to it, and what empties it. */
  walks?: (phone: Phone) => Promise<void>
  /** The button that sends it. */
  sends: string
  /** What it then says is missing, in the order of the page. */
  lacks: readonly string[]
}

const WANG = 'sample-wang-guiying'
const ZHANG = 'sample-zhang-ming'
const CHEN = 'sample-chen-jing'
const SU_TING = 'sample-su-ting'
const FU = 'sample-fu-jianping'
const XINNAN = '320402003001'
const WORKBENCH = '/workbench/matters/index'
const VOLUNTEERS = `/volunteer/community/index?community=${XINNAN}&name=新南社区`

/** An activity that a social organisation has proposed; the sample has none (forms.test.ts). */
export const PROPOSED = `${XINNAN}-proposed`

const taps =
  (...names: string[]) =>
  async (phone: Phone) => {
    for (const name of names) await phone.taps(name)
  }

const empties =
  (...labels: string[]) =>
  async (phone: Phone) => {
    for (const label of labels) await phone.writes(label, '')
  }

/** Opens the first record that waits for the community's word. */
async function firstWaiting(phone: Phone): Promise<void> {
  await phone.sees('全部认定')
  await phone.page.getByRole('button').filter({ hasText: '小时' }).first().click()
  await phone.sees('记录单位')
}

/** Every form of the product that can lack something: a test says that none is missing. */
export const FORMS: readonly FormStop[] = [
  {
    file: 'src/notice/publish/index.tsx',
    who: CHEN,
    opens: `/notice/publish/index?community=${XINNAN}&name=新南社区`,
    sends: '发布',
    lacks: ['请填写标题', '请填写内容'],
  },
  {
    file: 'src/district/claim/index.tsx',
    who: 'sample-newcomer',
    opens: '/district/claim/index',
    sends: '成为管理员',
    lacks: ['请填写开通码', '请填写您的姓名'],
  },
  {
    file: 'src/contact/leave/leave-form.tsx',
    who: ZHANG,
    opens: '/contact/leave/index',
    sends: '请假',
    lacks: ['请选择一位同事'],
  },
  {
    file: 'src/contact/publish/publish-form.tsx',
    who: ZHANG,
    opens: '/contact/posts/index',
    async walks(phone) {
      await phone.taps('居民看到的电话')
      await phone.sees('公开到哪天')
      await empties('值班电话', '居民可以问您什么')(phone)
    },
    sends: '公开给居民',
    lacks: ['请填写值班电话', '请写一写居民可以问您什么', '请先勾选同意公开'],
  },
  {
    file: 'src/contact/posts/release.tsx',
    who: SU_TING,
    opens: '/contact/posts/index',
    sends: '解除他的微信绑定',
    lacks: ['请填写 11 位手机号'],
  },
  {
    file: 'src/resident/home/home-form.tsx',
    who: 'sample-newcomer',
    opens: `/resident/home/index?estateId=${YIHEYUAN}`,
    walks: (phone) => phone.sees('哪一幢、哪个单元'),
    sends: '保存',
    lacks: ['请填写您的称呼', '请选择您住的楼栋', '请先阅读并勾选同意'],
  },
  {
    file: 'src/feedback/new/report-form.tsx',
    who: WANG,
    opens: '/feedback/new/index?category=safety',
    walks: taps('其他楼栋', '更多（替别人反映、留电话）', '替别人（如父母、邻居）'),
    sends: '提交',
    lacks: ['请写下您要反映的事情', '请选择是哪一幢', '请填写对方的称呼'],
  },
  {
    file: 'src/feedback/detail/reply.tsx',
    who: FU,
    opens: WORKBENCH,
    walks: taps('滑梯'),
    sends: '答复办结',
    lacks: ['请写下给居民的答复'],
  },
  {
    file: 'src/feedback/detail/note.tsx',
    who: FU,
    opens: WORKBENCH,
    walks: taps('滑梯', '记一条内部备注'),
    sends: '保存备注',
    lacks: ['请写下备注内容'],
  },
  {
    file: 'src/feedback/detail/rate.tsx',
    who: 'sample-xie-wenbin',
    opens: '/feedback/mine/index',
    walks: taps('防盗门'),
    sends: '提交评价',
    lacks: ['请先选一项'],
  },
  {
    file: 'src/feedback/detail/contact.tsx',
    who: ZHANG,
    opens: WORKBENCH,
    walks: taps('窨井盖', '查看诉求人电话'),
    sends: '查看号码',
    lacks: ['请先选一项'],
  },
  {
    file: 'src/feedback/detail/offer.ts',
    who: 'sample-shi-weimin',
    opens: WORKBENCH,
    walks: taps('排水管', '退单'),
    sends: '确定退单',
    lacks: ['请选择退单理由'],
  },
  {
    file: 'src/activity/form/activity-form.tsx',
    who: CHEN,
    opens: `/activity/form/index?community=${XINNAN}`,
    async walks(phone) {
      await taps('更多：谁能参加、志愿者、要填的内容', '需要志愿者', '加一项', '每周')(phone)
      await empties('名额（人）', '主办方', '做什么', '一共几场（2 至 60）')(phone)
    },
    sends: '发布',
    lacks: [
      '请填写活动名称',
      '请填写活动地点',
      '请填写人数，如：30',
      '请填写活动介绍',
      '请填写主办方',
      '请填写志愿者做什么',
      '请填写要居民填什么，或去掉这一项',
      '请填写 2 至 60',
    ],
  },
  {
    file: 'src/activity/report/index.tsx',
    who: CHEN,
    opens: `/activity/report/index?id=${XINNAN}a3`,
    walks: empties('活动怎么样'),
    sends: '发布回顾',
    lacks: ['请写几句活动的情况'],
  },
  {
    file: 'src/activity/scan/index.tsx',
    who: CHEN,
    opens: `/activity/scan/index?id=${XINNAN}a1`,
    sends: '确定',
    lacks: ['请扫居民的报名码'],
  },
  {
    file: 'src/activity/manage/call-off.tsx',
    who: CHEN,
    opens: `/activity/manage/index?id=${XINNAN}a2`,
    walks: taps('取消活动'),
    sends: '确定取消，并通知报名的人',
    lacks: ['请写下取消的原因'],
  },
  {
    file: 'src/activity/manage/review.tsx',
    who: CHEN,
    opens: `/activity/manage/index?id=${PROPOSED}`,
    walks: taps('退回修改'),
    sends: '确定退回修改',
    lacks: ['请写下退回的原因'],
  },
  {
    file: 'src/activity/detail/sign-up-form.tsx',
    who: WANG,
    opens: `/activity/detail/index?id=${XINNAN}a1`,
    walks: taps('本人（王桂英）'),
    sends: '我要报名',
    lacks: ['请选择谁来参加'],
  },
  {
    file: 'src/volunteer/offer/index.tsx',
    who: CHEN,
    opens: `/volunteer/offer/index?community=${XINNAN}&name=新南社区`,
    sends: '发布',
    lacks: ['请填写岗位名称', '请选好日期和起止时间', '请填写地点', '请填写需要几个人'],
  },
  {
    file: 'src/volunteer/claim/index.tsx',
    who: 'sample-liu-zhifang',
    opens: '/volunteer/claim/index',
    async walks(phone) {
      await phone.sees('点这里重新选择')
      await phone.taps('点这里重新选择')
    },
    sends: '提交给社区认定',
    lacks: ['请填写做了什么服务', '请选好日期和起止时间', '请选择在哪个社区服务'],
  },
  {
    file: 'src/volunteer/enrol/enrol-form.tsx',
    who: WANG,
    opens: '/volunteer/enrol/index',
    walks: empties('姓名（写在服务证明上）'),
    sends: '保存登记',
    lacks: ['请填写您的姓名', '请选择您的党组织', '请先阅读并勾选同意'],
  },
  {
    file: 'src/volunteer/check/index.tsx',
    opens: '/volunteer/check/index',
    sends: '核验',
    lacks: ['请填写证明编号', '请填写验证码'],
  },
  {
    file: 'src/volunteer/community/registrations.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('双报到'),
    sends: '确认孙立新报到',
    lacks: ['请先选择服务网格'],
  },
  {
    file: 'src/volunteer/community/registrations.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('双报到', '不通过'),
    sends: '确定不通过',
    lacks: ['请写明不通过的原因'],
  },
  {
    file: 'src/volunteer/duty/call-off.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    walks: taps('岗位', '周末护河巡查', '取消这个岗位'),
    sends: '确定取消，并通知报名的人',
    lacks: ['请写明取消的原因'],
  },
  {
    file: 'src/volunteer/record/record-actions.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    async walks(phone) {
      await firstWaiting(phone)
      await phone.page.getByRole('button', { name: '作废', exact: true }).filter({ visible: true }).click()
    },
    sends: '确定作废',
    lacks: ['请写明作废的原因'],
  },
  {
    file: 'src/volunteer/record/rewrite.tsx',
    who: CHEN,
    opens: VOLUNTEERS,
    async walks(phone) {
      await firstWaiting(phone)
      await phone.taps('更正（作废后重新记录）')
      await empties('服务')(phone)
    },
    sends: '作废并重新记录',
    lacks: ['请填写做了什么服务', '请写明更正的原因'],
  },
  {
    file: 'src/settings/change/change-form.tsx',
    who: SU_TING,
    opens: '/settings/change/index?setting=acceptDays',
    walks: empties('受理期限（个工作日）'),
    sends: '保存',
    lacks: ['请填写完整'],
  },
  {
    file: 'src/workbench/hand-over/index.tsx',
    who: CHEN,
    opens: `/workbench/hand-over/index?scope=${XINNAN}`,
    walks: taps('微网格02-1'),
    sends: '交接',
    lacks: ['请选择交给谁'],
  },
  {
    file: 'src/workbench/calendar/index.tsx',
    who: SU_TING,
    opens: '/workbench/calendar/index',
    walks: empties('放假日期'),
    sends: '年安排',
    lacks: ['请按示例填写放假日期'],
  },
  {
    file: 'src/privacy/erase/index.tsx',
    who: WANG,
    opens: '/privacy/erase/index',
    walks: (phone) => phone.sees('要删除什么'),
    sends: '删除所选的信息',
    lacks: ['请选择要删除什么'],
  },
  {
    file: 'src/division/split/file-draft.tsx',
    who: SU_TING,
    opens: '/division/split/index?code=320402002002&name=丽华三社区&households=1540',
    sends: '作为导入草稿',
    lacks: ['请填写每个新社区的名称'],
  },
  {
    file: 'src/workbench/trace/trace-form.tsx',
    who: CHEN,
    opens: `/workbench/trace/index?estateId=${YIHEYUAN}&name=怡和苑`,
    sends: '看看会转给谁',
    lacks: ['请写一个地址，或者点一个位置'],
  },
]
