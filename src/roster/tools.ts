import { ACCESS } from '../../cloudfunctions/roster/access'
import { openPage } from '../open-page'
import type { Tools } from '../tool'

/** What this room gives the workbench to do. */
export const tools = {
  imports: {
    title: '名册导入',
    detail: '机构、网格、楼栋、联系人、人员、党组织，一张表格更新',
    kinds: ACCESS.list,
    open: () => openPage('roster/imports', {}),
  },
} satisfies Tools
