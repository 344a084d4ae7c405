import { ACCESS } from '../../cloudfunctions/notice/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  publish: {
    title: '发布通知',
    detail: '全部小区的居民都会看到',
    kinds: ACCESS.publish,
    each: true,
    open: ({ scope, organisation }) => openPage('notice/publish', { community: scope, name: organisation }),
  },
} satisfies Tools
