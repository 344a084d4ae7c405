import fc from 'fast-check'
import { isSameClock } from '../../../cloudfunctions/calendar/clock'
import { addDays } from '../../../cloudfunctions/platform/day'
import type { DivisionCode } from '../../../cloudfunctions/platform/division'
import { SYSTEM } from '../../../cloudfunctions/platform/ledger'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import type { Case, Line } from '../../../cloudfunctions/process/case'
import { processOf } from '../../../cloudfunctions/process/process'
import type { Change as AnyChange, Edge } from '../../../cloudfunctions/process/table'
import { REFUSALS } from '../../../cloudfunctions/refusals'
import { plainCalendar, standardSettings, TODAY, unknownCalendar } from '../../support/builders'

/** A made-up process: a street that has promised an answer asks communities first, once or again. */
type Step = 'received' | 'planning' | 'opinion' | 'answered'
type Kind = 'accept' | 'finish' | 'opinion' | 'redo'
type Move =
  | 'accept'
  | 'ask'
  | 'askInTime'
  | 'favour'
  | 'object'
  | 'silence'
  | 'askAgain'
  | 'cancel'
  | 'reopen'
type Plan = Case<Step, Kind>
type PlanLine = Line<Step, Move, Kind>
interface Change extends AnyChange {
  asked?: DivisionCode[]
}

const ASK = { to: 'opinion', holder: 'same', starts: 'opinion' } as const satisfies Edge
const ANSWER = { to: 'answered', holder: 'same', starts: 'none' } as const satisfies Edge
const BACK = { to: 'planning', holder: 'same', starts: 'promise' } as const satisfies Edge
const word = (name: string) => ({ name, told: name, asks: 'nothing' })
const plans = processOf<Step, Move, Kind, 'same', Plan, PlanLine, Change>({
  kind: 'plan',
  begins: { step: 'received', starts: 'accept' },
  steps: {
    received: {
      name: '待受理',
      waitsFor: 'holder',
      moves: { accept: { to: 'planning', holder: 'same', starts: 'finish', promise: 'made' } },
    },
    planning: {
      name: '办理中',
      waitsFor: 'holder',
      moves: { ask: ASK, askInTime: { ...ASK, starts: 'promise' } },
    },
    opinion: {
      name: '待社区提意见',
      waitsFor: 'holders',
      atEnd: 'silence',
      moves: {
        favour: ANSWER,
        object: BACK,
        silence: ANSWER,
        askAgain: { ...ASK, forAll: true },
        cancel: { ...BACK, forAll: true },
      },
    },
    answered: {
      name: '已答复',
      waitsFor: 'nobody',
      answered: true,
      moves: { reopen: { to: 'planning', holder: 'same', starts: 'redo', promise: 'vetoed' } },
    },
  },
  moves: {
    accept: word('受理'),
    ask: word('征求意见'),
    askInTime: word('在时限内征求意见'),
    favour: word('同意'),
    object: word('不同意'),
    silence: word('到期'),
    askAgain: word('重新征求意见'),
    cancel: word('不再征求'),
    reopen: word('重新办理'),
  },
  clocks: {
    accept: { name: '受理', setting: 'acceptDays' },
    finish: { name: '办结', setting: 'finishDays' },
    opinion: { name: '意见', setting: 'signDays' },
    redo: { name: '重新办结', setting: 'redoDays' },
  },
  asks: { nothing: { keeps: [] } },
  wrongStep: 'feedback/wrong-step',
  holderAfter: ({ holder }) => holder,
  holdersOf: (_plan, _step, { asked = [] }) => asked,
})

const STREET = '320402003'
const [first, second, third] = ['320402003001', '320402003002', '320402003003']

function change(today: string, changes: Partial<Change> = {}): Change {
  const by = { openid: 'he', name: '何敏', post: '街道分拨员' }
  const at = Date.parse(`${today}T10:00:00+08:00`)
  return { by, at, today, calendar: plainCalendar, settings: standardSettings, key: today, ...changes }
}

const opened = (): Plan => ({ _id: 'plan', ...plans.opening(STREET, change(TODAY)) })

/** Accepted on Monday 2 March: an answer is promised by Tuesday 10 March. */
const planning = () => plans.advance(opened(), 'accept', change(TODAY)).next

