import { CONSENT_VERSION } from '../../../cloudfunctions/resident/resident'
import { call } from '../../support/contract/call'
import { stranger, visitor, wang, zhang, zhou } from '../../support/contract/callers'
import { everyone, OLD_LIST, persons } from '../../support/contract/words'
import { PLACES } from '../../support/people'

const ELSEWHERE = { estateId: '320402003001e99', buildingId: '1' }

export const contract = [
  call('resident.me', everyone)
    .costs('a visitor', visitor, 0, 0)
    .costs('a resident', wang, 2, 1)
    .costs('a leader', zhang, 3, 2),
  call('resident.enrol', persons, { name: '某人', home: PLACES.home, consentVersion: CONSENT_VERSION })
    .costs('a resident', wang, 3, 2)
    .writesNoLine('a name and a home are no case: nobody decides on them, and a line would outlive them')
    .refuses('a home in an unknown estate', wang, { home: ELSEWHERE }, 'estate/unknown')
    .refuses('a home in no building', wang, { home: { ...PLACES.home, buildingId: '99' } }, 'place/unknown')
    .refuses('a home without a building', wang, { home: PLACES.estate }, '请选择您住的楼栋')
    .refuses('a resident without a name', wang, { name: '　' }, '请填写您的称呼')
    .refuses('a name of 13 characters', wang, { name: '王'.repeat(13) }, '称呼请不要超过 12 个字')
    .refuses('an enrolment without consent', stranger, { consentVersion: undefined }, 'resident/consent')
    .refuses('an enrolment with another consent', stranger, { consentVersion: 99 }, 'resident/consent')
    // Whoever was enrolled by a call is a stranger again for the next.
    .afterwards(async (it, openid = '') => {
      if (![wang, zhou, zhang].some((one) => one === openid)) await it.forget('residents', openid)
    }),
  call('resident.looks', persons, {})
    .costs('a resident', wang, 6, 2)
    .refuses('a text as a cursor', wang, { cursor: 'later' }, OLD_LIST),
]
