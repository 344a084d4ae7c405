import { RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'privacy/held/index': { openid: RESIDENT },
  'privacy/erase/index': { openid: RESIDENT },
})
