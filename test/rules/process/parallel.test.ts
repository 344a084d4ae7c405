import fc from 'fast-check'
import { addDays } from '../../../cloudfunctions/platform/day'
import { type DivisionCode, streetOf } from '../../../cloudfunctions/platform/division'
import { SYSTEM } from '../../../cloudfunctions/platform/ledger'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import type { Case, Line } from '../../../cloudfunctions/process/case'
import { processOf } from '../../../cloudfunctions/process/process'
import type { Change } from '../../../cloudfunctions/process/table'
import { plainCalendar, standardSettings, TODAY, unknownCalendar } from '../../support/builders'

/** A made-up process: communities are asked for their opinion at once, then the street decides. */
type Step = 'opinion' | 'deciding' | 'decided' | 'withdrawn'
type Kind = 'opinion' | 'decision'
type Move = 'favour' | 'object' | 'silence' | 'remind' | 'withdraw' | 'decide'
interface Plan extends Case<Step, Kind> {
  asked: DivisionCode[]
  objections: number
}

const ANSWER = { to: 'deciding', holder: 'street', starts: 'decision' } as const
const plans = processOf<
  Step,
  Move,
  'opinion' | 'decision',
  'same' | 'street',
  Plan,
  Line<Step, Move, Kind>,
  Change
>({
  kind: 'plan',
  begins: { step: 'opinion', starts: 'opinion' },
  steps: {
    opinion: {
      name: '待社区提意见',
      waitsFor: 'holders',
      atEnd: 'silence',
      moves: {
        favour: ANSWER,
        object: ANSWER,
        silence: ANSWER,
        remind: { to: 'same', holder: 'same', starts: 'runsOn' },
        withdraw: { to: 'withdrawn', holder: 'same', starts: 'none', forAll: true },
      },
    },
    deciding: {
      name: '待街道决定',
      waitsFor: 'holder',
      moves: { decide: { to: 'decided', holder: 'same', starts: 'none' } },
    },
    decided: { name: '已决定', waitsFor: 'nobody', moves: {} },
    withdrawn: { name: '已撤回', waitsFor: 'nobody', moves: {} },
  },
  moves: {
    favour: { name: '同意', told: '同意', asks: 'nothing' },
    object: { name: '不同意', told: '不同意', asks: 'word' },
    silence: { name: '到期', told: '到期未答复', asks: 'nothing' },
    remind: { name: '催办', told: '已催办', asks: 'nothing' },
    withdraw: { name: '撤回', told: '已撤回', asks: 'nothing' },
    decide: { name: '决定', told: '已决定', asks: 'nothing' },
  },
  clocks: {
    opinion: { name: '意见', setting: 'signDays' },
    decision: { name: '决定', setting: 'dispatchDays' },
  },
  asks: { nothing: { keeps: [] }, word: { keeps: ['word'], needs: 'word', lacking: 'feedback/needs-word' } },
  wrongStep: 'feedback/wrong-step',
  holderAfter: ({ holder }, to) => (to === 'street' ? (streetOf(holder) ?? holder) : holder),
  marks: ({ objections }, move) => ({ objections: objections + (move === 'object' ? 1 : 0) }),
})

const ASKED = ['320402003001', '320402003002', '320402003003']
const [first = '', second = '', third = ''] = ASKED

function change(today: string, answers?: DivisionCode, changes: Partial<Change> = {}): Change {
  const at = Date.parse(`${today}T10:00:00+08:00`)
  const by = { openid: 'chen', name: '陈静', post: '社区书记' }
  const said = { word: '人手不够', ...(answers && { answers }) }
  return {
    by,
    at,
    today,
    calendar: plainCalendar,
    settings: standardSettings,
    key: today,
    ...said,
    ...changes,
  }
}

/** Asked on Monday 2 March; three working days. */
function asked(changes: Partial<Change> = {}, who: DivisionCode[] | undefined = ASKED): Plan {
  const own = { _id: 'plan', asked: ASKED, objections: 0 }
  return { ...own, ...plans.opening('320402003', change(TODAY, undefined, changes), [], who) } as Plan
}

const waitingIn = (plan: Plan) => (plan.waiting ?? []).map(({ holder }) => holder)

function refusalOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test('all are asked at once, by one clock; who asked holds it', () => {
  const plan = asked()
  expect(plan).toMatchObject({
    step: 'opinion',
    holder: '320402003',
    district: '320402',
    due: { on: '2026-03-05' },
  })
  expect(plan.waiting).toEqual(ASKED.map((holder) => ({ holder, due: plan.due })))
  expect(plan.alarms).toEqual([
    { on: '2026-03-04', what: 'soon' },
    { on: '2026-03-06', what: 'lapse' },
  ])
})

test('who has answered waits no more; the others and the step go on, and he alone stops his clock', () => {
  const { next, line } = plans.advance(asked(), 'object', change('2026-03-04', second))
  expect(waitingIn(next)).toEqual([first, third])
  expect(next).toMatchObject({
    step: 'opinion',
    holder: '320402003',
    objections: 1,
    due: { on: '2026-03-05' },
  })
  expect(next.alarms).toEqual(asked().alarms)
  expect(line).toMatchObject({ told: 'object', answered: second, word: '人手不够', late: false })
  expect(line.stopped).toMatchObject([{ holder: second, used: 2, late: false }])
  expect(line).not.toHaveProperty('step')
})

test('nobody answers twice, for another, or without being asked', () => {
  const { next } = plans.advance(asked(), 'favour', change('2026-03-04', second))
  for (const answers of [second, '320402003009', undefined])
    expect(refusalOf(() => plans.advance(next, 'favour', change('2026-03-04', answers)))).toBe(
      'feedback/wrong-step',
    )
})

