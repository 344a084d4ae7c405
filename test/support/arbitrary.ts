import fc from 'fast-check'
import type { ContactEntry, Holder, Post } from '../../cloudfunctions/contact/post'
import type { Building, Estate, Place, Unit } from '../../cloudfunctions/division/estate'
import { addDays, type Day } from '../../cloudfunctions/platform/day'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { aContact, at, ESTATE_ID, TODAY } from './builders'

/** Grids and micro-grids of one community; `02-1` begins `02-12` on purpose. */
const AREAS = ['01', '02', '02-1', '02-2', '02-12', '03', '03-1']

const anyArea = fc.constantFrom(...AREAS)
const anyName = fc.constantFrom('张明', '李红', '冯秀兰', '吴建国', '陈静')

/** A day near today: what begins and ends then is sometimes in force and sometimes not. */
const anyDayNear: fc.Arbitrary<Day> = fc.integer({ min: -3, max: 3 }).map((count) => addDays(TODAY, count))

export const anyHolder: fc.Arbitrary<Holder> = anyName.map((name) => ({ name, openid: `openid-${name}` }))

const anyDeputy = fc.record({
  name: anyName,
  openid: fc.constant('openid-deputy'),
  dutyPhone: fc.constant('0000-deputy'),
})

const anyContact: fc.Arbitrary<ContactEntry> = fc
  .record({
    publishedUntil: anyDayNear,
    order: fc.nat(5),
    portrait: fc.constant('cloud://e.f/portraits/1.svg'),
  })
  .map((changes) => aContact(changes))

const anyPostBody = fc.record(
  {
    kind: fc.constantFrom(...(Object.keys(POSTS) as PostKind[])),
    scope: fc.oneof(anyArea.map(at), fc.constant(at())),
    from: anyDayNear,
    holder: anyHolder,
    until: anyDayNear,
    leave: fc.record(
      { from: anyDayNear, until: anyDayNear, deputy: anyDeputy },
      { requiredKeys: ['from', 'until'] },
    ),
    contact: anyContact,
  },
  { requiredKeys: ['kind', 'scope', 'from'] },
)

/** A roster of one community as it may stand on any day: vacancies, leave, posts ended and to come. */
export const anyPosts: fc.Arbitrary<Post[]> = fc
  .array(anyPostBody, { maxLength: 14 })
  .map((bodies) =>
    bodies.map((body, index) => withoutEmptyLeave(withPhone({ ...body, _id: `post-${index}` }))),
  )

/** Every published post has a number of its own, so that a card tells which post it was made of. */
function withPhone(post: Post): Post {
  return post.contact ? { ...post, contact: { ...post.contact, dutyPhone: `0000-${post._id}` } } : post
}

/** Nobody is away from a vacant post. */
function withoutEmptyLeave({ leave, ...post }: Post): Post {
  return { ...post, ...(leave && post.holder && { leave }) }
}

const anyAreas = anyArea.map((area) => ({
  grid: at(area.slice(0, 2)),
  ...(area.length > 2 && { microGrid: at(area) }),
}))

const anyUnits: fc.Arbitrary<Unit[]> = fc
  .array(fc.option(anyAreas, { nil: {} }), { maxLength: 3 })
  .map((areas) =>
    areas.map((elsewhere, index) => ({ name: `${index + 1}单元`, households: 12, ...elsewhere })),
  )

const anyBuildings: fc.Arbitrary<Building[]> = fc
  .array(fc.tuple(anyAreas, anyUnits), { maxLength: 4 })
  .map((rows) =>
    rows.map(([area, units], index) => ({ id: `${index + 1}`, name: `${index + 1}幢`, ...area, units })),
  )

export const anyEstate: fc.Arbitrary<Estate> = fc
  .record({
    buildings: anyBuildings,
    mainGrid: fc.option(fc.constantFrom(at('01'), at('02'), at('03')), { nil: undefined }),
  })
  .map(({ buildings, mainGrid }) => {
    const names = { name: '怡和苑', street: '南湖街道', community: '新南社区' }
    return { _id: ESTATE_ID, ...names, ...(mainGrid && { mainGrid }), buildings }
  })

/** A place of an estate: all of it, a building, or a unit. */
export function anyPlaceOf(estate: Estate): fc.Arbitrary<Place> {
  const places = estate.buildings.flatMap(({ id, units }): Omit<Place, 'estateId'>[] => [
    { buildingId: id },
    ...units.map(({ name }) => ({ buildingId: id, unit: name })),
  ])
  return fc.constantFrom({}, ...places).map((place) => ({ estateId: estate._id, ...place }))
}
