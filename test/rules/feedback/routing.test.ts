import fc from 'fast-check'
import type { Leave, Post } from '../../../cloudfunctions/contact/post'
import { answererOf } from '../../../cloudfunctions/contact/stand-in'
import { scopesOf } from '../../../cloudfunctions/division/area'
import type { Place } from '../../../cloudfunctions/division/estate'
import type { GridMap } from '../../../cloudfunctions/division/grid'
import { route } from '../../../cloudfunctions/feedback/routing'
import { anyEstate, anyPlaceOf, anyPosts } from '../../support/arbitrary'
import { aBuilding, anEstate, aPost, at, COMMUNITY, ESTATE_ID, TODAY } from '../../support/builders'

const away: Leave = { from: TODAY, until: TODAY }
const deputy = { name: '冯秀兰', openid: 'feng', dutyPhone: '0000-2' }
const zhang = (changes: Partial<Post> = {}) => aPost('microGridLeader', at('02-1'), changes)
const li = (changes: Partial<Post> = {}) =>
  aPost('gridLeader', at('02'), { holder: { name: '李红', openid: 'li' }, ...changes })
const wu = aPost('gridLeader', at('03'), { holder: { name: '吴建国', openid: 'wu' } })
const desk = aPost('dutyDesk', at(), { holder: { name: '值班室' } })
const everyone = [zhang(), li(), wu, desk]

const unit: Omit<Place, 'estateId'> = { buildingId: '3', unit: '2单元' }
const way = (place: Omit<Place, 'estateId'>, posts: Post[], estate = anEstate()) =>
  route(estate, { estateId: ESTATE_ID, ...place }, posts, TODAY)

test.each([
  ['a unit', unit, everyone, at('02-1'), 'unit', '3幢2单元 → 微网格02-1 → 张明'],
  [
    'a unit with its room',
    { ...unit, room: '301' },
    everyone,
    at('02-1'),
    'unit',
    '3幢2单元 → 微网格02-1 → 张明',
  ],
  [
    'a unit that belongs elsewhere',
    { buildingId: '3', unit: '9单元' },
    everyone,
    at('03'),
    'unit',
    '3幢9单元 → 3网格 → 吴建国',
  ],
  ['a building', { buildingId: '3' }, everyone, at('02-1'), 'building', '3幢 → 微网格02-1 → 张明'],
  [
    'a building without a micro-grid',
    { buildingId: '5' },
    everyone,
    at('03'),
    'building',
    '5幢 → 3网格 → 吴建国',
  ],
  ['the estate', {}, everyone, at('02'), 'estate', '怡和苑 → 2网格 → 李红'],
  [
    'a unit whose leader is on leave with a deputy',
    unit,
    [zhang({ leave: { ...away, deputy } }), li(), desk],
    at('02-1'),
    'unit',
    '3幢2单元 → 微网格02-1 → 冯秀兰（代张明）',
  ],
  [
    'a unit whose leader is on leave without one',
    unit,
    [zhang({ leave: away }), li(), desk],
    at('02'),
    'unit',
    '3幢2单元 → 微网格02-1（微网格长请假） → 2网格 → 李红',
  ],
  [
    'a unit whose leader’s post is vacant',
    unit,
    [zhang({ holder: undefined }), li(), desk],
    at('02'),
    'unit',
    '3幢2单元 → 微网格02-1（微网格长空缺） → 2网格 → 李红',
  ],
  [
    'a unit whose micro-grid has no post',
    unit,
    [li(), desk],
    at('02'),
    'unit',
    '3幢2单元 → 微网格02-1（微网格长未设） → 2网格 → 李红',
  ],
  [
    'a unit that neither leader answers for',
    unit,
    [zhang({ leave: away }), li({ holder: undefined }), desk],
    at(),
    'unit',
    '3幢2单元 → 微网格02-1（微网格长请假） → 2网格（网格长空缺） → 社区分拨台',
  ],
] as const)('%s is routed, and the matter says why', (_what, place, posts, holder, rule, why) => {
  expect(way(place, [...posts])).toEqual({ holder, rule, why })
})

