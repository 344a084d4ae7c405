import { LEADER, RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'pages/community/index': { openid: LEADER },
  'pages/activity/index': { openid: RESIDENT },
  'pages/me/index': { openid: LEADER },
})
