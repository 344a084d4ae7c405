import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { ADMINISTRATOR, CADRE, LEADER, SUPERVISOR } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = () => ({
  'workbench/matters/index': { openid: LEADER },
  'workbench/calls/index': { openid: CADRE },
  'workbench/trace/index': { openid: CADRE, query: { estateId: YIHEYUAN, name: '怡和苑' } },
  'workbench/supervision/index': { openid: SUPERVISOR },
  'workbench/hand-over/index': { openid: CADRE, query: { scope: '320402003001' } },
  'workbench/calendar/index': { openid: ADMINISTRATOR },
})
