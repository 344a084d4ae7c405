import { ACCESS } from '../../cloudfunctions/health/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  overview: {
    title: '运行情况',
    detail: '定时任务、消息、出错的操作',
    kinds: ACCESS.overview,
    open: () => openPage('health/overview', {}),
  },
} satisfies Tools
