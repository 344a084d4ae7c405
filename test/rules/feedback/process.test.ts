import fc from 'fast-check'
import {
  type Feedback,
  type LedgerLine,
  RATINGS,
  type Rating,
} from '../../../cloudfunctions/feedback/feedback'
import { type Change, matters } from '../../../cloudfunctions/feedback/process'
import {
  HANDLING_STEPS,
  MOVES,
  type Move,
  movesFrom,
  SEND_BACK_REASONS,
  type SendBackReason,
  STEPS,
  type Step,
} from '../../../cloudfunctions/feedback/steps'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import { edgeIn } from '../../../cloudfunctions/process/table'
import type { RefusalCode } from '../../../cloudfunctions/refusals'
import { aClock, aFeedback, plainCalendar, standardSettings, TODAY } from '../../support/builders'
import { replay, told } from '../../support/replay'

const { advance, annotate, firstLine } = matters

const by = { openid: 'zhang', name: '张明', post: '微网格02-1 微网格长' }

function aChange(changes: Partial<Change> = {}): Change {
  const at = Date.parse('2026-03-02T10:00:00+08:00')
  const said = { word: '已修好', rating: 'satisfied', reason: 'notOurs', target: '320402:zhujian' } as const
  const days = { at, today: TODAY, calendar: plainCalendar, settings: standardSettings }
  return { by, key: 'key-2', ...days, ...said, ...changes }
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

test('accepting starts the clock of handling, makes the promise and writes the next line', () => {
  const { next: feedback, line } = advance(aFeedback(), 'accept', aChange())
  const due = { kind: 'finish', from: TODAY, days: 6, on: '2026-03-10', estimated: false }
  const alarms = [
    { on: '2026-03-09', what: 'soon' },
    { on: '2026-03-11', what: 'late' },
  ]
  const promise = { first: due, now: due }
  expect(feedback).toEqual({
    ...aFeedback(),
    step: 'handling',
    due,
    promise,
    alarms,
    wakeOn: '2026-03-09',
    lines: 2,
    recentKeys: ['key-of-the-filing', 'key-2'],
  })
  expect(line).toMatchObject({ _id: 'f1:2', sequence: 2, told: 'accept', step: 'handling', by, due, promise })
  expect(line).toMatchObject({ late: false, internal: false })
  expect(line).not.toHaveProperty('word')
})

test('a closed matter has no clock any more, and the timer nothing to do about it', () => {
  const closed = advance(aFeedback({ step: 'finished', wakeOn: '2026-03-10' }), 'rate', aChange()).next
  expect(closed).toMatchObject({ step: 'closed', alarms: [] })
  for (const key of ['due', 'wakeOn']) expect(closed).not.toHaveProperty(key)
})

test.each([
  ['on its last day', '2026-03-05', false],
  ['a day after it', '2026-03-06', true],
])('whether a step ended late is fixed in its line: %s', (_when, today, late) => {
  expect(advance(aFeedback(), 'accept', aChange({ today })).line.late).toBe(late)
})

/** Every pair of a step and a move that its table does not know is refused, whatever is sent along. */
const NOT_IN_THE_TABLE = (Object.keys(STEPS) as Step[]).flatMap((step) =>
  (Object.keys(MOVES) as Move[])
    .filter((move) => !movesFrom(step).includes(move))
    .map((move) => [step, move]),
) as [Step, Move][]

test.each(NOT_IN_THE_TABLE)('in %s nobody can %s', (step, move) => {
  expect(refusalOf(() => advance(aFeedback({ step }), move, aChange()))).toBe('feedback/wrong-step')
})

/** Every move that asks for something is refused without it. */
const REFUSED_WITHOUT: Partial<Record<string, [Partial<Change>, RefusalCode]>> = {
  reply: [{ word: '' }, 'feedback/needs-reply'],
  word: [{ word: undefined }, 'feedback/needs-word'],
  proposal: [{ word: '' }, 'feedback/needs-word'],
  rating: [{ rating: undefined }, 'feedback/needs-rating'],
  reason: [{ reason: undefined }, 'feedback/needs-reason'],
  unit: [{ target: undefined }, 'feedback/needs-target'],
  grid: [{ target: undefined }, 'feedback/needs-target'],
  colleague: [{ target: undefined }, 'feedback/needs-target'],
}
const ASKING = (Object.keys(STEPS) as Step[]).flatMap((step) =>
  movesFrom(step)
    .filter((move) => MOVES[move].asks !== 'nothing')
    .map((move) => [step, move]),
) as [Step, Move][]

test.each(ASKING)('in %s, %s is refused without what it asks for', (step, move) => {
  const [lacking, code] = REFUSED_WITHOUT[MOVES[move].asks] ?? [{}, 'feedback/wrong-step']
  const matter = inState(step, move)
  expect(refusalOf(() => advance(matter, move, aChange(lacking)))).toBe(code)
  expect(refusalOf(() => advance(matter, move, aChange()))).toBeUndefined()
})

/** A matter in which nothing but the words can be missing. */
function inState(step: Step, move: Move): Feedback {
  const level = edgeIn(STEPS, step, move)?.at?.[0]
  const holders: Partial<Record<string, string>> = { street: '320402003', community: '320402003001' }
  const holder = holders[level ?? ''] ?? aFeedback().holder
  const ticket = { state: 'open', word: '请办', at: 1 } as const
  return aFeedback({ step, holder, ...(move === 'answerTicket' && { ticket }) })
}

test.each<
  [
    what: string,
    matter: Partial<Feedback>,
    move: Move,
    change: Partial<Change>,
    code: RefusalCode | undefined,
  ]
>([
  ['an assignment of the district binds', { step: 'signing', bound: true }, 'sendBack', {}, 'feedback/bound'],
  ['a second ticket', { ticket: { state: 'open', word: '', at: 1 } }, 'ticket', {}, 'feedback/ticketed'],
  ['an answer to no ticket', {}, 'answerTicket', {}, 'feedback/wrong-step'],
  ['the end of no ticket', {}, 'closeTicket', {}, 'feedback/wrong-step'],
  ['a lapse before its day', { step: 'finished' }, 'lapse', {}, 'feedback/wrong-step'],
  ['an author who is impatient', { author: 'zhang' }, 'remind', {}, 'feedback/in-time'],
  ['an author after a broken promise', { author: 'zhang' }, 'remind', { today: '2026-03-06' }, undefined],
  [
    'an author who reminds twice a day',
    { author: 'zhang', remindedOn: '2026-03-06' },
    'remind',
    { today: '2026-03-06' },
    'feedback/reminded',
  ],
  ['a supervisor at any time', {}, 'remind', {}, undefined],
])('%s is answered as it must be', (_what, matter, move, change, code) => {
  expect(refusalOf(() => advance(aFeedback(matter), move, aChange(change)))).toBe(code)
})

test('the second send-back leads to the district, whose assignment binds', () => {
  const signing = { step: 'signing', holder: '320402:zhujian' } as const
  const first = advance(aFeedback(signing), 'sendBack', aChange()).next
  expect(first).toMatchObject({ step: 'dispatching', holder: '320402003', sendBacks: 1 })
  const second = advance(aFeedback({ ...signing, sendBacks: 1 }), 'sendBack', aChange()).next
  expect(second).toMatchObject({ step: 'assigning', holder: '320402', sendBacks: 2 })
  const bound = advance(second, 'assign', aChange({ target: '320402:chengguan' })).next
  expect(bound).toMatchObject({ step: 'signing', holder: '320402:chengguan', bound: true })
})

test('with no resident behind it the community verifies, and what it rejects goes back to who finished', () => {
  const grid = aFeedback({ source: 'patrol', step: 'handling' })
  const verifying = advance(grid, 'finish', aChange()).next
  expect(verifying).toMatchObject({ step: 'verifying', holder: '320402003001', finisher: grid.holder })
  const rejected = advance(verifying, 'reject', aChange()).next
  expect(rejected).toMatchObject({ step: 'handling', holder: grid.holder, due: { kind: 'redo' } })
  expect(advance(verifying, 'verify', aChange()).next.step).toBe('closed')
})

test('whom it was passed to is forgotten when it goes elsewhere', () => {
  const target = '320402003001-02'
  const passed = advance(aFeedback(), 'forward', aChange({ target, assignee: 'post-1' })).next
  expect(passed).toMatchObject({ holder: target, assignee: 'post-1', due: aFeedback().due })
  const handling = advance(passed, 'accept', aChange()).next
  expect(handling.assignee).toBe('post-1')
  expect(advance(handling, 'toCommunity', aChange()).next).not.toHaveProperty('assignee')
})

test('a note leaves step and clock alone and is seen by handlers only', () => {
  const { next: feedback, line } = annotate(aFeedback(), aChange({ word: '已联系物业' }))
  expect(feedback).toEqual({ ...aFeedback(), lines: 2, recentKeys: ['key-of-the-filing', 'key-2'] })
  expect(line).toMatchObject({ _id: 'f1:2', told: 'note', word: '已联系物业', internal: true })
  expect(line).not.toHaveProperty('step')
})

test('only the author’s rating puts a rating on record, and only a send-back a reason', () => {
  const { line } = advance(aFeedback({ step: 'handling' }), 'finish', aChange())
  expect(line).not.toHaveProperty('rating')
  expect(line).not.toHaveProperty('reason')
})

const anyAttempt = fc.record({
  move: fc.constantFrom(...(Object.keys(MOVES) as Move[]), 'note' as const),
  word: fc.constantFrom(undefined, '已修好'),
  rating: fc.constantFrom(undefined, ...(Object.keys(RATINGS) as Rating[])),
  reason: fc.constantFrom(undefined, ...(Object.keys(SEND_BACK_REASONS) as SendBackReason[])),
  target: fc.constantFrom(undefined, '320402:zhujian', '320402003001-02', '320402003'),
})

test('whatever people try, the ledger is numbered from 1 and replays to the matter', () => {
  fc.assert(
    fc.property(
      fc.array(anyAttempt, { maxLength: 40 }),
      fc.constantFrom('resident', 'patrol'),
      (attempts, source) => {
        let matter: Feedback = { ...aFeedback({ source, alarms: [] }), recentKeys: ['key-of-the-filing'] }
        const ledger: LedgerLine[] = [firstLine(matter, { by, at: matter.filedAt })]
        for (const [index, { move, ...said }] of attempts.entries()) {
          const change = aChange({ ...said, key: `key-${index}` })
          const before = matter
          const work = () => (move === 'note' ? annotate(before, change) : advance(before, move, change))
          if (refusalOf(work)) continue
          const { next: feedback, line } = work()
          ledger.push(line)
          matter = feedback
          expect(before.lines).toBe(matter.lines - 1)
        }
        expect(ledger.map(({ _id }) => _id)).toEqual(ledger.map((_line, index) => `f1:${index + 1}`))
        expect(matter.lines).toBe(ledger.length)
        expect(told(replay(matter, ledger, plainCalendar))).toEqual(told(matter))
        expect(matter.due === undefined).toBe(matter.step === 'closed')
        if (HANDLING_STEPS.includes(matter.step)) expect(matter.holder).toMatch(/^320402/)
      },
    ),
  )
})

test('a move changes nothing in the matter it was given', () => {
  const before = aFeedback({ due: aClock('accept', '2026-03-05') })
  advance(before, 'accept', aChange())
  annotate(before, aChange())
  expect(before).toEqual(aFeedback())
})
