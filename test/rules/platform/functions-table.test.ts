import { FUNCTIONS, functionFor } from '../../../cloudfunctions/functions'

const rows = Object.entries(FUNCTIONS)
const capabilities = rows.flatMap(([, { capabilities: list }]) => [...list])

test('every capability ships in one function', () => {
  expect(new Set(capabilities).size).toBe(capabilities.length)
})

test.each(rows)(
  '%s serves the calls of its capabilities and answers within WeChat’s 60 seconds',
  (name, row) => {
    expect(row.capabilities.map((capability) => functionFor(`${capability}.anything`))).toEqual(
      row.capabilities.map(() => name),
    )
    expect(row.timeoutSeconds).toBeLessThanOrEqual(60)
  },
)

test.each(['', 'page', 'nothing.page', 'Community.page'])('no function serves "%s"', (path) => {
  expect(() => functionFor(path)).toThrow('no function serves')
})
