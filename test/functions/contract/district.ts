import { call } from '../../support/contract/call'
import { visitor, wang } from '../../support/contract/callers'
import { answers, everyone } from '../../support/contract/words'
import { aCodeGiven } from '../../support/inputs/district'

/** Whoever he is, it is the code that counts. */
const whoHasACode = answers({ rest: 'claim/unknown' })

export const contract = [
  call('district.about', everyone).costs('a visitor', visitor, 2, 2),
  call('district.claim', whoHasACode, { code: 'AAAA-BBBB-CCCC', name: '某人' })
    .costs('someone who was given a code', 'sample-newcomer', 4, 6, aCodeGiven)
    .refuses('an empty code', wang, { code: ' ' }, '请填写开通码')
    .refuses('a code without a name', wang, { name: '' }, '请填写您的姓名')
    .refuses('a number for a code', wang, { code: 5 }, 'input/invalid'),
]
