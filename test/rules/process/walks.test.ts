import { STEPS } from '../../../cloudfunctions/feedback/steps'
import { walkAgain } from '../../support/walks'

test('recorded walks of matters go on the engine as they went before it', () => {
  const { moves, edges, differences } = walkAgain()
  expect(differences).toEqual([])
  expect(moves).toBeGreaterThan(20_000)
  const all = Object.entries(STEPS).flatMap(([step, row]) =>
    Object.keys(row.moves).map((move) => `${step}.${move}`),
  )
  expect([...edges].sort()).toEqual(all.sort())
})
