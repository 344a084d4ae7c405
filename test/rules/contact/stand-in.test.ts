import fc from 'fast-check'
import { actingPosts } from '../../../cloudfunctions/contact/actor'
import { answeringName, firstAnswering } from '../../../cloudfunctions/contact/answering'
import { contactCards } from '../../../cloudfunctions/contact/card'
import { isInForce, isOnLeave, type Leave, type Post } from '../../../cloudfunctions/contact/post'
import { answererOf, isSamePerson, leaveOf, standIns } from '../../../cloudfunctions/contact/stand-in'
import { route } from '../../../cloudfunctions/feedback/routing'
import { addDays } from '../../../cloudfunctions/platform/day'
import { aContact, anEstate, aPost, at, TODAY } from '../../support/builders'

const [zhang, feng, li] = ['张明', '冯秀兰', '李红'].map((name, index) => ({
  name,
  openid: ['zhang', 'feng', 'li'][index],
  phone: `1010000900${index}`,
  dutyPhone: `0000-${index}`,
})) as [Person, Person, Person]
type Person = { name: string; openid: string; phone: string; dutyPhone: string }

const today = { from: TODAY, until: TODAY }
const person = ({ name, openid, phone }: Person) => ({ name, openid, phone })
const leader = (area: string, holder: Person, leave?: Leave) =>
  aPost(area.length > 2 ? 'microGridLeader' : 'gridLeader', at(area), {
    holder: person(holder),
    contact: aContact({ dutyPhone: holder.dutyPhone }),
    ...(leave && { leave }),
  })
const desk = aPost('dutyDesk', at(), {
  holder: { name: '值班室' },
  contact: aContact({ dutyPhone: '0000-desk' }),
})

const scopes = [at('02-1'), at('02'), at()]
const answers = (posts: Post[]) => {
  const answering = firstAnswering(scopes, posts, TODAY, 'app')
  return answering && answeringName(answering)
}

test.each<[string, Post[], string]>(
  [
    [
      'the deputy',
      [leader('02-1', zhang, { ...today, deputy: feng }), leader('02-2', feng), leader('02', li)],
      '冯秀兰（代张明）',
    ],
    [
      'the deputy’s own deputy, while the deputy is away too',
      [
        leader('02-1', zhang, { ...today, deputy: feng }),
        leader('02-2', feng, { ...today, deputy: li }),
        leader('02', li),
      ],
      '李红（代张明）',
    ],
    [
      'the grid leader, where the deputy is away and nobody stands in for him',
      [leader('02-1', zhang, { ...today, deputy: feng }), leader('02-2', feng, today), leader('02', li)],
      '李红',
    ],
    [
      'the grid leader, where two on leave are each other’s deputies',
      [
        leader('02-1', zhang, { ...today, deputy: feng }),
        leader('02-2', feng, { ...today, deputy: zhang }),
        leader('02', li),
      ],
      '李红',
    ],
    [
      'the desk, where all three stand in for each other in a circle and all are away',
      [
        leader('02-1', zhang, { ...today, deputy: feng }),
        leader('02-2', feng, { ...today, deputy: li }),
        leader('02', li, { ...today, deputy: zhang }),
        desk,
      ],
      '值班室',
    ],
    [
      'the grid leader, where the deputy has left all his posts',
      [
        leader('02-1', zhang, { ...today, deputy: feng }),
        { ...leader('02-2', feng), until: addDays(TODAY, -1) },
        leader('02', li),
      ],
      '李红',
    ],
    [
      'the one a post is lent to, while its holder is there',
      [
        leader('02-1', zhang, { ...today, deputy: feng, delegated: true }),
        leader('02-2', feng),
        leader('02', li),
      ],
      '冯秀兰（代张明）',
    ],
    [
      'the holder who lent it, while who borrowed it is away',
      [
        leader('02-1', zhang, { ...today, deputy: feng, delegated: true }),
        leader('02-2', feng, today),
        leader('02', li),
      ],
      '张明',
    ],
    [
      'a deputy who has lent a post of his own is there',
      [
        leader('02-1', zhang, { ...today, deputy: feng }),
        leader('02-2', feng, { ...today, deputy: li, delegated: true }),
        leader('02', li),
      ],
      '冯秀兰（代张明）',
    ],
  ].map(([who, posts, name]) => [who, posts, name] as [string, Post[], string]),
)('a micro-grid is answered for by %s', (_who, posts, name) => {
  expect(answers(posts)).toBe(name)
})

