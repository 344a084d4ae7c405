import { ADMINISTRATOR } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'health/overview/index': { openid: ADMINISTRATOR },
})
