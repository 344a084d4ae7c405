import { ADMINISTRATOR } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'roster/imports/index': { openid: ADMINISTRATOR },
  'roster/import/index': { openid: ADMINISTRATOR, query: { id: '320402i1' } },
})
