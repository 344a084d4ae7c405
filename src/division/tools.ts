import { ACCESS } from '../../cloudfunctions/division/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  plans: {
    title: '网格划分检查',
    detail: '有没有重叠、遗漏、户数不合适',
    kinds: ACCESS.plans,
    open: () => openPage('division/plans', {}),
  },
} satisfies Tools
