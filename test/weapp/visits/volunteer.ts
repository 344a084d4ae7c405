import { CADRE, SUPERVISOR, VOLUNTEER } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = ({ duties, volunteerRecords }) => {
  const record = volunteerRecords.find(({ volunteer }) => volunteer === VOLUNTEER)
  return {
    'volunteer/home/index': { openid: VOLUNTEER },
    'volunteer/enrol/index': { openid: VOLUNTEER },
    'volunteer/record/index': { openid: VOLUNTEER, query: { id: record?._id ?? '' } },
    'volunteer/claim/index': { openid: VOLUNTEER },
    'volunteer/duty/index': { openid: VOLUNTEER, query: { id: duties[0]?._id ?? '' } },
    'volunteer/community/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
    'volunteer/offer/index': { openid: CADRE, query: { community: '320402003001', name: 'x' } },
    'volunteer/figures/index': { openid: CADRE, query: { unit: '320402003001' } },
    'volunteer/units/index': { openid: SUPERVISOR, query: { unit: '320402' } },
  }
}
