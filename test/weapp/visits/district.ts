import { RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'district/about/index': { openid: RESIDENT },
  'district/claim/index': { openid: RESIDENT },
})
