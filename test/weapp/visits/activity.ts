import { CADRE, RESIDENT } from '../people'
import type { Visits } from '../visit'

/** An activity of the cadre's community, with sign-ups. */
const OURS = '320402003001a1'

export const visits: Visits = ({ activities }) => ({
  'activity/detail/index': { openid: RESIDENT, query: { id: activities[0]?._id ?? '' } },
  'activity/mine/index': { openid: RESIDENT },
  'activity/check-in/index': { openid: RESIDENT, query: { id: OURS, code: 'abcdefghijkl' } },
  'activity/scan/index': { openid: CADRE, query: { id: OURS } },
  'activity/organized/index': { openid: CADRE },
  'activity/form/index': { openid: CADRE, query: { id: OURS } },
  'activity/manage/index': { openid: CADRE, query: { id: OURS } },
  'activity/code/index': { openid: CADRE, query: { id: OURS } },
  'activity/report/index': { openid: CADRE, query: { id: '320402003001a3' } },
})
