import type { Post } from '../../../cloudfunctions/contact/post'
import { labelOf } from '../../../cloudfunctions/feedback/label'
import { matters } from '../../../cloudfunctions/feedback/process'
import type { Move } from '../../../cloudfunctions/feedback/steps'
import { targetOf } from '../../../cloudfunctions/feedback/target'
import { aFeedback, aPost, at, TODAY } from '../../support/builders'

const ZHUJIAN = '320402:zhujian'
const posts: Post[] = [
  aPost('departmentOfficer', ZHUJIAN),
  aPost('departmentOfficer', '320402:minzheng', { holder: { name: '万春梅' } }),
  aPost('departmentOfficer', '320403:zhujian'),
  aPost('streetDispatcher', '320402003'),
  aPost('streetDispatcher', '320402001'),
  aPost('gridLeader', at('02')),
  aPost('gridLeader', at('03'), { until: '2026-01-01' }),
  aPost('gridLeader', '320402003002-01'),
  aPost('policeOfficer', at()),
]

const TAKEN = { target: expect.any(String) }

test.each<
  [what: string, move: Move, holder: string, wanted: string | undefined, expected: object | undefined]
>([
  ['a department with an officer', 'dispatch', '320402003', ZHUJIAN, { target: ZHUJIAN }],
  ['one whose officer has not signed in', 'dispatch', '320402003', '320402:minzheng', undefined],
  ['one of another district', 'dispatch', '320402003', '320403:zhujian', undefined],
  ['the street itself, by a dispatcher', 'dispatch', '320402003', '320402003', undefined],
  ['the street itself, by the district', 'assign', '320402', '320402003', { target: '320402003' }],
  ['another street, by the district', 'assign', '320402', '320402001', undefined],
  ['a grid of the community', 'toGrid', at(), at('02'), { target: at('02') }],
  ['a grid whose leader has gone', 'toGrid', at(), at('03'), undefined],
  ['a grid of another community', 'toGrid', at(), '320402003002-01', undefined],
  [
    'a colleague in another grid',
    'forward',
    at('02-1'),
    `${at('02')}-gridLeader`,
    { ...TAKEN, assignee: `${at('02')}-gridLeader` },
  ],
  ['somebody in another community', 'forward', at('02-1'), '320402003002-01-gridLeader', undefined],
  ['somebody who handles nothing', 'forward', at(), `${at()}-policeOfficer`, undefined],
  ['advice of a department without anybody', 'toStreet', at(), '320402:jiaoyu', { target: '320402:jiaoyu' }],
  ['no advice', 'toStreet', at(), undefined, {}],
  ['what a move does not ask for', 'accept', at('02-1'), 'anything', {}],
])('%s: %s', (_what, move, holder, wanted, expected) => {
  expect(targetOf(move, wanted, aFeedback({ holder }), posts, TODAY)).toEqual(expected)
})

const by = { openid: 'x', name: '贺晓东', post: '街道分拨员' }
const said = (told: Move, more: object = {}) =>
  labelOf({ ...matters.firstLine(aFeedback(), { by, at: 1 }), told, holder: undefined, ...more }, (code) =>
    code === ZHUJIAN ? '区住建局' : code,
  )

test('the timeline tells each line in plain words', () => {
  expect(said('dispatch', { holder: ZHUJIAN })).toBe('已派单：区住建局')
  expect(said('toStreet', { proposal: ZHUJIAN })).toBe('已上报街道，建议由区住建局办理')
  expect(said('sendBack', { reason: 'unclear', step: 'dispatching' })).toBe('已退单：反映内容不清，无法办理')
  expect(said('sendBack', { reason: 'notOurs', step: 'assigning' })).toContain('第二次退单，转区级指派')
  expect(said('accept')).toBe('已受理')
})
