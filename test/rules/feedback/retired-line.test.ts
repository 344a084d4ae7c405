import type { LedgerLine } from '../../../cloudfunctions/feedback/feedback'
import { carriedAmong, carriedOver, type RetiredLine } from '../../../cloudfunctions/feedback/retired-line'

const [GRID, COMMUNITY, OFFICE] = ['320402003001-02-1', '320402003001', '320402:zhujian']

/** Old lines of a matter: the holders they tell of, in their order; a line without one changed nothing of it. */
function lines(feedback: string, ...holders: (string | undefined)[]): RetiredLine[] {
  return holders.map((holder, index) => ({
    ...{ _id: `${feedback}:${index + 1}`, feedback, sequence: index + 1, told: index ? 'note' : 'file' },
    ...{ by: { openid: 'someone', name: '某人', post: '居民' }, at: Date.parse('2026-03-31T23:30:00Z') },
    ...{ internal: false, ...(holder && { holder }) },
  }))
}

const nowhere = () => ''
const unitsOf = (carried: readonly LedgerLine[]) => carried.map(({ _id, unit }) => [_id, unit])

test('an old line was written where its matter lay then: where the line before had brought it', () => {
  const old = lines('a', GRID, COMMUNITY, undefined, OFFICE)
  const units = [GRID, GRID, COMMUNITY, COMMUNITY]
  expect(unitsOf(carriedAmong([], old, nowhere))).toEqual(old.map(({ _id }, at) => [_id, units[at]]))
})

test('wherever the lines before it lie, it is the same', () => {
  const old = lines('a', GRID, COMMUNITY, undefined, OFFICE)
  const whole = carriedAmong([], old, nowhere)
  for (let moved = 0; moved < 16; moved++) {
    const isMoved = (_line: object, at: number) => !!(moved & (1 << at))
    const left = old.filter((line, at) => !isMoved(line, at))
    const carried = [...whole.filter(isMoved), ...carriedAmong(whole.filter(isMoved), left, nowhere)]
    expect(new Set(unitsOf(carried).map(String))).toEqual(new Set(unitsOf(whole).map(String)))
  }
})

test('lines of several matters are told apart', () => {
  const both = [...lines('a', GRID, undefined), ...lines('b', OFFICE, undefined)]
  expect(carriedAmong([], both, nowhere).map(({ unit }) => unit)).toEqual([GRID, GRID, OFFICE, OFFICE])
})

test('it keeps what it told, and gains its kind, its case and its Beijing month', () => {
  const [old] = lines('a', GRID)
  if (!old) throw new Error('no line')
  const { feedback, ...told } = old
  const gained = { kind: 'feedback', of: feedback, unit: GRID, month: '2026-04' }
  expect(carriedOver(old, GRID)).toEqual({ ...told, ...gained })
})
