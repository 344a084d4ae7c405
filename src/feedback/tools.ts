import { FILING_POSTS } from '../../cloudfunctions/feedback/filing'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  file: {
    title: '登记诉求',
    detail: '巡查发现、居民来电、代居民反映',
    kinds: FILING_POSTS,
    open: () => openPage('feedback/new', { category: 'other', staff: 'yes' }),
  },
} satisfies Tools
