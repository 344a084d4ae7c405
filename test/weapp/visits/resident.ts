import { RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'resident/home/index': { openid: RESIDENT },
  'resident/privacy/index': { openid: RESIDENT },
  'resident/looks/index': { openid: RESIDENT },
})
