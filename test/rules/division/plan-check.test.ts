import fc from 'fast-check'
import { planFaults } from '../../../cloudfunctions/division/effects/plan-check'
import { type Fault, faultWords, type Plan } from '../../../cloudfunctions/division/plan'
import { communityOf } from '../../../cloudfunctions/platform/division'
import { aBuilding, anEstate, at, COMMUNITY } from '../../support/builders'
import { generateDistrict, SMALL } from '../../support/division/generate'
import { innerCorners, moveCorner, outerCorners, planOf } from '../../support/division/plant'

const anyPlan = fc.integer({ min: 1, max: 30 }).map((seed) => planOf(generateDistrict(SMALL, seed)))
const few = { numRuns: 12 }

/** What a fault is about, without its measures. */
function told(it: Fault) {
  if ('codes' in it) return [it.fault, ...it.codes]
  if ('community' in it) return [it.fault, it.community]
  return 'code' in it ? [it.fault, it.code] : [it.fault]
}

test('a sound plan has no fault', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => expect(planFaults(plan)).toEqual([])),
    few,
  )
})

/** A plan with a corner of its drawing, and the grids that have it. */
const anyCorner = (cornersOf: typeof innerCorners) =>
  anyPlan.chain((plan) =>
    fc.constantFrom(...cornersOf(plan)).map(({ corner, grids }) => ({ plan, corner, grids })),
  )

test('a corner drawn into the neighbour is found as an overlap with just that neighbour', () => {
  fc.assert(
    fc.property(anyCorner(innerCorners), ({ plan, corner, grids: [one = '', other = ''] }) => {
      const faults = planFaults(moveCorner(plan, one, corner, 'out'))
      expect(faults.map(told)).toEqual([['overlap', ...[one, other].sort()]])
    }),
    few,
  )
})

test('a corner drawn short of the neighbour is found as a gap of the community', () => {
  fc.assert(
    fc.property(anyCorner(innerCorners), ({ plan, corner, grids: [one = ''] }) => {
      const faults = planFaults(moveCorner(plan, one, corner, 'in'))
      expect(faults.map(told)).toEqual([['gap', communityOf(one)]])
    }),
    few,
  )
})

test('a corner drawn across the edge of the district is found as beyond the community', () => {
  fc.assert(
    fc.property(anyCorner(outerCorners), ({ plan, corner, grids: [one = ''] }) => {
      // On a slanted edge the move opens a real gap on its other side, which is told as well.
      const faults = planFaults(moveCorner(plan, one, corner, 'out')).map(told)
      expect(faults).toContainEqual(['beyond', communityOf(one)])
      expect(faults.filter(([kind]) => kind !== 'beyond' && kind !== 'gap')).toEqual([])
    }),
    few,
  )
})

test('a grid missing from the drawing leaves a gap as large as itself', () => {
  const plan = planOf(generateDistrict(SMALL, 4))
  const [first] = plan.grids
  const undrawn = plan.grids.map((grid) => (grid === first ? { _id: grid._id } : grid))
  const faults = planFaults({ ...plan, grids: undrawn })
  expect(faults.map(told)).toEqual([['gap', communityOf(first?._id ?? '')]])
})

test('a community without any drawn grid is one gap', () => {
  const plan = planOf(generateDistrict(SMALL, 4))
  const grids = plan.grids.map(({ _id }) => ({ _id }))
  expect(planFaults({ ...plan, grids }).map(told)).toEqual(plan.communities.map(({ code }) => ['gap', code]))
})

test('households moved from one grid to another are found as wrong sizes of both, and of their micro-grids', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), fc.nat(), (plan, one, other) => {
      const buildings = plan.estates.flatMap((estate) => estate.buildings)
      const [from, to] = [buildings[one % buildings.length], buildings[other % buildings.length]]
      fc.pre(from !== undefined && to !== undefined && from.grid !== to.grid)
      const [taken, given] = [
        buildings.filter(({ grid }) => grid === from?.grid),
        buildings.filter(({ grid }) => grid === to?.grid),
      ]
      for (const unit of taken.flatMap(({ units }) => units)) unit.households = 0
      for (const unit of given.flatMap(({ units }) => units)) unit.households *= 2
      const wrong = [...taken, ...given].flatMap(({ grid, microGrid }) => [grid, microGrid ?? grid])
      const faults = planFaults(plan).map(told)
      expect(faults).toHaveLength(new Set(wrong).size)
      expect(new Set(faults.map(([, code]) => code))).toEqual(new Set(wrong))
    }),
    few,
  )
})

