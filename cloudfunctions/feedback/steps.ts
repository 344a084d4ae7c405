import { type DivisionCode, isAtOrInside, type Level, levelOf } from '../platform/division'
import {
  type MoveRow as AnyMoveRow,
  type StepRow as AnyStepRow,
  type Edge,
  edgeIn,
  isHandling,
} from '../process/table'
import type { ClockKind } from './clocks'

/** The six steps people know 六步闭环, and the only words for them. */
export const STAGES = {
  collect: '网格收集',
  assess: '社区研判',
  dispatch: '街道派单',
  sign: '部门接单',
  answer: '群众反馈',
  supervise: '区级督导',
} as const

export type Stage = keyof typeof STAGES

/** `target`: whom the mover chose. The others follow from where the matter lies. */
export type HolderWord = 'same' | 'target' | 'community' | 'street' | 'district' | 'finisher'

/** Why the promise to the author was made, or has moved. It moves to a unit once. */
export type Promising = 'made' | 'signed' | 'vetoed'

/** A row of the table, with what is particular to matters. */
export interface Row extends Edge<HolderWord, ClockKind, Promising> {
  /** Where it leads instead from the second time on. */
  second?: Pick<Row, 'to' | 'holder'>
  /** Where it leads instead while no resident stands behind the matter. */
  noResident?: Pick<Row, 'to' | 'holder' | 'starts'>
}

const FINISH = {
  to: 'finished',
  holder: 'same',
  starts: 'rate',
  noResident: { to: 'verifying', holder: 'community', starts: 'verify' },
} as const satisfies Row
const DECLINE = { ...FINISH } as const satisfies Row
const TO_STREET = { to: 'dispatching', holder: 'street', starts: 'dispatch' } as const satisfies Row
const DISPATCH = { to: 'signing', holder: 'target', starts: 'sign' } as const satisfies Row
const KEEP = { to: 'handling', holder: 'same', starts: 'promise' } as const satisfies Row
const TO_GRID = { to: 'handling', holder: 'target', starts: 'promise' } as const satisfies Row
const TO_COMMUNITY = { to: 'assessing', holder: 'community', starts: 'assess' } as const satisfies Row

/** What leaves step and clock as they are: allowed in the steps that name it. */
const STAY = { to: 'same', holder: 'same', starts: 'runsOn' } as const satisfies Row
const PASS_ON = { to: 'same', holder: 'target', starts: 'runsOn' } as const satisfies Row
const SUPERVISED = { ticket: STAY, answerTicket: STAY, closeTicket: STAY } as const
const HELD = { forward: PASS_ON, handOver: PASS_ON, remind: STAY, ...SUPERVISED } as const

/**
 * The process of a matter 诉求 as one table: a row per step with its name, who has to move in it, and the
 * moves that leave it. Changing the process means changing this table.
 */
export const STEPS = {
  filed: {
    name: '待受理',
    stage: 'collect',
    waitsFor: 'holder',
    liesWith: ['microGrid', 'grid', 'community'],
    moves: { accept: { to: 'handling', holder: 'same', starts: 'finish', promise: 'made' }, ...HELD },
  },
  handling: {
    name: '办理中',
    stage: 'collect',
    waitsFor: 'holder',
    moves: {
      finish: FINISH,
      toCommunity: { ...TO_COMMUNITY, at: ['microGrid', 'grid'] },
      toGrid: { ...TO_GRID, at: ['community'] },
      toStreet: { ...TO_STREET, at: ['community'] },
      dispatch: { ...DISPATCH, at: ['street'] },
      decline: { ...DECLINE, at: ['community'] },
      ...HELD,
    },
  },
  assessing: {
    name: '社区研判中',
    stage: 'assess',
    waitsFor: 'holder',
    liesWith: ['community'],
    moves: {
      toGrid: TO_GRID,
      keep: KEEP,
      toStreet: TO_STREET,
      finish: FINISH,
      decline: DECLINE,
      ...HELD,
    },
  },
  dispatching: {
    name: '待街道派单',
    stage: 'dispatch',
    waitsFor: 'holder',
    liesWith: ['street'],
    moves: { dispatch: DISPATCH, keep: KEEP, returnToCommunity: TO_COMMUNITY, finish: FINISH, ...HELD },
  },
  signing: {
    name: '待部门签收',
    stage: 'sign',
    waitsFor: 'holder',
    liesWith: ['department', 'street'],
    moves: {
      sign: { to: 'handling', holder: 'same', starts: 'finish', promise: 'signed' },
      sendBack: {
        to: 'dispatching',
        holder: 'street',
        starts: 'dispatch',
        second: { to: 'assigning', holder: 'district' },
      },
      ...HELD,
    },
  },
  /** Two units have sent it back: the district says whose it is. */
  assigning: {
    name: '待区级指派',
    stage: 'supervise',
    waitsFor: 'holder',
    liesWith: ['district'],
    moves: { assign: DISPATCH, finish: FINISH, ...HELD },
  },
  finished: {
    name: '待评价',
    stage: 'answer',
    waitsFor: 'author',
    atEnd: 'lapse',
    answered: true,
    moves: {
      rate: { to: 'closed', holder: 'same', starts: 'none' },
      veto: { to: 'handling', holder: 'same', starts: 'redo', promise: 'vetoed' },
      /** No answer in time: the system's own move. */
      lapse: { to: 'closed', holder: 'same', starts: 'none' },
      handOver: PASS_ON,
      ...SUPERVISED,
    },
  },
  /** With no resident behind it the community looks instead of a rating. */
  verifying: {
    name: '待社区核实',
    stage: 'answer',
    waitsFor: 'holder',
    answered: true,
    liesWith: ['community'],
    moves: {
      verify: { to: 'closed', holder: 'same', starts: 'none' },
      reject: { to: 'handling', holder: 'finisher', starts: 'redo', promise: 'vetoed' },
      ...HELD,
    },
  },
  closed: {
    name: '已结案',
    stage: 'answer',
    waitsFor: 'nobody',
    answered: true,
    moves: { answerTicket: STAY, closeTicket: STAY },
  },
} as const satisfies Record<string, StepRow>

