import { RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'community/estates/index': { openid: RESIDENT },
})
