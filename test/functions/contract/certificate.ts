import { call } from '../../support/contract/call'
import { liu, luo, visitor } from '../../support/contract/callers'
import { answers, persons } from '../../support/contract/words'
import { aCertificate, aPaper, toCertify } from '../../support/inputs/certificate'

/** Whoever he is, it is the paper that counts. */
const holder = answers({ rest: 'certificate/unknown' })
const whoHasThePaper = answers({ 'certificate/unknown': ['visitor'], rest: 'certificate/unknown' })
const NUMBER = '320402202600000000'

export const contract = [
  call('certificate.issue', answers({ rest: 'volunteer/enrol' }), toCertify)
    .costs('a volunteer', liu, 9, 8)
    .refuses('a certificate of a year without hours', luo, { year: 2001 }, 'certificate/none')
    .mayVary('settings'),
  call('certificate.mine', persons).costs('a volunteer', liu, 1, 1),
  call('certificate.file', holder, { id: 'nothing' }).costs('a volunteer', liu, 1, 1, aCertificate),
  call('certificate.check', whoHasThePaper, { number: '1', code: 'A' })
    .costs('anyone', visitor, 2, 2, aPaper)
    .refuses('what nobody issued', visitor, { number: NUMBER, code: 'ABCDE-FGHJK' }, 'certificate/unknown'),
]