interface StepRow extends AnyStepRow {
  stage: Stage
  /** The levels whose holders have it then; missing: any. */
  liesWith?: readonly Level[]
  moves: Record<string, Row>
}

export type Step = keyof typeof STEPS
type MoveOf<S> = S extends Step ? keyof (typeof STEPS)[S]['moves'] : never
export type Move = MoveOf<Step>

/** What a move wants to know besides who makes it. */
export type Asks =
  | 'nothing'
  | 'reply'
  | 'rating'
  | 'word'
  | 'reason'
  | 'unit'
  | 'proposal'
  | 'grid'
  | 'colleague'

interface MoveRow extends AnyMoveRow {
  asks: Asks
  /** Who gets a message of it: the author, or who has the matter then. */
  tells?: 'author' | 'holder'
}

/** What each move is called, how the timeline tells it, what it asks for, and who is told. */
export const MOVES = {
  accept: { name: '受理', told: '已受理', asks: 'nothing', tells: 'author' },
  finish: { name: '答复办结', told: '已答复', asks: 'reply', tells: 'author' },
  toCommunity: { name: '上报社区', told: '已上报社区研判', asks: 'word', tells: 'holder' },
  toGrid: { name: '交网格办理', told: '已交网格办理', asks: 'grid', tells: 'holder' },
  keep: { name: '本级办理', told: '由本级直接办理', asks: 'nothing' },
  toStreet: { name: '上报街道', told: '已上报街道', asks: 'proposal', tells: 'holder' },
  decline: { name: '不予受理', told: '不予受理，已说明去处', asks: 'reply', tells: 'author' },
  dispatch: { name: '派单', told: '已派单', asks: 'unit', tells: 'holder' },
  returnToCommunity: { name: '退回社区', told: '已退回社区研判', asks: 'word', tells: 'holder' },
  sign: { name: '签收', told: '已签收', asks: 'nothing', tells: 'author' },
  sendBack: { name: '退单', told: '已退单', asks: 'reason', tells: 'holder' },
  assign: { name: '指派', told: '区级已指派', asks: 'unit', tells: 'holder' },
  rate: { name: '评价', told: '已评价', asks: 'rating' },
  veto: { name: '不认可', told: '不认可，重新办理', asks: 'word', tells: 'holder' },
  lapse: { name: '自动结案', told: '到期未评价，自动结案', asks: 'nothing' },
  verify: { name: '核实通过', told: '社区已核实', asks: 'nothing' },
  reject: { name: '核实不通过', told: '核实不通过，重新办理', asks: 'word', tells: 'holder' },
  forward: { name: '转给同事', told: '已转交', asks: 'colleague', tells: 'holder' },
  handOver: { name: '交接', told: '已整体交接', asks: 'unit' },
  remind: { name: '催办', told: '已催办', asks: 'nothing', tells: 'holder' },
  ticket: { name: '开督办单', told: '区级督办', asks: 'word', tells: 'holder', internal: true },
  answerTicket: { name: '回复督办', told: '已回复督办', asks: 'word', internal: true },
  closeTicket: { name: '督办销号', told: '督办已销号', asks: 'nothing', internal: true },
} as const satisfies Record<Move, MoveRow>

/** Listed reasons for a send-back 退单; a word may be added to each. */
export const SEND_BACK_REASONS = {
  notOurs: '不属于本部门职责',
  otherUnit: '应由其他部门主办',
  wrongPlace: '地点不在管辖范围',
  unclear: '反映内容不清，无法办理',
  duplicate: '已有同一事项正在办理',
  courts: '应通过诉讼、仲裁等法定途径解决',
} as const

export type SendBackReason = keyof typeof SEND_BACK_REASONS

const steps = Object.keys(STEPS) as Step[]

/** Steps in which its holder has to move: what work lists show. */
export const HANDLING_STEPS: readonly Step[] = steps.filter((step) => isHandling(STEPS[step]))

/** The steps in which a matter may wait for a holder of this level, or of one inside it that nobody acts for. */
export function stepsHeldBy(level: Level): Step[] {
  return HANDLING_STEPS.filter((step) => {
    const row: StepRow = STEPS[step]
    return !row.liesWith || row.liesWith.some((holder) => isAtOrInside(holder, level))
  })
}

/** Steps that are not the end. */
export const OPEN_STEPS: readonly Step[] = steps.filter((step) => STEPS[step].waitsFor !== 'nobody')

/** The moves the table knows in this step while this holder has the matter. */
export function movesFrom(step: Step, holder?: DivisionCode): Move[] {
  return (Object.keys(STEPS[step].moves) as Move[]).filter((move) => edgeIn(STEPS, step, move, holder))
}

const STAGE_OF_HOLDER: Partial<Record<Level, Stage>> = {
  community: 'assess',
  street: 'dispatch',
  department: 'sign',
  district: 'supervise',
}

/** The one of the six steps a matter stands in; who handles it tells where handling belongs. */
export function stageOf(step: Step, holder: DivisionCode): Stage {
  const level = levelOf(holder)
  return (step === 'handling' && level && STAGE_OF_HOLDER[level]) || STEPS[step].stage
}
