import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { CADRE, RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = ({ notices }) => ({
  'notice/list/index': { openid: RESIDENT, query: { estateId: YIHEYUAN } },
  'notice/detail/index': { openid: RESIDENT, query: { id: notices[0]?._id ?? '' } },
  'notice/publish/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
})
