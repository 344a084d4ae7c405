import { ADMINISTRATOR } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'settings/list/index': { openid: ADMINISTRATOR },
  'settings/change/index': { openid: ADMINISTRATOR, query: { setting: 'acceptDays' } },
})
