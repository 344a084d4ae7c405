import fc from 'fast-check'
import { officialCalendar } from '../../../cloudfunctions/calendar/official-calendar'
import type { Feedback, LedgerLine, Rating } from '../../../cloudfunctions/feedback/feedback'
import { RATINGS } from '../../../cloudfunctions/feedback/feedback'
import {
  advance,
  annotate,
  type Change,
  dueOf,
  isOverdue,
  lineOf,
} from '../../../cloudfunctions/feedback/progress'
import { MOVES, type Move, movesFrom, type Step, stepAfter } from '../../../cloudfunctions/feedback/steps'
import { Refusal, type RefusalCode } from '../../../cloudfunctions/platform/refusal'
import { aFeedback, plainCalendar, TODAY, unknownCalendar } from '../../support/builders'

const by = { openid: 'zhang', name: '张明', post: '微网格02-1 微网格长' }

function aChange(changes: Partial<Change> = {}): Change {
  const at = Date.parse('2026-03-02T10:00:00+08:00')
  return {
    by,
    at,
    today: TODAY,
    calendar: plainCalendar,
    key: 'key-2',
    word: '已修好',
    rating: 'satisfied',
    ...changes,
  }
}

function refusalOf(work: () => unknown): RefusalCode | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each([
  ['filed', '2026-03-02', { on: '2026-03-05', estimated: false }],
  ['filed', '2026-04-29', { on: '2026-05-07', estimated: false }],
  ['handling', '2026-04-30', { on: '2026-05-12', estimated: false }],
  ['finished', '2026-04-29', { on: '2026-05-06', estimated: false }],
  ['closed', '2026-03-02', undefined],
] as const)('the clock of %s that starts on %s runs out on %j', (step, from, due) => {
  expect(dueOf(step, from, officialCalendar)).toEqual(due)
})

test('a promise into an unknown year is estimated; the seven calendar days for a rating never are', () => {
  expect(dueOf('handling', TODAY, unknownCalendar)).toEqual({ on: '2026-03-10', estimated: true })
  expect(dueOf('finished', TODAY, unknownCalendar)).toEqual({ on: '2026-03-09', estimated: false })
})

test('accepting starts the clock of handling and writes the next line', () => {
  const { feedback, line } = advance(aFeedback(), 'accept', aChange({ word: undefined, rating: undefined }))
  expect(feedback).toEqual({
    ...aFeedback(),
    step: 'handling',
    due: { on: '2026-03-10', estimated: false },
    lines: 2,
    recentKeys: ['key-of-the-filing', 'key-2'],
  })
  expect(line).toEqual({
    _id: 'f1:2',
    feedback: 'f1',
    sequence: 2,
    told: 'accept',
    step: 'handling',
    by,
    at: aChange().at,
    late: false,
    internal: false,
  })
})

test('a closed matter has no clock any more', () => {
  const closed = advance(aFeedback({ step: 'finished' }), 'rate', aChange()).feedback
  expect(closed).toMatchObject({ step: 'closed' })
  expect(closed).not.toHaveProperty('due')
})

test.each([
  ['on its last day', '2026-03-05', false],
  ['a day after it', '2026-03-06', true],
])('whether a step ended late is fixed in its line: %s', (_when, today, late) => {
  expect(advance(aFeedback(), 'accept', aChange({ today })).line.late).toBe(late)
  expect(isOverdue(aFeedback(), today)).toBe(late)
})

test('where no clock runs nothing is overdue', () => {
  expect(isOverdue(aFeedback({ due: undefined }), '2030-01-01')).toBe(false)
})

test('an author who rates after a year is not late: nobody waits for him', () => {
  expect(isOverdue(aFeedback({ step: 'finished' }), '2030-01-01')).toBe(false)
})

