import { ACCESS } from '../../cloudfunctions/activity/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  organized: {
    title: '活动管理',
    detail: '发布活动、看报名、签到、写回顾',
    kinds: ACCESS.organized,
    open: () => openPage('activity/organized', {}),
  },
} satisfies Tools
