import { ACTIVITY } from '../../../cloudfunctions/activity/process'
import { type AnyTable, edgeIn, type PlainTable, stepAfter } from '../../../cloudfunctions/process/table'
import { DUTY, DUTY_SIGNUP } from '../../../cloudfunctions/volunteer/duty'
import { REGISTRATION } from '../../../cloudfunctions/volunteer/registration'
import { SERVICE } from '../../../cloudfunctions/volunteer/service'

const TABLES = [ACTIVITY, DUTY, DUTY_SIGNUP, REGISTRATION, SERVICE] as unknown as PlainTable<string, string>[]
const byKind = TABLES.map((table) => [table.kind, table] as const)

test.each(byKind)(
  '%s: every move leads to a step, has its words, and what it asks for is known',
  (_kind, table) => {
    for (const row of Object.values(table.steps))
      for (const [move, { to }] of Object.entries(row.moves)) {
        expect(Object.keys(table.moves)).toContain(move)
        expect([...Object.keys(table.steps), 'same']).toContain(to)
      }
    for (const { name, told, asks } of Object.values(table.moves)) {
      expect(name && told).toBeTruthy()
      expect(Object.keys(table.asks)).toContain(asks)
    }
  },
)

test.each(byKind)('%s: a move is open in a step or refused, and there is no third', (_kind, table) => {
  const steps: AnyTable['steps'] = table.steps
  let [open, refused] = [0, 0]
  for (const step of Object.keys(steps))
    for (const move of Object.keys(table.moves)) {
      const make = () => stepAfter(table, step, move, { word: '因为' })
      const row = edgeIn(steps, step, move)
      if (row) expect(make().step).toBe(row.to === 'same' ? step : row.to)
      else expect(make).toThrow(table.wrongStep)
      if (row) open++
      else refused++
    }
  expect(open).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
})

test('of what is said a line keeps what the move asks for and nothing else, and it has to be there', () => {
  expect(stepAfter(ACTIVITY, 'pending', 'return', { word: '场地已占' })).toEqual({
    step: 'returned',
    said: { word: '场地已占' },
  })
  expect(stepAfter(ACTIVITY, 'pending', 'approve', { word: '好' })).toEqual({ step: 'published', said: {} })
  expect(() => stepAfter(ACTIVITY, 'pending', 'return', {})).toThrow('activity/needs-reason')
  expect(() => stepAfter(REGISTRATION, 'waiting', 'decline', { word: '' })).toThrow('volunteer/reason')
})
