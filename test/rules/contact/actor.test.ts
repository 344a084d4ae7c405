import fc from 'fast-check'
import { actingPosts } from '../../../cloudfunctions/contact/actor'
import { isInForce, isOnLeave, type Leave, type Post } from '../../../cloudfunctions/contact/post'
import { holds } from '../../../cloudfunctions/platform/actor'
import { anyPosts } from '../../support/arbitrary'
import { aContact, anActingPost, anActor, aPost, at, TODAY } from '../../support/builders'

const deputy = { name: '冯秀兰', openid: 'feng', dutyPhone: '0000-2' }
const thisWeek: Leave = { from: '2026-03-01', until: '2026-03-06', deputy }
const holder = { name: '张明', openid: 'zhang' }
const leader = (changes: Partial<Post> = {}) => aPost('microGridLeader', at('02-1'), { holder, ...changes })
const acting = anActingPost('microGridLeader', at('02-1'))

test.each([
  ['the holder', 'zhang', leader(), [acting]],
  ['a holder on leave goes on', 'zhang', leader({ leave: thisWeek }), [acting]],
  ['the deputy, during the leave', 'feng', leader({ leave: thisWeek }), [{ ...acting, deputyFor: '张明' }]],
  ['no deputy before the leave', 'feng', leader({ leave: { ...thisWeek, from: '2026-03-03' } }), []],
  ['no deputy after the leave', 'feng', leader({ leave: { ...thisWeek, until: '2026-03-01' } }), []],
  ['no holder after the end', 'zhang', leader({ until: '2026-03-01' }), []],
  ['no deputy after the end', 'feng', leader({ until: '2026-03-01', leave: thisWeek }), []],
  ['no holder before the beginning', 'zhang', leader({ from: '2026-03-03' }), []],
  ['nobody else', 'wang', leader({ leave: thisWeek }), []],
])('who may act in a post today: %s', (_who, openid, post, expected) => {
  expect(actingPosts(openid, [post], TODAY)).toEqual(expected)
})

test('one person may act in several posts, his own and as a deputy', () => {
  const own = aPost('microGridLeader', at('02-2'), { holder: { name: '冯秀兰', openid: 'feng' } })
  expect(actingPosts('feng', [own, leader({ leave: thisWeek })], TODAY).map(({ scope }) => scope)).toEqual([
    at('02-2'),
    at('02-1'),
  ])
})

test('a post is called as on the door, or by its kind where nothing is published', () => {
  const secretary = aPost('communityCadre', at(), { holder, contact: aContact({ title: '社区书记' }) })
  const titles = [secretary, { ...secretary, contact: undefined }].map(
    (post) => actingPosts('zhang', [post], TODAY)[0]?.title,
  )
  expect(titles).toEqual(['社区书记', '社区干部'])
})

test('a holder without an openid lends his post to nobody', () => {
  const unbound = leader({
    holder: { name: '张明' },
    leave: { ...thisWeek, deputy: { name: '冯秀兰', dutyPhone: '1' } },
  })
  expect(actingPosts('', [unbound], TODAY)).toEqual([])
})

test('a vacant post has no deputy either', () => {
  expect(actingPosts('feng', [leader({ holder: undefined, leave: thisWeek })], TODAY)).toEqual([])
})

test('nobody ever acts in a post that is not in force, nor as a deputy of someone present', () => {
  fc.assert(
    fc.property(anyPosts, fc.constantFrom('openid-张明', 'openid-deputy'), (posts, openid) => {
      for (const { id, deputyFor } of actingPosts(openid, posts, TODAY)) {
        const post = posts.find(({ _id }) => _id === id)
        expect(post && isInForce(post, TODAY)).toBe(true)
        if (deputyFor) expect(post && isOnLeave(post, TODAY)).toBe(true)
        else expect(post?.holder?.openid).toBe(openid)
      }
    }),
  )
})

test('a person holds a post in exactly its scope', () => {
  const leaderOf2 = anActor('li', ['gridLeader', '02'])
  expect(holds(leaderOf2, ['gridLeader'], at('02'))).toBe(true)
  expect(holds(leaderOf2, ['gridLeader'], at('02-1'))).toBe(false)
  expect(holds(leaderOf2, ['gridLeader'], at())).toBe(false)
  expect(holds(leaderOf2, ['communityCadre', 'gridWorker'], at('02'))).toBe(false)
  expect(holds(anActor('wang'), ['gridLeader'], at('02'))).toBe(false)
})
