import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '划分检查', page: 'division/plans/index', who: 'sample-xia-qiming', sees: '1 处要改' },
  {
    name: '社区的网格',
    page: 'division/plan/index',
    who: 'sample-fu-jianping',
    opens: '/division/plan/index?community=320402001002',
    sees: '户数不合要求',
  },
  {
    name: '拆分建议',
    page: 'division/split/index',
    who: 'sample-fu-jianping',
    opens: '/division/split/index?code=320402001002-03&name=3网格&households=720',
    sees: '可以这样拆',
  },
  {
    name: '拆分作为草稿',
    page: 'division/split/index',
    who: 'sample-su-ting',
    opens: '/division/split/index?code=320402001002-03&name=3网格&households=720',
    sees: '作为导入草稿',
  },
  {
    name: '拆分社区',
    page: 'division/split/index',
    who: 'sample-su-ting',
    opens: '/division/split/index?code=320402002002&name=丽华三社区&households=1540',
    sees: '第 2 份成为新社区',
  },
]