test('a process that begins by asking asks somebody, and each of them once', () => {
  expect(refusalOf(() => asked({}, []))).toBe('process/nobody-asked')
  expect(refusalOf(() => plans.opening('320402003', change(TODAY)))).toBe('process/nobody-asked')
  expect(waitingIn(asked({}, [first, second, first]))).toEqual([first, second])
})

test('where nobody is left to be asked nobody answers; what is nobody’s answer still ends it', () => {
  const { waiting: _, ...plan } = asked()
  for (const answers of [first, undefined])
    expect(refusalOf(() => plans.advance(plan, 'favour', change(TODAY, answers)))).toBe('feedback/wrong-step')
  expect(plans.advance(plan, 'withdraw', change(TODAY)).next.step).toBe('withdrawn')
})

test('the last answer leads on', () => {
  let plan = asked()
  for (const holder of [third, first]) plan = plans.advance(plan, 'favour', change('2026-03-03', holder)).next
  const { next, line } = plans.advance(plan, 'object', change('2026-03-05', second))
  expect(next).toMatchObject({
    step: 'deciding',
    holder: '320402003',
    due: { kind: 'decision', on: '2026-03-06' },
  })
  expect(next).not.toHaveProperty('waiting')
  expect(line).toMatchObject({ step: 'deciding', answered: second, late: false })
})

test('two are silent: the step ends by itself, and the lateness is theirs, each on record', () => {
  const plan = plans.advance(asked(), 'favour', change('2026-03-03', first)).next
  const lapsed = plans.advance(plan, 'silence', change('2026-03-06', undefined, { by: SYSTEM }))
  expect(lapsed.next).toMatchObject({ step: 'deciding', holder: '320402003' })
  expect(lapsed.next).not.toHaveProperty('waiting')
  expect(lapsed.line).toMatchObject({ told: 'silence', by: SYSTEM, late: true })
  expect(lapsed.line.stopped).toMatchObject([
    { holder: second, late: true, used: 4 },
    { holder: third, late: true, used: 4 },
  ])
})

test('what is nobody’s answer ends the step for all, or leaves it as it is', () => {
  const plan = plans.advance(asked(), 'favour', change('2026-03-03', first)).next
  const withdrawn = plans.advance(plan, 'withdraw', change('2026-03-03'))
  expect(withdrawn.next).toMatchObject({ step: 'withdrawn', alarms: [] })
  expect(withdrawn.next).not.toHaveProperty('waiting')
  expect(withdrawn.line.stopped).toMatchObject([
    { holder: second, late: false },
    { holder: third, late: false },
  ])
  const reminded = plans.advance(plan, 'remind', change('2026-03-03'))
  expect(reminded.next).toMatchObject({ step: 'opinion', waiting: plan.waiting, due: plan.due })
  expect(reminded.line).not.toHaveProperty('stopped')
})

test('days of all who are asked are worked out again when the year’s calendar is known', () => {
  const plan = asked({ calendar: unknownCalendar })
  expect(plan).toMatchObject({ unknownYear: 2026, due: { estimated: true } })
  const { next, line } = plans.recount(plan, change(TODAY))
  expect(next.waiting?.map(({ due }) => due)).toEqual(ASKED.map(() => next.due))
  expect(next).not.toHaveProperty('unknownYear')
  expect(line.waiting).toEqual(next.waiting)
})

/** The case as its lines alone tell it. */
function replayed(lines: readonly Line<Step, Move, Kind>[]): Partial<Plan> {
  let told: Partial<Plan> = {}
  for (const { step, holder, due, waiting, answered } of lines) {
    if (step) told = { step, holder, ...(due && { due }), ...(waiting && { waiting }) }
    else if (answered) told = Object.assign(told, { waiting })
  }
  return told
}

const anyAct = fc.record({
  move: fc.constantFrom<Move>('favour', 'object', 'remind', 'withdraw', 'decide', 'silence'),
  who: fc.constantFrom(...ASKED, '320402003009', undefined),
  days: fc.integer({ min: 0, max: 2 }),
  word: fc.constantFrom('不行', undefined),
})

test('whatever is tried: each answers once, clocks stop once and their owners’ lateness is right, lines replay', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      let plan = asked()
      let today = TODAY
      const lines = [plans.firstLine(plan, change(TODAY))]
      for (const { move, who, days, word } of acts) {
        today = addDays(today, days)
        const before = plan
        const made = change(today, who, { word })
        if (refusalOf(() => plans.advance(before, move, made))) continue
        const { next, line } = plans.advance(before, move, made)
        plan = next
        lines.push(line)
        if (plan.step === 'opinion') expect(plan.waiting?.length).toBeGreaterThan(0)
        else expect(plan).not.toHaveProperty('waiting')
      }
      const stopped = lines.flatMap((line) => line.stopped ?? []).filter(({ kind }) => kind === 'opinion')
      expect(new Set(stopped.map(({ holder }) => holder)).size).toBe(stopped.length)
      for (const each of stopped) expect(each.late).toBe(each.stopped > '2026-03-05')
      expect([...stopped.map(({ holder }) => holder), ...waitingIn(plan)].sort()).toEqual(ASKED)
      const { step, holder, waiting, due } = plan
      expect(replayed(lines)).toEqual({ step, holder, ...(waiting && { waiting }), ...(due && { due }) })
      expect(lines.map(({ _id }) => _id)).toEqual(lines.map((_line, index) => `plan:${index + 1}`))
    }),
  )
})