test('whom it is passed on to may act in it, and so may who passed it on, as its holder may', () => {
  const posts = [
    leader('02-1', zhang, { ...today, deputy: feng }),
    leader('02-2', feng, { ...today, deputy: li }),
    leader('02', li),
  ]
  const actsIn = (openid: string) => actingPosts(openid, posts, TODAY).map(({ scope }) => scope)
  expect(actsIn('li')).toEqual([at('02-1'), at('02-2'), at('02')])
  expect(actsIn('feng')).toEqual([at('02-1'), at('02-2')])
  expect(actsIn('zhang')).toEqual([at('02-1')])
  expect(actsIn('')).toEqual([])
})

test('residents are shown no deputy who has published no number: they ring the grid leader', () => {
  const { dutyPhone: _none, ...shy } = feng
  const posts = [
    leader('02-1', zhang, { ...today, deputy: shy }),
    leader('02-2', feng),
    leader('02', li),
    desk,
  ]
  const cards = contactCards(anEstate(), posts, { today: TODAY, home: scopes })
  expect(cards.map(({ name, phone }) => [name, phone])[0]).toEqual(['李红', li.dutyPhone])
  expect(answers(posts)).toBe('冯秀兰（代张明）')
})

test('who is told apart by his number, before he has proved it', () => {
  expect(isSamePerson({ phone: '1' }, { phone: '1', openid: 'a' })).toBe(true)
  expect(isSamePerson({ openid: 'a' }, { openid: 'a', phone: '1' })).toBe(true)
  expect(isSamePerson({}, {})).toBe(false)
  expect(isSamePerson({ openid: 'a' }, { phone: '1' })).toBe(false)
})

/** Six colleagues, each away or not, each with any other as deputy, lent or on leave: every circle there is. */
const anyColleagues = fc
  .array(
    fc.record({
      away: fc.boolean(),
      delegated: fc.boolean(),
      deputy: fc.option(fc.nat(5), { nil: undefined }),
      gone: fc.boolean(),
      bound: fc.boolean(),
    }),
    { minLength: 6, maxLength: 6 },
  )
  .map((rows) => {
    const people = rows.map(({ bound }, index) => ({
      name: `${index}`,
      phone: `1010000800${index}`,
      ...(bound && { openid: `person-${index}` }),
    }))
    const areas = ['02-1', '02', '02-2', '03', '03-1', '01']
    const posts = rows.map(({ away, delegated, deputy, gone }, index): Post => {
      const area = areas[index] ?? ''
      const found = deputy === undefined ? undefined : people[deputy]
      const leave = {
        ...today,
        ...(found && { deputy: { ...found, dutyPhone: '0000-1' } }),
        ...(delegated && found && { delegated: true as const }),
      }
      return aPost(area.length > 2 ? 'microGridLeader' : 'gridLeader', at(area), {
        holder: people[index],
        ...(away && { leave }),
        ...(gone && { until: addDays(TODAY, -1) }),
      })
    })
    return { people, posts }
  })

test('leave, delegation and vacancy never end at nobody, nor at someone away, nor turn in a circle', () => {
  fc.assert(
    fc.property(anyColleagues, ({ posts }) => {
      for (const post of posts) {
        const others = standIns(post, posts, TODAY)
        expect(new Set(others.map(({ phone }) => phone)).size).toBe(others.length)
        expect(others.some((one) => post.holder && isSamePerson(one, post.holder))).toBe(false)
        const answerer = answererOf(post, TODAY, posts)
        if (answerer?.deputyFor) expect(leaveOf(answerer, posts, [TODAY, TODAY])).toBeUndefined()
        if (answerer && !answerer.deputyFor && isOnLeave(post, TODAY))
          expect(post.leave?.delegated).toBe(true)
      }
      const way = route(anEstate(), { estateId: anEstate()._id, buildingId: '3' }, posts, TODAY)
      expect(scopes).toContain(way.holder)
      expect(way.why).toMatch(/→ .+$/)
    }),
    { numRuns: 500 },
  )
})

test('who answers for a post may act in it', () => {
  fc.assert(
    fc.property(anyColleagues, ({ posts }) => {
      for (const post of posts) {
        const openid = answererOf(post, TODAY, posts)?.openid
        if (!openid || !isInForce(post, TODAY)) continue
        expect(actingPosts(openid, posts, TODAY).map(({ id }) => id)).toContain(post._id)
      }
    }),
    { numRuns: 500 },
  )
})
