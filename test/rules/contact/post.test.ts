import { isInForce, isOnLeave, type Leave, type Post, renewed } from '../../../cloudfunctions/contact/post'
import { answererOf } from '../../../cloudfunctions/contact/stand-in'
import { POSTS } from '../../../cloudfunctions/platform/post-kind'
import { aPost, at, TODAY } from '../../support/builders'

const leader = (changes: Partial<Post> = {}) => aPost('gridLeader', at('02'), changes)
const away = (deputy?: Leave['deputy']): Leave => ({ from: '2026-03-01', until: '2026-03-03', deputy })
const deputy = { name: '冯秀兰', dutyPhone: '0000-2' }

test.each([
  ['begins tomorrow', { from: '2026-03-03' }, false],
  ['begins today', { from: TODAY }, true],
  ['has no end', { from: '2025-01-01' }, true],
  ['ends tomorrow', { from: '2025-01-01', until: '2026-03-03' }, true],
  ['ends today', { from: '2025-01-01', until: TODAY }, true],
  ['ended yesterday', { from: '2025-01-01', until: '2026-03-01' }, false],
])('a post that %s is in force today: %#', (_what, post, expected) => {
  expect(isInForce(post, TODAY)).toBe(expected)
})

test.each([
  ['2026-03-01', '2026-03-01', false],
  ['2026-03-01', TODAY, true],
  [TODAY, TODAY, true],
  [TODAY, '2026-03-09', true],
  ['2026-03-03', '2026-03-09', false],
])('leave from %s until %s holds today: %s', (from, until, expected) => {
  expect(isOnLeave({ leave: { from, until } }, TODAY)).toBe(expected)
})

test.each([
  ['the holder', leader(), { name: '张明', openid: 'zhang' }],
  ['nobody, while it is vacant', leader({ holder: undefined }), undefined],
  ['nobody, after it ended', leader({ until: '2026-03-01' }), undefined],
  ['nobody, before it begins', leader({ from: '2026-03-03' }), undefined],
  ['the deputy, while the holder is away', leader({ leave: away(deputy) }), { ...deputy, deputyFor: '张明' }],
  ['nobody, while the holder is away without a deputy', leader({ leave: away() }), undefined],
  [
    'the holder again, once he is back',
    leader({ leave: { from: '2026-02-01', until: '2026-03-01', deputy } }),
    { name: '张明', openid: 'zhang' },
  ],
  [
    'nobody, where an ended post still names a deputy',
    leader({ until: '2026-03-01', leave: away(deputy) }),
    undefined,
  ],
])('today a post is answered for by %s', (_who, post, expected) => {
  expect(answererOf(post, TODAY)).toEqual(expected)
})

test('every post has a Chinese name', () => {
  for (const { name } of Object.values(POSTS)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
})

test('an import never resets or drops what a post counts and was last asked, whatever its file was made from', () => {
  const present = leader({ lines: 7, recentKeys: ['a', 'b'] })
  const kept = { lines: 7, recentKeys: ['a', 'b'] }
  for (const file of [
    leader(),
    leader({ lines: 3, recentKeys: ['a'] }),
    leader({ holder: { name: '李红' } }),
  ])
    expect(renewed(present, file)).toMatchObject(kept)
  const fresh = renewed(leader(), leader(kept))
  expect(Object.keys(fresh)).not.toEqual(expect.arrayContaining(['lines']))
  expect(Object.keys(fresh)).not.toEqual(expect.arrayContaining(['recentKeys']))
})
