import { signatureOf } from '../../../cloudfunctions/feedback/signature'
import { aFeedback, anActingPost, anActor, anActorOf, at } from '../../support/builders'

test.each([
  ['the micro-grid leader', anActor('zhang', ['microGridLeader', '02-1']), '微网格02-1 微网格长'],
  ['the grid leader', anActor('li', ['gridLeader', '02']), '2网格 网格长'],
  ['a cadre', anActor('chen', ['communityCadre']), '社区干部'],
  ['the street', anActorOf('he', ['streetDispatcher', '320402003']), '街道分拨员'],
  [
    'the holding post before any wider one',
    anActor('li', ['gridLeader', '02'], ['microGridLeader', '02-1']),
    '微网格02-1 微网格长',
  ],
  ['its author', anActor('wang'), '居民'],
  ['a person without a post here', anActor('feng', ['microGridLeader', '02-2']), '居民'],
])('%s signs a ledger line in his post: %#', (_who, actor, post) => {
  expect(signatureOf(actor, aFeedback())).toEqual({ openid: actor.openid, name: actor.openid, post })
})

test('a deputy signs with the name of the one he stands in for', () => {
  const post = anActingPost('microGridLeader', at('02-1'), { deputyFor: '张明' })
  expect(signatureOf({ openid: 'feng', name: '冯秀兰', posts: [post] }, aFeedback()).post).toBe(
    '微网格02-1 微网格长（代张明）',
  )
})

test('a cadre signs with the title on his door', () => {
  const secretary = anActingPost('communityCadre', at(), { title: '社区书记' })
  expect(signatureOf({ openid: 'chen', name: '陈静', posts: [secretary] }, aFeedback())).toMatchObject({
    name: '陈静',
    post: '社区书记',
  })
})
