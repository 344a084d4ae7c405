import { SU_TING } from '../../people'
import type { Stop } from '../stop'

export const stops: readonly Stop[] = [
  { name: '运行情况', page: 'health/overview/index', who: SU_TING, sees: '定时任务' },
]