test.each([
  ['filed', 'finish', {}, 'feedback/wrong-step'],
  ['filed', 'rate', {}, 'feedback/wrong-step'],
  ['handling', 'accept', {}, 'feedback/wrong-step'],
  ['handling', 'rate', {}, 'feedback/wrong-step'],
  ['finished', 'accept', {}, 'feedback/wrong-step'],
  ['finished', 'finish', {}, 'feedback/wrong-step'],
  ['closed', 'accept', {}, 'feedback/wrong-step'],
  ['closed', 'finish', {}, 'feedback/wrong-step'],
  ['closed', 'rate', {}, 'feedback/wrong-step'],
  ['handling', 'finish', { word: undefined }, 'feedback/needs-reply'],
  ['handling', 'finish', { word: '' }, 'feedback/needs-reply'],
  ['finished', 'rate', { rating: undefined }, 'feedback/needs-rating'],
  ['filed', 'accept', { word: undefined, rating: undefined }, undefined],
  ['handling', 'finish', { rating: undefined }, undefined],
  ['finished', 'rate', { word: undefined }, undefined],
] as const)('in %s the move %s with %j is answered: %s', (step, move, changes, code) => {
  expect(refusalOf(() => advance(aFeedback({ step }), move, aChange(changes)))).toBe(code)
})

test('a note leaves step and clock alone and is seen by handlers only', () => {
  const { feedback, line } = annotate(aFeedback(), aChange({ word: '已联系物业' }))
  expect(feedback).toEqual({ ...aFeedback(), lines: 2, recentKeys: ['key-of-the-filing', 'key-2'] })
  expect(line).toMatchObject({ _id: 'f1:2', told: 'note', word: '已联系物业', internal: true })
  expect(line).not.toHaveProperty('step')
})

test('only the author’s rating puts a rating on record, whatever a handler sends along', () => {
  expect(advance(aFeedback({ step: 'handling' }), 'finish', aChange()).line).not.toHaveProperty('rating')
})

const anyAttempt = fc.record({
  move: fc.constantFrom(...(Object.keys(MOVES) as Move[]), 'note' as const),
  word: fc.constantFrom(undefined, '已修好'),
  rating: fc.constantFrom(undefined, ...(Object.keys(RATINGS) as Rating[])),
})

test('whatever people try, the ledger holds exactly the allowed moves, numbered from 1', () => {
  fc.assert(
    fc.property(fc.array(anyAttempt, { maxLength: 25 }), (attempts) => {
      let matter: Feedback = aFeedback()
      const ledger: LedgerLine[] = [lineOf(matter, 'file', { by, at: 0 })]
      const allowed: (Move | 'note' | 'file')[] = ['file']
      for (const [index, { move, word, rating }] of attempts.entries()) {
        const change = aChange({ word, rating, key: `key-${index}` })
        const before = matter
        const work = () => (move === 'note' ? annotate(before, change) : advance(before, move, change))
        const lacksWords = (move === 'finish' && !word) || (move === 'rate' && !rating)
        if (move !== 'note' && (!movesFrom(before.step).includes(move) || lacksWords)) {
          expect(refusalOf(work)).toBeDefined()
          continue
        }
        const { feedback, line } = work()
        allowed.push(move)
        ledger.push(line)
        matter = feedback
        expect(feedback.step).toBe(move === 'note' ? before.step : stepAfter(before.step, move))
        expect(feedback.recentKeys.at(-1)).toBe(`key-${index}`)
      }
      expect(ledger.map(({ told }) => told)).toEqual(allowed)
      expect(ledger.map(({ sequence }) => sequence)).toEqual(allowed.map((_move, index) => index + 1))
      expect(ledger.map(({ _id }) => _id)).toEqual(allowed.map((_move, index) => `f1:${index + 1}`))
      expect(matter.lines).toBe(ledger.length)
      expect(matter.due === undefined).toBe(matter.step === ('closed' satisfies Step))
    }),
  )
})

test('a move changes nothing in the matter it was given', () => {
  const before = aFeedback()
  advance(before, 'accept', aChange())
  annotate(before, aChange())
  expect(before).toEqual(aFeedback())
})
