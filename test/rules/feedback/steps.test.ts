import {
  HANDLING_STEPS,
  MOVES,
  type Move,
  movesFrom,
  STEPS,
  type Step,
  stepAfter,
} from '../../../cloudfunctions/feedback/steps'

const steps = Object.keys(STEPS) as Step[]
/** Steps in which a matter still waits for somebody. */
const openSteps = steps.filter((step) => movesFrom(step).length > 0)
const moves = Object.keys(MOVES) as Move[]

function reachableFrom(start: Step): Set<Step> {
  const seen = new Set([start])
  for (const step of seen) for (const move of movesFrom(step)) seen.add(stepAfter(step, move) ?? step)
  return seen
}

test('the whole process is this table', () => {
  const rows = steps.map((step) => [
    step,
    STEPS[step].name,
    ...movesFrom(step).map((move) => [move, stepAfter(step, move)]),
  ])
  expect(rows).toEqual([
    ['filed', '待受理', ['accept', 'handling']],
    ['handling', '办理中', ['finish', 'finished']],
    ['finished', '待评价', ['rate', 'closed']],
    ['closed', '已结案'],
  ])
})

test('every step can be reached from the filing', () => {
  expect([...reachableFrom('filed')].sort()).toEqual([...steps].sort())
})

test.each(openSteps)('from %s a matter can still be closed', (step) => {
  expect(reachableFrom(step)).toContain('closed')
})

test('a matter waits for somebody in every step but the last, and a clock runs exactly then', () => {
  expect(openSteps).toEqual(['filed', 'handling', 'finished'])
  expect(steps.filter((step) => 'clock' in STEPS[step])).toEqual(openSteps)
})

test('handlers move until the reply, and then the author', () => {
  expect(openSteps.filter((step) => !movesFrom(step).includes('rate'))).toEqual([...HANDLING_STEPS])
})

test.each(moves)('%s is a move of some step and has Chinese words', (move) => {
  expect(steps.some((step) => movesFrom(step).includes(move))).toBe(true)
  expect(MOVES[move].name + MOVES[move].told).toMatch(/^[\u4e00-\u9fff]+$/)
})

test('no step knows a move that is not its own', () => {
  for (const step of steps) {
    for (const move of moves) expect(stepAfter(step, move) !== undefined).toBe(movesFrom(step).includes(move))
  }
})
