import { CADRE, SUPERVISOR } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'division/plans/index': { openid: SUPERVISOR },
  'division/plan/index': { openid: CADRE, query: { community: '320402003001' } },
  'division/split/index': {
    openid: SUPERVISOR,
    query: { code: '320402001002-03', name: '3网格', households: '720' },
  },
})
