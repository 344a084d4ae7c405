import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { call, keyed } from '../../support/contract/call'
import { chen, visitor } from '../../support/contract/callers'
import { everyone, only } from '../../support/contract/words'
import { XINNAN } from '../../support/people'

const WORDS = { community: XINNAN, title: '停水', body: '明日检修。', daysShown: 7 }

export const contract = [
  call('notice.list', everyone, { estateId: YIHEYUAN }).costs('a visitor', visitor, 1, 1),
  call('notice.read', everyone, { id: `${XINNAN}n1` })
    .costs('a visitor', visitor, 1, 1)
    .refuses('an unknown notice', visitor, { id: 'nothing' }, 'notice/unknown'),
  call('notice.publish', only('communityCadre'), keyed(WORDS))
    .costs('a cadre', chen, 3, 6)
    .refuses('a notice for another community', chen, { community: '320402003002' }, 'access/forbidden')
    .refuses('a notice without a title', chen, { title: ' ' }, '请填写标题')
    .refuses('a notice without a body', chen, { body: '' }, '请填写内容')
    .refuses('a title of 41 characters', chen, { title: '水'.repeat(41) }, '标题请不要超过 40 个字')
    .refuses('a body of 2,001 characters', chen, { body: '水'.repeat(2001) }, '内容请不要超过 2000 个字')
    .refuses('a notice shown for 91 days', chen, { daysShown: 91 }, '最多展示 90 天'),
]
