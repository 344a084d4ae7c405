import { ACCESS as CALENDAR } from '../../cloudfunctions/calendar/access'
import { ACCESS as FEEDBACK } from '../../cloudfunctions/feedback/access'
import { ACCESS } from '../../cloudfunctions/workbench/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  calls: {
    title: '待致电',
    detail: '半个工作日没有人查看的诉求，请打电话提醒',
    kinds: ACCESS.callList,
    open: () => openPage('workbench/calls', {}),
  },
  supervision: {
    title: '区级督导',
    detail: '超期、待指派、督办单、重复反映',
    kinds: ACCESS.supervision,
    open: () => openPage('workbench/supervision', {}),
  },
  handOver: {
    title: '交接诉求',
    detail: '未办结的诉求整体交给另一方',
    kinds: FEEDBACK.handOver,
    each: true,
    open: ({ scope }) => openPage('workbench/hand-over', { scope }),
  },
  trace: {
    title: '分流测试',
    detail: '看一个地址会转给谁、该打给谁',
    kinds: ACCESS.trace,
    open: () => openPage('workbench/trace', {}),
  },
  calendar: {
    title: '节假日安排',
    detail: '新一年的放假和调休，用来计算办理时限',
    kinds: CALENDAR.enter,
    open: () => openPage('workbench/calendar', {}),
  },
} satisfies Tools
