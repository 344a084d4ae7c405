import { SU_TING } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '区设置', page: 'settings/list/index', who: SU_TING, sees: '苏ICP备' },
  {
    name: '修改期限',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=acceptDays',
    walks: (phone) => phone.writes('受理期限（个工作日）', '99').then(() => phone.taps('保存')),
    sees: '请填写 1 个工作日到 15 个工作日之间的整数',
  },
  {
    name: '修改上班时间',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=officeHours',
    sees: '修改记录',
  },
  {
    name: '修改告知谁',
    page: 'settings/change/index',
    who: SU_TING,
    opens: '/settings/change/index?setting=informs',
    sees: '还没有改过',
  },
]
