import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '名册', page: 'roster/imports/index', who: 'sample-su-ting', sees: '导入记录' },
  {
    name: '核对名册',
    page: 'roster/import/index',
    who: 'sample-su-ting',
    opens: '/roster/imports/index',
    walks: (phone) => phone.taps('云宁区名册.xlsx'),
    sees: '变更明细',
  },
  {
    name: '有错误的名册',
    page: 'roster/import/index',
    who: 'sample-su-ting',
    opens: '/roster/imports/index',
    walks: (phone) => phone.taps('网格调整.xlsx'),
    sees: '处错误',
  },
]
