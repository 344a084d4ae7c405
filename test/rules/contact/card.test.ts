import fc from 'fast-check'
import { contactCards } from '../../../cloudfunctions/contact/card'
import type { ContactEntry, Leave, Post } from '../../../cloudfunctions/contact/post'
import { answererOf } from '../../../cloudfunctions/contact/stand-in'
import { scopesOf } from '../../../cloudfunctions/division/area'
import type { PostKind } from '../../../cloudfunctions/platform/post-kind'
import { anyEstate, anyPlaceOf, anyPosts } from '../../support/arbitrary'
import { aBuilding, aContact, anEstate, aPost, at, ESTATE_ID, TODAY } from '../../support/builders'

const deputy = { name: '冯秀兰', dutyPhone: '0000-deputy' }
const away = (changes: Partial<Leave> = {}): Leave => ({ from: TODAY, until: TODAY, ...changes })

function published(
  kind: PostKind,
  area: string | undefined,
  name: string,
  contact: Partial<ContactEntry> = {},
) {
  return (changes: Partial<Post> = {}): Post =>
    aPost(kind, at(area), {
      holder: { name },
      contact: aContact({ dutyPhone: `0000-${name}`, ...contact }),
      ...changes,
    })
}

const zhang = published('microGridLeader', '02-1', '张明', { title: '微网格长' })
const feng = published('microGridLeader', '02-2', '冯秀兰')
const li = published('gridLeader', '02', '李红')
const wu = published('gridLeader', '03', '吴建国')
const zheng = published('gridLeader', '04', '郑磊')
const chen = published('communityCadre', undefined, '陈静', { title: '社区书记', order: 1 })
const ma = published('policeOfficer', undefined, '马俊', { title: '社区民警', order: 20 })
const lin = published('healthSteward', undefined, '林佩芬', { title: '健康管家', order: 21 })
const desk = published('dutyDesk', undefined, '值班室', { title: '社区值班室', order: 30 })

const estate = anEstate()
const home = scopesOf(estate, { estateId: ESTATE_ID, buildingId: '3', unit: '2单元' })
const cards = (posts: Post[], viewer: { home?: readonly string[] } = { home }) =>
  contactCards(estate, posts, { today: TODAY, ...viewer })
const names = (posts: Post[], viewer?: { home?: readonly string[] }) =>
  cards(posts, viewer).map(({ name }) => name)

test('my own micro-grid leader comes first, then the community’s posts in their order', () => {
  const everyone = [desk(), ma(), wu(), li(), feng(), zhang(), lin(), chen()]
  expect(names(everyone)).toEqual(['张明', '陈静', '马俊', '林佩芬', '值班室'])
  expect(cards(everyone).map(({ mine }) => mine)).toEqual([true, false, false, false, false])
})

test('a card says who, as what, for which buildings, under which number and what for', () => {
  const portrait = 'cloud://local-env.local-1250000000/portraits/1.svg'
  expect(cards([zhang({ contact: aContact({ title: '微网格长', portrait }) })])).toEqual([
    {
      id: `${at('02-1')}-microGridLeader`,
      kind: 'microGridLeader',
      name: '张明',
      title: '微网格长',
      serves: '微网格02-1 · 3幢',
      phone: '0000-1',
      askFor: '噪音、报修',
      portrait,
      mine: true,
    },
  ])
})

test('without a home all leaders of the estate’s grids are listed with the buildings they serve', () => {
  const everyone = [zhang(), feng(), li(), wu(), zheng(), chen(), desk()]
  expect(cards(everyone, {}).map(({ name, serves }) => [name, serves])).toEqual([
    ['陈静', undefined],
    ['李红', '2网格 · 3幢、4幢'],
    ['张明', '微网格02-1 · 3幢'],
    ['冯秀兰', '微网格02-2 · 4幢'],
    ['吴建国', '3网格 · 3幢、5幢'],
    ['值班室', undefined],
  ])
  expect(cards(everyone, {}).some(({ mine }) => mine)).toBe(false)
})

test('three buildings in a row and more are told as a run', () => {
  const rows = ['02', '02', '02', '03', '02', '02', '03', '02', '02-1', '02']
  const long = anEstate({ buildings: rows.map((area, index) => aBuilding(`${index + 1}`, area)) })
  const [card] = contactCards(long, [li()], { today: TODAY })
  expect(card?.serves).toBe('2网格 · 1幢–3幢、5幢、6幢、8幢–10幢')
})

test('a leader of the whole estate serves it by its name', () => {
  const whole = anEstate({ buildings: [aBuilding('3', '02-1'), aBuilding('4', '02-2')] })
  const [card] = contactCards(whole, [li()], { today: TODAY })
  expect(card?.serves).toBe('2网格 · 怡和苑')
})

