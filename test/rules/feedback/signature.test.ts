import { authorSignature, handlerSignature } from '../../../cloudfunctions/feedback/signature'
import { aFeedback, anActingPost, anActor, at } from '../../support/builders'

const held = aFeedback({ author: 'wang', holder: at('02-1') })

test.each([
  ['the micro-grid leader', anActor('zhang', ['microGridLeader', '02-1']), held, '微网格02-1 微网格长'],
  [
    'the grid leader who acts in his place',
    anActor('li', ['gridLeader', '02']),
    { ...held, acting: at('02') },
    '2网格 网格长',
  ],
  [
    'a cadre who acts for the community',
    anActor('chen', ['communityCadre']),
    { ...held, acting: at() },
    '社区干部',
  ],
  [
    'one who holds a wider post besides',
    anActor('li', ['gridLeader', '02'], ['microGridLeader', '02-1']),
    { ...held, acting: at('02') },
    '微网格02-1 微网格长',
  ],
  [
    'one whose other post in the same scope handles nothing',
    anActor('chen', ['healthSteward'], ['communityCadre']),
    { ...held, holder: at() },
    '社区干部',
  ],
  [
    'the leader who filed it himself',
    anActor('zhang', ['microGridLeader', '02-1']),
    { ...held, author: 'zhang' },
    '微网格02-1 微网格长',
  ],
])('%s signs in the post that lets him act', (_who, actor, matter, post) => {
  expect(handlerSignature(actor, matter)).toEqual({ openid: actor.openid, name: actor.openid, post })
})

test('a deputy signs with the name of the one he stands in for', () => {
  const post = anActingPost('microGridLeader', at('02-1'), { deputyFor: '张明' })
  expect(handlerSignature({ openid: 'feng', name: '冯秀兰', posts: [post] }, held)).toEqual({
    openid: 'feng',
    name: '冯秀兰',
    post: '微网格02-1 微网格长（代张明）',
    deputyFor: '张明',
  })
})

test('a cadre signs with the title on his door', () => {
  const secretary = anActingPost('communityCadre', at(), { title: '社区书记' })
  const actor = { openid: 'chen', name: '陈静', posts: [secretary] }
  expect(handlerSignature(actor, { ...held, holder: at() })).toMatchObject({ name: '陈静', post: '社区书记' })
})

test('an author signs by the name he chose, whatever the roster calls him', () => {
  expect(authorSignature({ openid: 'wang', name: '王女士' })).toEqual({
    openid: 'wang',
    name: '王女士',
    post: '居民',
  })
})
