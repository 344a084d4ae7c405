import { ACCESS } from '../../cloudfunctions/contact/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  posts: {
    title: '请假、代理与公开电话',
    detail: '安排谁替您，居民能看到什么',
    kinds: ACCESS.takeLeave,
    open: () => openPage('contact/posts', {}),
  },
} satisfies Tools
