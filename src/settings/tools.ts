import { ACCESS } from '../../cloudfunctions/settings/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  list: {
    title: '区设置',
    detail: '期限、上班时间、备案号等，改动都有记录',
    kinds: ACCESS.change,
    open: () => openPage('settings/list', {}),
  },
} satisfies Tools