/** Knows grid 03 west of 120°, and nothing else. */
const map: GridMap = { gridAt: ({ longitude }) => (longitude < 120 ? at('03') : undefined) }
const west = { longitude: 119.9, latitude: 31.8 }
const east = { longitude: 120.1, latitude: 31.8 }
const placed = anEstate({
  buildings: [
    aBuilding('3', '02-1', { point: { longitude: 120.11, latitude: 31.8 } }),
    aBuilding('4', '02-2', { point: { longitude: 120.2, latitude: 31.8 } }),
    aBuilding('5', '03'),
  ],
})

test.each([
  ['in a drawn grid', { point: west }, placed, at('03'), 'point', '地图选点 → 3网格 → 吴建国'],
  [
    'in no drawn grid',
    { point: east },
    placed,
    at('02-1'),
    'nearest',
    '地图选点（近3幢） → 微网格02-1 → 张明',
  ],
  [
    'in no drawn grid, where no building is on the map',
    { point: east },
    anEstate(),
    at('02'),
    'estate',
    '怡和苑 → 2网格 → 李红',
  ],
  [
    'with a building, which tells more',
    { buildingId: '3', point: west },
    placed,
    at('02-1'),
    'building',
    '3幢 → 微网格02-1 → 张明',
  ],
] as const)('a point %s is routed, and the matter says why', (_what, place, estate, holder, rule, why) => {
  const way = route(estate, { estateId: ESTATE_ID, ...place }, everyone, TODAY, map)
  expect(way).toEqual({ holder, rule, why })
})

test('a point in another community falls to the desk of that one', () => {
  const elsewhere: GridMap = { gridAt: () => '320402001001-04' }
  const way = route(anEstate(), { estateId: ESTATE_ID, point: west }, everyone, TODAY, elsewhere)
  expect(way).toEqual({
    holder: '320402001001',
    rule: 'point',
    why: '地图选点 → 4网格（网格长未设） → 社区分拨台',
  })
})

test('a leader whose post ended is passed over', () => {
  expect(way(unit, [zhang({ until: '2026-03-01' }), li(), desk]).holder).toBe(at('02'))
})

test('an estate without a main grid goes to the triage desk', () => {
  expect(way({}, everyone, anEstate({ mainGrid: undefined }))).toEqual({
    holder: COMMUNITY,
    rule: 'triage',
    why: '怡和苑 → 社区分拨台',
  })
})

test('a community with nobody at all still takes the matter at its triage desk', () => {
  expect(way(unit, []).holder).toBe(COMMUNITY)
})

test('where nobody at all answers, the matter still says who was passed over', () => {
  expect(way(unit, [zhang({ leave: away }), li({ holder: undefined })]).why).toBe(
    '3幢2单元 → 微网格02-1（微网格长请假） → 2网格（网格长空缺） → 社区分拨台',
  )
})

test('whatever the roster, a matter lies with a scope of its place, where someone answers if anyone does', () => {
  fc.assert(
    fc.property(
      anyEstate.chain((estate) => fc.tuple(fc.constant(estate), anyPlaceOf(estate))),
      anyPosts,
      ([estate, place], posts) => {
        const { holder, why } = route(estate, place, posts, TODAY)
        expect(scopesOf(estate, place)).toContain(holder)
        expect(why).toMatch(/^(怡和苑|\d幢(\d单元)?) → .*(社区分拨台|网格[\d-]* → [\u4e00-\u9fff（）]+)$/)
        const kind = holder.split('-').length === 3 ? 'microGridLeader' : 'gridLeader'
        const answers = posts.some(
          (post) => post.scope === holder && post.kind === kind && answererOf(post, TODAY, posts)?.openid,
        )
        expect(answers || holder === COMMUNITY).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('the same place and roster are always routed the same way', () => {
  fc.assert(
    fc.property(anyPosts, (posts) => {
      expect(way(unit, posts)).toEqual(way(unit, structuredClone(posts)))
    }),
  )
})

test('a leader who has never signed in is rung but gets no matter he could not see', () => {
  expect(way(unit, [zhang({ holder: { name: '张明' } }), li(), desk])).toEqual({
    holder: at('02'),
    rule: 'unit',
    why: '3幢2单元 → 微网格02-1（微网格长尚未登录） → 2网格 → 李红',
  })
})
