import fc from 'fast-check'
import { type Below, unitsBelow, unitTally } from '../../../cloudfunctions/volunteer/below'
import { figuresId, NOBODY, type UnitFigures } from '../../../cloudfunctions/volunteer/figures'

const COMMUNITIES = ['320402001001', '320402001002', '320402002001', '320402003001']
const PLACES = ['320402', '320402001', '320402002', '320402003', ...COMMUNITIES].map((_id) => {
  return { _id, name: `单位${_id}` }
})
const PARTIES = COMMUNITIES.map((community, index) => {
  return { _id: `320402p00${index}`, community, members: 10 * (index + 1) }
})
/** Of no community by the roster: it counts where its members have registered. */
const HOSPITAL = { _id: '320402p009', members: 120 }

function figures(unit: string, registered: number, organisations: string[] = []): UnitFigures {
  const told = { scope: 'workplace' as const, unit, year: 2026, run: '2026-11-28', countedAt: registered }
  return { _id: figuresId('workplace', unit, 2026), ...told, ...NOBODY, registered, organisations }
}

const below = (kept: UnitFigures[]): Below => ({ places: PLACES, parties: [...PARTIES, HOSPITAL], kept })

test('a district is chosen by its streets, a street by its communities, each with a name, by their codes', () => {
  const all = below([])
  expect(unitsBelow('320402', all).map(({ id }) => id)).toEqual(['320402001', '320402002', '320402003'])
  const street = { ...all, places: PLACES.filter(({ _id }) => _id.startsWith('320402001')) }
  expect(unitsBelow('320402001', street).map(({ name }) => name)).toEqual([
    '单位320402001001',
    '单位320402001002',
  ])
})

test('an organisation whose members registered in two communities of a street is counted once', () => {
  const kept = [figures('320402001001', 3, [HOSPITAL._id]), figures('320402001002', 2, [HOSPITAL._id])]
  expect(unitTally('320402001', below(kept)).members).toBe(10 + 20 + 120)
  expect(unitTally('320402002', below(kept)).members).toBe(30)
})

test('what the streets count together is what the district counts, whichever communities the night has counted', () => {
  const anyKept = fc
    .uniqueArray(fc.record({ unit: fc.constantFrom(...COMMUNITIES), registered: fc.nat(500) }), {
      selector: ({ unit }) => unit,
    })
    .map((rows) => rows.map(({ unit, registered }) => figures(unit, registered)))
  fc.assert(
    fc.property(anyKept, (kept) => {
      const whole = unitTally('320402', below(kept))
      const streets = unitsBelow('320402', below(kept))
      expect(streets.reduce((sum, { registered }) => sum + registered, 0)).toBe(whole.registered)
      expect(streets.reduce((sum, { members }) => sum + members, 0)).toBe(whole.members)
      const latest = Math.max(0, ...kept.map(({ countedAt }) => countedAt))
      expect(whole.countedAt ?? 0).toBe(latest)
    }),
  )
})
