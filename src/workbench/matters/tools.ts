import { ACCESS as ACTIVITY } from '../../../cloudfunctions/activity/access'
import { ACCESS as CALENDAR } from '../../../cloudfunctions/calendar/access'
import { ACCESS as CONTACT } from '../../../cloudfunctions/contact/access'
import { ACCESS as DIVISION } from '../../../cloudfunctions/division/access'
import { ACCESS as FEEDBACK } from '../../../cloudfunctions/feedback/access'
import { FILING_POSTS } from '../../../cloudfunctions/feedback/filing'
import { ACCESS as HEALTH } from '../../../cloudfunctions/health/access'
import { ACCESS as NOTICE } from '../../../cloudfunctions/notice/access'
import type { PostKind } from '../../../cloudfunctions/platform/post-kind'
import { ACCESS as ROSTER } from '../../../cloudfunctions/roster/access'
import { ACCESS as SETTINGS } from '../../../cloudfunctions/settings/access'
import { ACCESS as VOLUNTEER } from '../../../cloudfunctions/volunteer/access'
import { ACCESS as WORKBENCH } from '../../../cloudfunctions/workbench/access'
import { openPage } from '../../open-page'
import type { Post } from './posts'

/** What the workbench offers besides matters. */
export interface Tool {
  title: string
  detail: string
  /** The posts it is for. */
  kinds: readonly PostKind[]
  /** Opens it for the post it belongs to. */
  open(post: Post): void
  /** For each post of its own: there it is about the post's place, which stands before the detail. */
  each?: true
}

/** The tools in the order in which they are needed most often; a page that is not listed here is not found. */
export const TOOLS: readonly Tool[] = [
  {
    title: '待致电',
    detail: '半个工作日没有人查看的诉求，请打电话提醒',
    kinds: WORKBENCH.callList,
    open: () => openPage('workbench/calls', {}),
  },
  {
    title: '登记诉求',
    detail: '巡查发现、居民来电、代居民反映',
    kinds: FILING_POSTS,
    open: () => openPage('feedback/new', { category: 'other', staff: 'yes' }),
  },
  {
    title: '发布通知',
    detail: '全部小区的居民都会看到',
    kinds: NOTICE.publish,
    each: true,
    open: ({ scope, organisation }) => openPage('notice/publish', { community: scope, name: organisation }),
  },
  {
    title: '活动管理',
    detail: '发布活动、看报名、签到、写回顾',
    kinds: ACTIVITY.organized,
    open: () => openPage('activity/organized', {}),
  },
  {
    title: '志愿服务管理',
    detail: '时长认定、双报到、岗位、数据',
    kinds: VOLUNTEER.confirm,
    each: true,
    open: ({ scope, organisation }) =>
      openPage('volunteer/community', { community: scope, name: organisation }),
  },
  {
    title: '党员参与情况',
    detail: '注册率、报到率、参与率、达标率',
    kinds: ['partySecretary'],
    open: ({ scope }) => openPage('volunteer/figures', { unit: scope }),
  },
  {
    title: '党员服务数据',
    detail: '各街道、社区和党组织的参与情况、台账',
    kinds: ['streetDispatcher', 'districtSupervisor'],
    each: true,
    open: ({ scope }) => openPage('volunteer/units', { unit: scope }),
  },
  {
    title: '区级督导',
    detail: '超期、待指派、督办单、重复反映',
    kinds: WORKBENCH.supervision,
    open: () => openPage('workbench/supervision', {}),
  },
  {
    title: '交接诉求',
    detail: '未办结的诉求整体交给另一方',
    kinds: FEEDBACK.handOver,
    each: true,
    open: ({ scope }) => openPage('workbench/hand-over', { scope }),
  },
  {
    title: '名册导入',
    detail: '机构、网格、楼栋、联系人、人员、党组织，一张表格更新',
    kinds: ROSTER.list,
    open: () => openPage('roster/imports', {}),
  },
  {
    title: '请假、代理与公开电话',
    detail: '安排谁替您，居民能看到什么',
    kinds: CONTACT.takeLeave,
    open: () => openPage('contact/posts', {}),
  },
  {
    title: '分流测试',
    detail: '看一个地址会转给谁、该打给谁',
    kinds: WORKBENCH.trace,
    open: () => openPage('workbench/trace', {}),
  },
  {
    title: '网格划分检查',
    detail: '有没有重叠、遗漏、户数不合适',
    kinds: DIVISION.plans,
    open: () => openPage('division/plans', {}),
  },
  {
    title: '节假日安排',
    detail: '新一年的放假和调休，用来计算办理时限',
    kinds: CALENDAR.enter,
    open: () => openPage('workbench/calendar', {}),
  },
  {
    title: '区设置',
    detail: '期限、上班时间、备案号等，改动都有记录',
    kinds: SETTINGS.change,
    open: () => openPage('settings/list', {}),
  },
  {
    title: '运行情况',
    detail: '定时任务、消息、出错的操作',
    kinds: HEALTH.overview,
    open: () => openPage('health/overview', {}),
  },
]