test('while the leader is away his deputy is shown, with the deputy’s own number and no portrait of another', () => {
  const [card] = cards([
    zhang({ leave: away({ deputy }), contact: aContact({ portrait: 'cloud://e.f/1.svg' }) }),
  ])
  expect(card).toMatchObject({ name: '冯秀兰', phone: '0000-deputy', deputyFor: '张明', mine: true })
  expect(card).not.toHaveProperty('portrait')
})

test.each([
  ['away without a deputy', zhang({ leave: away() })],
  ['vacant', zhang({ holder: undefined })],
  ['ended', zhang({ until: '2026-03-01' })],
  ['not begun', zhang({ from: '2026-03-03' })],
  ['not published', zhang({ contact: undefined })],
  ['no longer published', zhang({ contact: aContact({ publishedUntil: '2026-03-01' }) })],
])('where my micro-grid leader is %s, the grid leader comes first in his place', (_why, leader) => {
  expect(names([leader, li(), desk()])).toEqual(['李红', '值班室'])
  expect(cards([leader, li(), desk()])[0]?.mine).toBe(true)
})

test('where no leader can be reached, the duty desk comes first as mine', () => {
  const [card] = cards([zhang({ leave: away() }), li({ holder: undefined }), desk(), chen()])
  expect(card).toMatchObject({ name: '值班室', mine: true })
})

test('who is published until today is shown today, and not tomorrow', () => {
  const posts = [chen({ contact: aContact({ publishedUntil: TODAY }) })]
  expect(names(posts)).toEqual(['陈静'])
  expect(contactCards(estate, posts, { today: '2026-03-03', home })).toEqual([])
})

test('workers, dispatchers, officers and supervisors are not called by residents', () => {
  const inner: PostKind[] = [
    'gridWorker',
    'streetDispatcher',
    'departmentOfficer',
    'districtSupervisor',
    'administrator',
  ]
  expect(
    cards(
      inner.map((kind) => published(kind, undefined, '某人')()),
      {},
    ),
  ).toEqual([])
})

test('whatever the roster: no dead number, nobody twice, at most one is mine and he is first', () => {
  fc.assert(
    fc.property(
      anyEstate.chain((someEstate) => fc.tuple(fc.constant(someEstate), anyPlaceOf(someEstate))),
      anyPosts,
      fc.boolean(),
      ([someEstate, place], posts, atHome) => {
        const viewer = atHome ? { home: scopesOf(someEstate, place) } : {}
        const shown = contactCards(someEstate, posts, { today: TODAY, ...viewer })
        for (const card of shown) {
          const post = posts.find(({ _id }) => _id === card.id)
          const answerer = post && answererOf(post, TODAY, posts)
          expect(answerer?.name).toBe(card.name)
          expect(post?.contact && post.contact.publishedUntil >= TODAY).toBe(true)
          expect(card.phone).toBe(answerer?.deputyFor ? '0000-deputy' : `0000-${post?._id}`)
        }
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length)
        expect(shown.map(({ mine }) => mine).lastIndexOf(true)).toBeLessThanOrEqual(0)
      },
    ),
  )
})

test('the page is never empty where a duty desk is published and attended', () => {
  fc.assert(
    fc.property(
      anyEstate.chain((someEstate) => fc.tuple(fc.constant(someEstate), anyPlaceOf(someEstate))),
      anyPosts,
      ([someEstate, place], posts) => {
        const shown = contactCards(someEstate, [...posts, desk()], {
          today: TODAY,
          home: scopesOf(someEstate, place),
        })
        expect(shown.map(({ title }) => title)).toContain('社区值班室')
      },
    ),
  )
})

test('whoever lives in a building has somebody of his own on the page, the duty desk at the least', () => {
  fc.assert(
    fc.property(
      anyEstate.chain((someEstate) => fc.tuple(fc.constant(someEstate), anyPlaceOf(someEstate))),
      anyPosts,
      ([someEstate, place], posts) => {
        fc.pre(place.buildingId !== undefined)
        const shown = contactCards(someEstate, [...posts, desk()], {
          today: TODAY,
          home: scopesOf(someEstate, place),
        })
        expect(shown[0]?.mine).toBe(true)
      },
    ),
  )
})

test('who lives in a building that is gone still has the main grid’s leader', () => {
  const moved = anEstate({ mainGrid: at('04') })
  const gone = scopesOf(moved, { estateId: ESTATE_ID, buildingId: '99' })
  expect(contactCards(moved, [zheng(), desk()], { today: TODAY, home: gone })[0]).toMatchObject({
    name: '郑磊',
    mine: true,
  })
})
