import { call, keyed } from '../../support/contract/call'
import { chen, li, stranger, su, zhang } from '../../support/contract/callers'
import { answers, persons, staff } from '../../support/contract/words'
import * as of from '../../support/inputs/contact'

/** Everybody's own posts; the post that is asked for here is nobody's. */
const noneOfTheirs = staff('post/unknown')
const release = answers({ 'post/no-roster-row': ['administrator'], rest: 'no' })

export const contract = [
  call('contact.bind', answers({ rest: 'post/no-roster-row' }), { code: 'no-such-code' })
    .costs('a stranger', stranger, 1, 2)
    .costs('someone unbound', 'sample-jiang-yongming', 5, 8, of.aPhoneCode)
    .afterwards(of.postsPutBack),
  call('contact.mine', persons).costs('a leader', zhang, 3, 2).costs('a stranger', stranger, 1, 1),
  call('contact.takeLeave', staff('leave/days'), of.pastLeave)
    .costs('a leader', zhang, 7, 9, of.aLeave)
    .afterwards(of.postsPutBack),
  call('contact.delegate', noneOfTheirs, of.noDelegation)
    .costs('a leader', zhang, 7, 9, of.aDelegation)
    .afterwards(of.postsPutBack),
  call('contact.endLeave', noneOfTheirs, of.ofNoPost)
    .costs('a leader', zhang, 6, 8, of.onLeave)
    .afterwards(of.postsPutBack),
  call('contact.publish', noneOfTheirs, of.noPublication)
    .costs('a cadre', chen, 6, 9, of.aPublication)
    .afterwards(of.postsPutBack),
  call('contact.withdraw', noneOfTheirs, of.ofNoPost)
    .costs('a cadre', chen, 6, 8, of.ofCadre)
    .afterwards(of.postsPutBack),
  call('contact.release', release, keyed({ phone: '10199999999' }))
    .costs('an administrator', su, 2, 2)
    .changesNothingHere(),
  call('contact.unbind', persons, keyed({})).costs('someone', li, 6, 8).afterwards(of.postsPutBack),
]
