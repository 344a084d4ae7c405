import {
  HANDLING_STEPS,
  MOVES,
  type Move,
  movesFrom,
  OPEN_STEPS,
  type Row,
  STAGES,
  STEPS,
  type Step,
  stageOf,
  stepsHeldBy,
} from '../../../cloudfunctions/feedback/steps'
import { LEVELS, type Level } from '../../../cloudfunctions/platform/division'
import { edgeIn } from '../../../cloudfunctions/process/table'

const steps = Object.keys(STEPS) as Step[]
const moves = Object.keys(MOVES) as Move[]

/** One scope of each level. */
const HOLDERS: Record<Level, string> = {
  microGrid: '320402003001-02-1',
  grid: '320402003001-02',
  community: '320402003001',
  street: '320402003',
  department: '320402:zhujian',
  district: '320402',
}

test.each<[Level, string]>([
  ['microGrid', 'filed handling'],
  ['grid', 'filed handling'],
  ['community', 'filed handling assessing verifying'],
  ['street', 'filed handling assessing dispatching signing verifying'],
  ['department', 'handling signing'],
  ['district', HANDLING_STEPS.join(' ')],
])('a %s may find matters on its workbench that are %s', (level, expected) => {
  expect(stepsHeldBy(level).sort()).toEqual(expected.split(' ').sort())
})

/** Moves that a person makes to carry the matter on; reminders, tickets and the like stay where they are. */
const carries = (step: Step, move: Move, holder?: string) => edgeIn(STEPS, step, move, holder)?.to !== 'same'

/** The process: step, level of the holder → moves and where they lead. `*`: whoever holds it. */
const PROCESS: [step: Step, holder: Level | '*', moves: string][] = [
  ['filed', '*', 'accept→handling'],
  ['handling', 'microGrid', 'finish→finished toCommunity→assessing'],
  ['handling', 'grid', 'finish→finished toCommunity→assessing'],
  ['handling', 'community', 'finish→finished toGrid→handling toStreet→dispatching decline→finished'],
  ['handling', 'street', 'finish→finished dispatch→signing'],
  ['handling', 'department', 'finish→finished'],
  ['assessing', '*', 'toGrid→handling keep→handling toStreet→dispatching finish→finished decline→finished'],
  ['dispatching', '*', 'dispatch→signing keep→handling returnToCommunity→assessing finish→finished'],
  ['signing', '*', 'sign→handling sendBack→dispatching'],
  ['assigning', '*', 'assign→signing finish→finished'],
  ['finished', '*', 'rate→closed veto→handling lapse→closed'],
  ['verifying', '*', 'verify→closed reject→handling'],
  ['closed', '*', ''],
]

test.each(PROCESS)('in %s, held by a %s, the way on is: %s', (step, level, expected) => {
  const holder = level === '*' ? undefined : HOLDERS[level]
  const found = movesFrom(step, holder)
    .filter((move) => carries(step, move, holder))
    .map((move) => `${move}→${edgeIn(STEPS, step, move, holder)?.to}`)
  expect(found.join(' ')).toBe(expected)
})

test('the table above has every step', () => {
  expect([...new Set(PROCESS.map(([step]) => step))]).toEqual(steps)
})

function stepNamed(name: string): Step {
  const step = steps.find((each) => each === name)
  if (!step) throw new Error(`no step is called ${name}`)
  return step
}

function reachableFrom(start: Step): Set<Step> {
  const seen = new Set([start])
  for (const step of seen) {
    for (const { to, second, noResident } of Object.values<Row>(STEPS[step].moves))
      for (const each of [to, second?.to, noResident?.to])
        if (each && each !== 'same') seen.add(stepNamed(each))
  }
  return seen
}

test('every step can be reached from the filing', () => {
  expect([...reachableFrom('filed')].sort()).toEqual([...steps].sort())
})

test.each([...OPEN_STEPS])('from %s a matter can still be closed', (step) => {
  expect(reachableFrom(step)).toContain('closed')
})

test('a matter waits for its holder, then for its author, and in the end for nobody', () => {
  expect(steps.filter((step) => !HANDLING_STEPS.includes(step))).toEqual(['finished', 'closed'])
  expect(steps.filter((step) => !OPEN_STEPS.includes(step))).toEqual(['closed'])
})

test.each([...HANDLING_STEPS])('in %s whoever holds it may be reminded, passed on and supervised', (step) => {
  expect(movesFrom(step)).toEqual(expect.arrayContaining(['remind', 'forward', 'handOver', 'ticket']))
})

test.each(moves)('%s is a move of some step and has Chinese words', (move) => {
  expect(steps.some((step) => movesFrom(step).includes(move))).toBe(true)
  expect(MOVES[move].name + MOVES[move].told).toMatch(/^[\u4e00-\u9fff，]+$/)
})

test('a second send-back leads to the district', () => {
  expect(STEPS.signing.moves.sendBack.second).toEqual({ to: 'assigning', holder: 'district' })
})

/** What starts with a move, by the requirement's table of clocks. */
test.each([
  ['filed', 'accept', 'finish', 'made'],
  ['handling', 'toCommunity', 'assess', undefined],
  ['assessing', 'toStreet', 'dispatch', undefined],
  ['assessing', 'toGrid', 'promise', undefined],
  ['dispatching', 'dispatch', 'sign', undefined],
  ['signing', 'sign', 'finish', 'signed'],
  ['signing', 'sendBack', 'dispatch', undefined],
  ['handling', 'finish', 'rate', undefined],
  ['finished', 'veto', 'redo', 'vetoed'],
  ['filed', 'forward', 'runsOn', undefined],
] as const)('in %s, %s starts: %s (promise %s)', (step, move, starts, promise) => {
  expect(edgeIn(STEPS, step, move)).toMatchObject({ starts, ...(promise && { promise }) })
})

test('the six steps people know are all there, and who handles tells where handling belongs', () => {
  const levels = Object.keys(LEVELS) as Level[]
  expect(levels.map((level) => STAGES[stageOf('handling', HOLDERS[level])])).toEqual(
    levels.map((level) =>
      level === 'microGrid' || level === 'grid'
        ? '网格收集'
        : { community: '社区研判', street: '街道派单', department: '部门接单', district: '区级督导' }[level],
    ),
  )
  expect(Object.values(STAGES)).toEqual([
    '网格收集',
    '社区研判',
    '街道派单',
    '部门接单',
    '群众反馈',
    '区级督导',
  ])
})
