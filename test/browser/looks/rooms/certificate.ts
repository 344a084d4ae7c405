import { LIU } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  {
    name: '志愿服务证明',
    page: 'certificate/mine/index',
    who: LIU,
    walks: (phone) => phone.taps('年的证明'),
    sees: '打开 PDF',
  },
  { name: '证明核验', page: 'certificate/check/index', sees: '核验' },
]