/** These are asked the day after, by Friday 6 March. */
const asking = (asked: DivisionCode[], move: Move = 'ask') =>
  plans.advance(planning(), move, change('2026-03-03', { asked }))

const waitingIn = ({ waiting = [] }: Plan) => waiting.map(({ holder }) => holder)
const stoppedIn = ({ stopped = [] }: PlanLine) =>
  stopped.map(({ kind, holder, late }) => ({ kind, holder, late }))

function attempt<T>(work: () => T): T | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

test('a move asks several at once: all by one clock, while the promise runs on beside it', () => {
  const { next, line } = asking([first, second])
  expect(next).toMatchObject({ step: 'opinion', holder: STREET, due: { kind: 'opinion', on: '2026-03-06' } })
  expect(next.waiting).toEqual([first, second].map((holder) => ({ holder, due: next.due })))
  expect(next.promise?.now).toMatchObject({ kind: 'finish', on: '2026-03-10' })
  expect(line).toMatchObject({
    told: 'ask',
    step: 'opinion',
    waiting: next.waiting,
    due: next.due,
    stopped: [],
  })
  expect(next.alarms.map(({ on, what }) => `${on} ${what}`)).toEqual([
    '2026-03-05 soon',
    '2026-03-07 lapse',
    '2026-03-11 broken',
  ])
})

test('the answer of the last one keeps the promise, and his line says so beside his own clock', () => {
  const one = plans.advance(asking([first, second]).next, 'favour', change('2026-03-04', { answers: first }))
  expect(stoppedIn(one.line)).toEqual([{ kind: 'opinion', holder: first, late: false }])
  const both = plans.advance(one.next, 'favour', change('2026-03-05', { answers: second }))
  expect(both.next).toMatchObject({ step: 'answered', alarms: [] })
  expect(stoppedIn(both.line)).toEqual([
    { kind: 'opinion', holder: second, late: false },
    { kind: 'finish', holder: STREET, late: false },
  ])
})

test('silence too late for the promise: theirs is late, and so is what was promised', () => {
  const lapsed = plans.advance(asking([first, second]).next, 'silence', change('2026-03-11', { by: SYSTEM }))
  expect(stoppedIn(lapsed.line)).toEqual([
    { kind: 'opinion', holder: first, late: true },
    { kind: 'opinion', holder: second, late: true },
    { kind: 'finish', holder: STREET, late: true },
  ])
})

test('who is asked within the promise has no clock of his own: it stops once, when it is kept', () => {
  const { next } = asking([first, second], 'askInTime')
  expect(next.due).toEqual(next.promise?.now)
  const one = plans.advance(next, 'favour', change('2026-03-04', { answers: first }))
  expect(one.line).toMatchObject({ answered: first, stopped: [], late: false })
  const both = plans.advance(one.next, 'favour', change('2026-03-05', { answers: second }))
  expect(stoppedIn(both.line)).toEqual([{ kind: 'finish', holder: STREET, late: false }])
})

test('an objection leads back to the promise, which runs on', () => {
  const { next, line } = plans.advance(
    asking([first]).next,
    'object',
    change('2026-03-05', { answers: first }),
  )
  expect(next).toMatchObject({ step: 'planning', due: { kind: 'finish', on: '2026-03-10' } })
  expect(stoppedIn(line)).toEqual([{ kind: 'opinion', holder: first, late: false }])
})

test('who is named twice is asked once, answers once and stops his clock once', () => {
  const { next } = asking([first, first, second])
  expect(waitingIn(next)).toEqual([first, second])
  const answered = plans.advance(next, 'favour', change('2026-03-04', { answers: first }))
  expect(waitingIn(answered.next)).toEqual([second])
  expect(stoppedIn(answered.line)).toEqual([{ kind: 'opinion', holder: first, late: false }])
})

test.each([
  ['nobody', []],
  ['nobody at all', undefined],
])('a step that would wait for %s is not entered, and a sentence says why', (_who, asked) => {
  expect(REFUSALS['process/nobody-asked']).toMatch(/^还没有选定由谁答复/)
  const asks = change(TODAY, { asked })
  expect(() => plans.advance(planning(), 'ask', asks)).toThrow('process/nobody-asked')
  expect(() => plans.advance(asking([first]).next, 'askAgain', asks)).toThrow('process/nobody-asked')
})