/** A small plan of lists alone, its sizes right: one grid of 300 in three micro-grids of 100. */
function aPlan(change: (plan: Plan) => void = () => undefined): Plan {
  const buildings = ['1', '2', '3'].map((id) =>
    aBuilding(id, `02-${id}`, {
      units: [
        { name: '1单元', households: 50 },
        { name: '2单元', households: 50 },
      ],
    }),
  )
  const plan = {
    communities: [{ code: COMMUNITY }],
    grids: [at('02'), at('02-1'), at('02-2'), at('02-3')].map((_id) => ({ _id })),
    estates: [anEstate({ buildings })],
  }
  change(plan)
  return plan
}
const first = (plan: Plan) => plan.estates[0]?.buildings[0] ?? aBuilding('0', '00')
const spot = { estate: '怡和苑', building: '1幢' }

test.each<[string, (plan: Plan) => void, Fault[]]>([
  ['nothing', () => undefined, []],
  [
    'a grid the plan does not have',
    (plan) => Object.assign(first(plan), { grid: at('09'), microGrid: undefined }),
    [
      { fault: 'unknown', code: at('09'), spot },
      { fault: 'size', code: at('02'), households: 200, least: 300, most: 500 },
      { fault: 'size', code: at('02-1'), households: 0, least: 100, most: 150 },
    ],
  ],
  [
    'a unit in a micro-grid of another grid',
    (plan) => {
      plan.grids.push({ _id: at('03-1') })
      Object.assign(first(plan).units[0] ?? {}, { grid: at('02'), microGrid: at('03-1') })
    },
    [
      { fault: 'split', codes: [at('02'), at('03-1')], spot: { ...spot, unit: '1单元' } },
      { fault: 'size', code: at('02-1'), households: 50, least: 100, most: 150 },
      { fault: 'size', code: at('03-1'), households: 50, least: 100, most: 150 },
    ],
  ],
  [
    'a building in a grid of another community',
    (plan) => {
      plan.grids.push({ _id: '320402003002-01' })
      Object.assign(first(plan), { grid: '320402003002-01', microGrid: undefined })
    },
    [
      { fault: 'split', codes: [COMMUNITY, '320402003002-01'], spot },
      { fault: 'size', code: at('02'), households: 200, least: 300, most: 500 },
      { fault: 'size', code: at('02-1'), households: 0, least: 100, most: 150 },
      { fault: 'size', code: '320402003002-01', households: 100, least: 300, most: 500 },
    ],
  ],
  [
    'a building listed twice',
    (plan) => plan.estates[0]?.buildings.push(aBuilding('9', '02-1', { name: '1幢', units: [] })),
    [{ fault: 'twice', spot }],
  ],
  [
    'a unit listed twice',
    (plan) => first(plan).units.push({ name: '1单元', households: 0 }),
    [{ fault: 'twice', spot: { ...spot, unit: '1单元' } }],
  ],
])('the lists: %s', (_what, change, faults) => {
  expect(planFaults(aPlan(change))).toEqual(faults)
})

test('a building that stands in the drawing of another grid is found', () => {
  const plan = planOf(generateDistrict(SMALL, 6))
  const buildings = plan.estates.flatMap((estate) => estate.buildings)
  const [one] = buildings
  const other = buildings.find(({ grid }) => grid !== one?.grid)
  Object.assign(one ?? {}, { point: other?.point })
  expect(planFaults(plan).map(told)).toEqual([['misplaced', one?.grid, other?.grid]])
})

test('every fault is told in words', () => {
  const areas = { squareMetres: 123.4, areas: [] }
  const codes: [string, string] = [at('01'), at('02')]
  const faults: Fault[] = [
    { fault: 'overlap', codes, ...areas },
    { fault: 'gap', community: COMMUNITY, ...areas },
    { fault: 'beyond', community: COMMUNITY, ...areas },
    { fault: 'size', code: at('02-1'), households: 90, least: 100, most: 150 },
    { fault: 'unknown', code: at('09'), spot },
    { fault: 'split', codes, spot },
    { fault: 'misplaced', codes, spot },
    { fault: 'twice', spot: { ...spot, unit: '1单元' } },
  ]
  expect(faults.map(faultWords)).toEqual([
    '1网格（320402003001-01）与2网格（320402003001-02）的范围重叠，约123平方米',
    '社区320402003001有约123平方米没有网格覆盖',
    '社区320402003001的网格超出社区边界，约123平方米',
    '微网格02-1（320402003001-02-1）有90户，少于100–150户的要求',
    '怡和苑1幢所属的9网格（320402003001-09）不在方案里',
    '怡和苑1幢同时属于1网格（320402003001-01）与2网格（320402003001-02）',
    '怡和苑1幢登记在1网格（320402003001-01），地图上位于2网格（320402003001-02）',
    '怡和苑1幢1单元重复登记',
  ])
})
