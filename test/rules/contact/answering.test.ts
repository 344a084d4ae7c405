import fc from 'fast-check'
import {
  actingScope,
  answeringName,
  fallingTo,
  firstAnswering,
} from '../../../cloudfunctions/contact/answering'
import type { Leave, Post } from '../../../cloudfunctions/contact/post'
import { answererOf } from '../../../cloudfunctions/contact/stand-in'
import { anyPosts } from '../../support/arbitrary'
import { aPost, at, TODAY } from '../../support/builders'

const scopes = [at('02-1'), at('02'), at()]
const away: Leave = { from: TODAY, until: TODAY }
const deputy = { name: '冯秀兰', openid: 'feng', dutyPhone: '0000-2' }

const microGrid = (changes: Partial<Post> = {}) => aPost('microGridLeader', at('02-1'), changes)
const grid = (changes: Partial<Post> = {}) =>
  aPost('gridLeader', at('02'), { holder: { name: '李红', openid: 'li' }, ...changes })
const desk = (changes: Partial<Post> = {}) =>
  aPost('dutyDesk', at(), { holder: { name: '值班室' }, ...changes })

function answer(...posts: Post[]) {
  const { scope, passedOver, ...answering } = firstAnswering(scopes, posts, TODAY) ?? { passedOver: [] }
  return [scope, 'name' in answering ? answeringName(answering) : undefined, ...passedOver]
}

test.each([
  ['the micro-grid leader', [microGrid(), grid(), desk()], [at('02-1'), '张明']],
  [
    'the deputy of a micro-grid leader on leave',
    [microGrid({ leave: { ...away, deputy } }), grid(), desk()],
    [at('02-1'), '冯秀兰（代张明）'],
  ],
  [
    'the grid leader, for one on leave without a deputy',
    [microGrid({ leave: away }), grid(), desk()],
    [at('02'), '李红', '微网格02-1（微网格长请假）'],
  ],
  [
    'the grid leader, where the post is vacant',
    [microGrid({ holder: undefined }), grid(), desk()],
    [at('02'), '李红', '微网格02-1（微网格长空缺）'],
  ],
  [
    'the grid leader, where there is no post',
    [grid(), desk()],
    [at('02'), '李红', '微网格02-1（微网格长未设）'],
  ],
  [
    'the duty desk, where nobody else answers',
    [microGrid({ holder: undefined }), grid({ leave: away }), desk()],
    [at(), '值班室', '微网格02-1（微网格长空缺）', '2网格（网格长请假）'],
  ],
  ['nobody, where even the duty desk is vacant', [desk({ holder: undefined })], [undefined, undefined]],
  [
    'the present one of two who share a post',
    [
      microGrid({ _id: 'a', leave: away }),
      microGrid({ _id: 'b', holder: { name: '韩志刚', openid: 'han' } }),
    ],
    [at('02-1'), '韩志刚'],
  ],
  [
    'no worker, officer or cadre',
    [aPost('gridWorker', at('02')), aPost('communityCadre', at())],
    [undefined, undefined],
  ],
])('a micro-grid is answered for by %s', (_who, posts, expected) => {
  expect(answer(...posts)).toEqual(expected)
})

test('a post that ended with nobody after it is told as vacant, not as on leave', () => {
  expect(answer(microGrid({ until: '2026-03-01' }), grid())).toEqual([
    at('02'),
    '李红',
    '微网格02-1（微网格长空缺）',
  ])
})

test('who answers is present, and everybody narrower is not', () => {
  fc.assert(
    fc.property(anyPosts, (posts) => {
      const answering = firstAnswering(scopes, posts, TODAY)
      const index = answering ? scopes.indexOf(answering.scope) : scopes.length
      const kinds = ['microGridLeader', 'gridLeader', 'dutyDesk']
      const present = (of: number) =>
        posts.filter(
          (post) => post.scope === scopes[of] && post.kind === kinds[of] && answererOf(post, TODAY, posts),
        )
      if (answering) expect(present(index)).toContain(answering.post)
      for (let narrower = 0; narrower < index; narrower++) expect(present(narrower)).toEqual([])
      if (answering) expect(answering.passedOver).toHaveLength(index)
    }),
  )
})

const unbound = { name: '阮福生' }
const cadre = (changes: Partial<Post> = {}) => aPost('communityCadre', at(), changes)
const dispatcher = (changes: Partial<Post> = {}) => aPost('streetDispatcher', '320402003', changes)

test.each([
  ['himself, where he can be reached', [microGrid(), grid()], at('02-1')],
  ['the grid, for a leader who has gone', [microGrid({ until: '2026-03-01' }), grid()], at('02')],
  ['the grid, for one on leave without a deputy', [microGrid({ leave: away }), grid()], at('02')],
  ['the grid, for one who has never signed in', [microGrid({ holder: unbound }), grid()], at('02')],
  [
    'the community, where the grid has nobody either',
    [microGrid({ holder: undefined }), grid({ leave: away }), cadre()],
    at(),
  ],
  ['the street, where the community has nobody', [cadre({ holder: unbound }), dispatcher()], '320402003'],
  ['the district, where the street has nobody either', [aPost('districtSupervisor', '320402')], '320402'],
  ['the administrator, where the roster is empty', [], undefined],
])('on what a micro-grid holds has to act %s', (_who, posts, scope) => {
  expect(actingScope(at('02-1'), posts, TODAY)).toBe(scope)
})

test('what nobody inside can act on falls to exactly one scope outside', () => {
  const posts = [microGrid({ holder: undefined }), grid(), aPost('gridLeader', at('03'), { holder: unbound })]
  expect(fallingTo(at('02'), posts, TODAY)).toEqual([at('02-1')])
  expect(fallingTo(at(), posts, TODAY)).toEqual([at('03')])
})

test('what a department or a street cannot act on falls to the district, and nothing else does', () => {
  const posts = [
    cadre({ holder: unbound }),
    dispatcher({ leave: away }),
    aPost('departmentOfficer', '320402:zhujian', { holder: undefined }),
    aPost('departmentOfficer', '320402:chengguan'),
  ]
  expect(fallingTo('320402003', posts, TODAY)).toEqual([at()])
  expect(fallingTo('320402', posts, TODAY)).toEqual([at(), '320402003', '320402:zhujian'])
})