test('asked again, the former wait no more: each stops his clock, and a new one starts for all', () => {
  const again = change('2026-03-05', { asked: [second, third] })
  const { next, line } = plans.advance(asking([first, second]).next, 'askAgain', again)
  expect(waitingIn(next)).toEqual([second, third])
  expect(next.waiting?.map(({ due }) => due?.on)).toEqual(['2026-03-10', '2026-03-10'])
  expect(stoppedIn(line).map(({ holder }) => holder)).toEqual([first, second])
})

/** The case as its lines alone tell it. */
function replayed(lines: readonly PlanLine[]): Partial<Plan> {
  let told: Partial<Plan> = {}
  for (const { step, holder, due, promise, waiting, answered } of lines) {
    if (step) told = { step, holder, due, promise, waiting }
    else if (answered) told = { ...told, waiting }
  }
  return told
}

const anyAct = fc.record({
  move: fc.constantFrom<Move>(
    ...(['accept', 'ask', 'askInTime', 'askAgain', 'cancel', 'reopen', 'silence'] as const),
    ...(['favour', 'favour', 'favour', 'object', 'reopen'] as const),
  ),
  asked: fc.option(fc.array(fc.constantFrom(first, second, third), { maxLength: 4 }), { nil: undefined }),
  answers: fc.constantFrom(first, second, third, '320402003009', undefined),
  days: fc.integer({ min: 0, max: 3 }),
  calendar: fc.constantFrom(plainCalendar, unknownCalendar),
  recounts: fc.constantFrom(false, false, false, true),
})

test('whatever is tried: all are asked by one clock, each clock and promise stops once, lines replay', () => {
  const tried = new Set<string>()
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 20, maxLength: 40 }), (acts) => {
      let plan = planning()
      let today = TODAY
      const lines = [
        plans.firstLine(opened(), change(TODAY)),
        plans.advance(opened(), 'accept', change(TODAY)).line,
      ]
      for (const { move, days, recounts, ...said } of acts) {
        const before = plan
        today = addDays(today, days)
        const made = change(today, said)
        const done = attempt(() =>
          recounts ? plans.recount(before, made) : plans.advance(before, move, made),
        )
        tried.add(`${recounts ? 'recount' : move} ${done instanceof Refusal ? done.code : 'done'}`)
        if (done instanceof Refusal) continue
        const { next, line } = done
        plan = next
        lines.push(line)
        const waits = waitingIn(next)
        expect(waits.length > 0).toBe(next.step === 'opinion')
        expect(new Set(waits).size).toBe(waits.length)
        for (const { due } of next.waiting ?? []) expect(due).toEqual(next.due)
        if (!recounts) expectStopped(before, next, line)
      }
      const { step, holder, due, promise, waiting } = plan
      expect(replayed(lines)).toEqual({ step, holder, due, promise, waiting })
      expect(lines.map(({ _id }) => _id)).toEqual(lines.map((_line, index) => `plan:${index + 1}`))
    }),
    { numRuns: 100 },
  )
  for (const move of ['ask', 'askInTime', 'askAgain', 'favour', 'object', 'silence', 'cancel', 'reopen'])
    expect([...tried]).toContain(`${move} done`)
  for (const no of ['ask process/nobody-asked', 'favour feedback/wrong-step'])
    expect([...tried]).toContain(no)
})

/** Who waited and waits no more has stopped his own clock, and nobody else; the promise stops where it is answered. */
function expectStopped(before: Plan, next: Plan, { answered, stopped = [] }: PlanLine): void {
  const isPromise = (clock: Plan['due']) => isSameClock(clock, before.promise?.now)
  const own = stopped.filter((clock) => !isPromise(clock)).map(({ holder }) => holder)
  const goesOn = answered && next.step === 'opinion' ? waitingIn(next) : []
  const left = waitingIn(before).filter((holder) => !goesOn.includes(holder))
  if (before.step === 'opinion') expect(own).toEqual(isPromise(before.due) ? [] : left)
  const answers = before.step !== 'answered' && next.step === 'answered'
  expect(stopped.filter(isPromise)).toHaveLength(answers ? 1 : 0)
}
