import { YIHEYUAN } from '../../../../local-cloud/sample/sample'
import { CHEN, WANG } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '我的住址', page: 'resident/home/index', who: WANG, sees: '房号' },
  {
    name: '第一次填住址',
    page: 'resident/home/index',
    who: 'sample-newcomer',
    opens: `/resident/home/index?estateId=${YIHEYUAN}`,
    walks: (phone) => phone.taps('保存'),
    sees: '请先阅读并勾选同意',
  },
  { name: '隐私保护说明', page: 'resident/privacy/index', sees: '总的说明' },
  { name: '谁看过我的信息', page: 'resident/looks/index', who: WANG, sees: '约定上门时间' },
  { name: '没有人看过我的信息', page: 'resident/looks/index', who: CHEN, sees: '还没有工作人员' },
  { name: '谁看过要登录', page: 'resident/looks/index', sees: '要先登录' },
]
