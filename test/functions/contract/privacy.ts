import { call } from '../../support/contract/call'
import { wang, zhou } from '../../support/contract/callers'
import { persons } from '../../support/contract/words'

export const contract = [
  call('privacy.held', persons).costs('a resident', wang, 14, 3).mayVary('waves'),
  call('privacy.copy', persons).costs('a resident', wang, 16, 6).mayVary('waves'),
  call('privacy.erase', persons, { kinds: ['message'] })
    .costs('a neighbour', zhou, 21, 13, { kinds: ['family', 'message'] })
    .writesNoLine('a line would remember who asked to be forgotten')
    .refuses('nothing to delete', wang, { kinds: [] }, 'input/invalid')
    .refuses('a kind that cannot be deleted', wang, { kinds: ['look'] }, 'input/invalid')
    .mayVary('waves'),
]
