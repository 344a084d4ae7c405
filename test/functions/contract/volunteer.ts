import { call } from '../../support/contract/call'
import { chen, fei, he, liu, luo, wang } from '../../support/contract/callers'
import { answers, only, persons, residents, staff } from '../../support/contract/words'
import * as of from '../../support/inputs/volunteer'
import { TIANAN, XINNAN } from '../../support/people'
import { aClaim } from '../../support/volunteers'

/** None of the callers is a volunteer yet. */
const volunteers = answers({ rest: 'volunteer/enrol' })
const whoSigned = answers({ rest: 'duty/not-signed' })
const cadres = only('communityCadre')
const whoVouches = answers({ ok: ['communityCadre'], rest: 'service/unknown' })
const readers = only('communityCadre', 'streetDispatcher', 'districtSupervisor')

export const contract = [
  call('volunteer.me', persons).costs('a volunteer', liu, 3, 2),
  call('volunteer.enrol', residents, of.enrolment)
    .costs('a resident', wang, 6, 7)
    .refuses('a volunteer without consent', wang, { consentVersion: undefined }, 'volunteer/consent')
    .refuses('a volunteer of no organisation', wang, { organisation: '320402p999' }, 'volunteer/organisation')
    // Saying the same again writes nothing.
    .afterwards(async (it, openid = '') => it.forget('volunteers', openid)),
  call('volunteer.organisations', persons, {})
    .costs('a person', wang, 1, 1, { search: '新南' })
    .mayVary('list'),
  call('volunteer.communities', persons, {})
    .costs('a person', wang, 1, 1, { search: '新南' })
    .mayVary('list'),
  call('volunteer.progress', volunteers, {}).costs('a volunteer', liu, 2, 2).mayVary('settings'),
  call('volunteer.voided', persons, {}).costs('a volunteer', liu, 1, 1),
  call('volunteer.duties', persons).costs('a volunteer', liu, 8, 3),
  call('volunteer.duty', persons, of.dutyThat(-60))
    .costs('a volunteer', liu, 4, 2)
    .costs('a cadre', chen, 7, 4, of.aPastDuty),
  call('volunteer.signUp', volunteers, of.dutyThat(-60)).costs('a volunteer', luo, 6, 8),
  call('volunteer.cancel', persons, of.dutyThat(-60, liu)).costs('a volunteer', liu, 5, 7),
  call('volunteer.checkIn', whoSigned, of.dutyThat(5, liu)).costs('a volunteer', liu, 3, 5),
  call('volunteer.checkOut', whoSigned, of.checkedIn).costs('a volunteer', liu, 7, 9).mayVary('settings'),
  call('volunteer.claim', volunteers, of.toClaim)
    .costs('a volunteer', luo, 7, 7)
    .refuses('a claim without a duty', luo, { duty: ' ' }, '请填写做了什么服务')
    .refuses('an end before the beginning', luo, of.endingBeforeItBegins, 'service/span')
    .refuses('a claim of tomorrow', luo, () => aClaim(-1), 'service/future')
    .refuses('a claim of last winter', luo, () => aClaim(120), 'service/too-old')
    .refuses('nowhere', luo, { community: '999999999999' }, 'volunteer/workplace', '请选择在哪个社区服务')
    .refuses('a photo nobody uploaded', luo, { evidence: [of.NO_PHOTO] }, 'photo/missing')
    .mayVary('settings'),
  call('volunteer.record', whoVouches, of.aRecord).costs('a cadre', chen, 4, 3),
  call('volunteer.void', whoVouches, of.toVoid)
    .costs('a cadre', chen, 8, 9)
    .refuses('a void without a reason', luo, { reason: ' ' }, '请写明作废的原因')
    .mayVary('settings'),
  call('volunteer.toConfirm', staff()).costs('a cadre', chen, 5, 2),
  call('volunteer.waiting', cadres, { community: XINNAN })
    .costs('a cadre', chen, 3, 2)
    .refuses('the list of another community', chen, { community: TIANAN }, 'access/forbidden'),
  call('volunteer.confirm', cadres, of.toConfirm)
    .costs('a cadre', chen, 8, 12)
    .refuses('a reason for two', chen, { ids: ['a', 'b'], reason: '值守' }, '超过每日上限的原因请逐条填写')
    .refuses('a record that does not exist', chen, { ids: ['nothing'] }, 'service/unknown')
    .mayVary('settings'),
  call('volunteer.rewrite', cadres, of.toRewrite).costs('a cadre', chen, 11, 14).mayVary('settings'),
  call('volunteer.offer', cadres, of.anOffer).costs('a cadre', chen, 3, 6),
  call('volunteer.offered', cadres, { community: XINNAN }).costs('a cadre', chen, 2, 2),
  call('volunteer.callOff', cadres, of.toCallOff)
    .costs('a cadre', chen, 8, 10)
    .refuses('a duty called off without a word', chen, { word: ' ' }, '请写明取消的原因'),
  call('volunteer.attest', cadres, of.aPastDuty).costs('a cadre', chen, 10, 13).mayVary('settings'),
  call('volunteer.registrations', cadres, of.waitedFor).costs('a cadre', chen, 5, 2),
  call('volunteer.answer', cadres, of.toAnswer).costs('a cadre', chen, 6, 8),
  call('volunteer.members', cadres, { community: XINNAN, side: 'residence' })
    .costs('a cadre', chen, 4, 3)
    .refuses('the members of another community', chen, { community: TIANAN }, 'access/forbidden'),
  call('volunteer.figures', readers, { unit: XINNAN })
    .costs('a cadre', chen, 3, 3)
    .costs('a party secretary', fei, 3, 2, { unit: '320402p009' }),
  call('volunteer.organisationFigures', readers, { unit: XINNAN }).costs('a cadre', chen, 3, 3),
  call('volunteer.units', only('streetDispatcher', 'districtSupervisor'), { unit: '320402003' })
    .costs('a street dispatcher', he, 4, 3)
    .refuses('the units below a community', chen, { unit: XINNAN }, '区划代码有误'),
]
