import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { call } from '../../support/contract/call'
import { chen, visitor, wang, zhang } from '../../support/contract/callers'
import { everyone, OLD_LIST } from '../../support/contract/words'

const NO_ESTATE = '没有找到这个小区，请从列表中选择'

export const contract = [
  call('community.page', everyone, { estateId: YIHEYUAN })
    .costs('a visitor at the door', visitor, 4, 2)
    .costs('a resident at home', wang, 6, 3, {})
    .costs('a resident at his own door', wang, 6, 2)
    .costs('a leader at home', zhang, 6, 3, {})
    .costs('a cadre without a home', chen, 6, 2)
    .costs('a visitor without an estate', visitor, 0, 0, {})
    .refuses('the page of an unknown estate', visitor, { estateId: '320402003001e99' }, 'estate/unknown')
    .refuses('the page of a code that is none', visitor, { estateId: 'abc' }, NO_ESTATE)
    .refuses('the page of a code with a trick', wang, { estateId: `${YIHEYUAN}' or 1` }, NO_ESTATE),
  call('community.estates', everyone, {})
    .costs('a visitor', visitor, 1, 1)
    .costs('a visitor who searches', visitor, 1, 1, { search: '丽华' })
    .costs('a visitor who scrolls', visitor, 1, 1, { cursor: { at: '怡和苑', id: YIHEYUAN } })
    .refuses('a search of 21 characters', visitor, { search: '苑'.repeat(21) }, '搜索内容请不要超过 20 个字')
    .refuses('a name alone as a cursor', visitor, { cursor: '2 怡和苑' }, OLD_LIST)
    .mayVary('list'),
  call('community.buildings', everyone, { estateId: YIHEYUAN })
    .costs('a visitor', visitor, 1, 1)
    .refuses('the buildings of no estate', visitor, { estateId: '999999999999e01' }, 'estate/unknown'),
]
