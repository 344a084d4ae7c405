import fc from 'fast-check'
import type { Post } from '../../../cloudfunctions/contact/post'
import { answererOf } from '../../../cloudfunctions/contact/stand-in'
import { areaOf, scopesOf } from '../../../cloudfunctions/division/area'
import { gridMap } from '../../../cloudfunctions/division/effects/grid-map'
import type { Estate, Place } from '../../../cloudfunctions/division/estate'
import { route } from '../../../cloudfunctions/feedback/routing'
import { communityOf, gridOf, levelOf } from '../../../cloudfunctions/platform/division'
import { TODAY } from '../../support/builders'
import { generateDistrict, SMALL } from '../../support/division/generate'
import { generateRoster } from '../../support/division/roster'

/** A district with a roster, its map, and what it takes to choose among its places. */
const anyDistrict = fc.integer({ min: 1, max: 40 }).map((seed) => {
  const district = generateDistrict(SMALL, seed)
  return { ...district, posts: generateRoster(district, seed), map: gridMap(district.grids) }
})

const anyPart = fc.integer({ min: -200, max: 1200 }).map((part) => part / 1000)
const anyPoint = fc.record({
  longitude: anyPart.map((part) => 119.9 + part * 0.0075),
  latitude: anyPart.map((part) => 31.7 + part * 0.0075),
})

/** Any place of an estate, known ones and unknown ones, with and without a point in or around the district. */
function anyPlace({ _id, buildings }: Estate): fc.Arbitrary<Place> {
  const building = fc.constantFrom(...buildings)
  const within = fc.oneof(
    fc.constant({}),
    building.map(({ id }) => ({ buildingId: id })),
    building.map(({ id, units }) => ({ buildingId: id, unit: units[0]?.name })),
    building.map(({ id }) => ({ buildingId: id, unit: '99单元' })),
    fc.constant({ buildingId: 'gone' }),
  )
  const point = fc.option(anyPoint, { nil: undefined })
  return fc
    .tuple(within, point)
    .map(([place, point]) => ({ estateId: _id, ...place, ...(point && { point }) }))
}

const anyMatter = anyDistrict.chain((district) =>
  fc
    .constantFrom(...district.estates)
    .chain((estate) => anyPlace(estate).map((place) => ({ ...district, estate, place }))),
)

test('every unit belongs to exactly one grid, and to a micro-grid of that grid or to none', () => {
  fc.assert(
    fc.property(anyDistrict, ({ estates, grids }) => {
      const codes = new Set(grids.map(({ _id }) => _id))
      for (const estate of estates)
        for (const building of estate.buildings)
          for (const unit of building.units) {
            const place = { estateId: estate._id, buildingId: building.id, unit: unit.name }
            const { area = '', rule } = areaOf(estate, place)
            expect(rule).toBe('unit')
            expect(codes).toContain(area)
            expect(gridOf(area)).toBe(building.grid)
            expect(scopesOf(estate, place).filter((scope) => levelOf(scope) === 'grid')).toEqual([
              building.grid,
            ])
          }
    }),
    { numRuns: 10 },
  )
})

test('a point in an area goes to its grid, whatever the estate; one outside to the nearest building', () => {
  fc.assert(
    fc.property(anyMatter, anyPoint, ({ estate, map }, point) => {
      const { area, rule, nearest } = areaOf(estate, { estateId: estate._id, point }, map)
      const drawn = map.gridAt(point)
      if (drawn) expect({ area, rule }).toEqual({ area: drawn, rule: 'point' })
      else expect({ area, rule }).toEqual({ area: nearest?.microGrid ?? nearest?.grid, rule: 'nearest' })
    }),
  )
})

const answers = (posts: Post[], scope: string) => {
  const kind = levelOf(scope) === 'microGrid' ? 'microGridLeader' : 'gridLeader'
  return posts.some(
    (post) => post.scope === scope && post.kind === kind && answererOf(post, TODAY, posts)?.openid,
  )
}

test('nothing is ever unrouted: leave, vacancy and delegation end at someone, at last at the desk', () => {
  fc.assert(
    fc.property(anyMatter, ({ estate, place, posts, map, communities }) => {
      const { holder, why } = route(estate, place, posts, TODAY, map)
      const scopes = scopesOf(estate, place, map)
      expect(scopes).toContain(holder)
      expect(communities.map(({ code }) => code)).toContain(communityOf(holder))
      const narrower = scopes.slice(0, scopes.indexOf(holder))
      expect(narrower.filter((scope) => answers(posts, scope))).toEqual([])
      if (levelOf(holder) === 'community') expect(why).toMatch(/社区分拨台$/)
      else expect(answers(posts, holder)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
