import { WANG } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '我的信息', page: 'privacy/held/index', who: WANG, sees: '反映的诉求' },
  {
    name: '删除我的信息',
    page: 'privacy/erase/index',
    who: WANG,
    sees: '依据：',
    walks: (phone) => phone.taps('全部选上'),
  },
  { name: '没有可删的信息', page: 'privacy/erase/index', who: 'stranger-0001', sees: '没有留存您的信息' },
]
