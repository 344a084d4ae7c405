import fc from 'fast-check'
import { householdsOf, listFaults } from '../../../cloudfunctions/division/plan-list'
import { splitOf } from '../../../cloudfunctions/division/proposal'
import { gridOf, isWithin } from '../../../cloudfunctions/platform/division'
import type { Roster } from '../../../cloudfunctions/roster/roster'
import { dividedRoster } from '../../../cloudfunctions/roster/split'
import { TODAY } from '../../support/builders'
import { applied, decide, sampleRosterData, textsOf } from '../../support/roster'

const sample = sampleRosterData()
const ZIJING_3 = '320402001002-03'
const COMMUNITY = '320402003001'
const GRID = `${COMMUNITY}-02`

const estatesAround = (grid: string, { estates }: Roster) =>
  estates.filter(({ _id }) => _id.startsWith(grid.slice(0, 12)))

function divide(grid: string, parts: number, roster = sample) {
  const split = splitOf(grid, parts, { estates: estatesAround(grid, roster), grids: roster.grids })
  if (!split) throw new Error(`${grid} cannot be divided into ${parts}`)
  return { split, divided: dividedRoster(roster, grid, split.parts, TODAY) }
}

const contradictions = (roster: Roster) =>
  listFaults({ communities: [], grids: roster.grids, estates: roster.estates }).filter(
    ({ fault }) => fault !== 'size',
  )

test('the largest part keeps the number, the other is a new grid with a vacant leader', () => {
  const { divided } = divide(ZIJING_3, 2)
  const known = new Set(sample.grids.map(({ _id }) => _id))
  const fresh = divided.grids.map(({ _id }) => _id).filter((code) => !known.has(code))
  const sizes = householdsOf(divided.estates)
  expect(fresh.map((code) => [code, sizes.get(code)])).toEqual([['320402001002-05', 360]])
  expect(sizes.get(ZIJING_3)).toBe(360)
  expect(divided.posts.filter(({ scope }) => scope === fresh[0])).toEqual([
    { _id: '320402001002-05-gridLeader', kind: 'gridLeader', scope: fresh[0], from: TODAY },
  ])
  expect(divided.grids.find(({ _id }) => _id === ZIJING_3)?.area).toBeUndefined()
})

test('its file has no fault, and once imported changes nothing more', () => {
  const { divided } = divide(GRID, 2)
  const { faults, changes } = decide(textsOf(divided), sample)
  expect(faults).toEqual([])
  const after = applied(sample, changes)
  expect(contradictions({ ...after, grids: after.grids.filter(({ goneOn }) => !goneOn) })).toEqual([])
  expect(decide(textsOf(divided), after).changes).toEqual([])
})

const grids = sample.grids
  .map(({ _id }) => _id)
  .filter((code) => gridOf(code) === code)
  .filter((code) => splitOf(code, 3, { estates: estatesAround(code, sample), grids: sample.grids }))

test('whichever grid is divided: each part has the households proposed, and nobody belongs to two', () => {
  fc.assert(
    fc.property(fc.constantFrom(...grids), fc.constantFrom(2, 3), (grid, parts) => {
      const { split, divided } = divide(grid, parts)
      const before = householdsOf(sample.estates)
      const after = householdsOf(divided.estates)
      const isNew = (code: string) => !sample.grids.some(({ _id }) => _id === code)
      const sizes = [...after].filter(([code]) => gridOf(code) === code && (code === grid || isNew(code)))
      expect(sizes.map(([, households]) => households).sort()).toEqual(
        split.parts.map(({ households }) => households).sort(),
      )
      for (const [code, households] of before)
        if (!isWithin(code, grid)) expect(after.get(code)).toBe(households)
      expect(contradictions(divided)).toEqual(contradictions(sample))
    }),
    { numRuns: 60 },
  )
})

test('a micro-grid that goes over whole takes its leader along; a torn one stays, and the rest gets a vacant one', () => {
  const { divided } = divide(GRID, 2)
  const micros = divided.grids.map(({ _id }) => _id).filter((code) => code.startsWith(COMMUNITY))
  for (const code of micros.filter(
    (one) => gridOf(one) !== one && !sample.grids.some(({ _id }) => _id === one),
  ))
    expect(
      divided.posts.filter(({ scope, kind }) => scope === code && kind === 'microGridLeader'),
    ).toHaveLength(1)
  for (const { scope } of divided.posts.filter((post) => isWithin(post.scope, COMMUNITY)))
    expect([COMMUNITY, ...micros]).toContain(scope)
})
