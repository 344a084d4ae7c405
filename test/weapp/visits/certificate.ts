import { RESIDENT, VOLUNTEER } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'certificate/mine/index': { openid: VOLUNTEER },
  'certificate/check/index': { openid: RESIDENT },
})
