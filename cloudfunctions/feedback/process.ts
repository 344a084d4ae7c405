import { communityOf, type DivisionCode, districtOf, streetOf } from '../platform/division'
import { type Moved, processOf } from '../process/process'
import type { Change as AnyChange, AskRow } from '../process/table'
import { arrivalOf } from './arrival'
import { CLOCKS, type ClockKind } from './clocks'
import { whyNot } from './conditions'
import type { Feedback, LedgerLine, Rating } from './feedback'
import {
  type Asks,
  type HolderWord,
  MOVES,
  type Move,
  type Row,
  type SendBackReason,
  STEPS,
  type Step,
} from './steps'

/** Who changes a matter, when, and with what words. */
export interface Change extends AnyChange {
  rating?: Rating
  reason?: SendBackReason
  /** Where it shall go, once it is known to be a place that can have it; or, with a proposal, whom to ask. */
  target?: DivisionCode
  /** The post it is passed to. */
  assignee?: string
}

/** What a matter and its ledger line are after a change. */
export type Changed = Moved<Feedback, LedgerLine>

const TARGET = { keeps: ['word'], needs: 'target', lacking: 'feedback/needs-target' } as const
const WORD = { keeps: ['word'], needs: 'word', lacking: 'feedback/needs-word' } as const

const ASKS: Record<Asks, AskRow<Change>> = {
  nothing: { keeps: [] },
  reply: { ...WORD, lacking: 'feedback/needs-reply' },
  word: WORD,
  proposal: WORD,
  rating: { keeps: ['word', 'rating'], needs: 'rating', lacking: 'feedback/needs-rating' },
  reason: { keeps: ['word', 'reason'], needs: 'reason', lacking: 'feedback/needs-reason' },
  unit: TARGET,
  grid: TARGET,
  colleague: TARGET,
}

/** The process of a matter: the tables of steps, moves and clocks, and what is particular to matters. */
export const matters = processOf<Step, Move, ClockKind, HolderWord, Feedback, LedgerLine, Change>({
  kind: 'feedback',
  begins: { step: 'filed', starts: 'accept' },
  steps: STEPS,
  moves: MOVES,
  clocks: CLOCKS,
  asks: ASKS,
  wrongStep: 'feedback/wrong-step',
  movesPromiseOnce: ['signed'],
  edge(row: Row, { sendBacks, source }, move) {
    const second = move === 'sendBack' && sendBacks > 0 && row.second
    return { ...row, ...second, ...(source !== 'resident' && row.noResident) }
  },
  whyNot: (matter, move, { today, by }) => whyNot(matter, move, today, by.openid === matter.author),
  holderAfter,
  marks(matter, move, change, { step, holder, lines }) {
    const stays = holder === matter.holder
    const arrives = !stays && step !== 'closed'
    const { at, calendar, settings } = change
    return {
      ...(!stays && { assignee: undefined }),
      ...marksOf(matter, move, change),
      ...(arrives && { arrival: arrivalOf({ holder, lines }, at, calendar, settings.officeHours) }),
    }
  },
  tells: ({ assignee }) => (assignee ? { assignee } : {}),
  lineMarks({ arrival, holder }, then, move, { target }) {
    const leaves = arrival && then.holder !== holder && then.step !== 'closed'
    return {
      ...(MOVES[move].asks === 'proposal' && target && { proposal: target }),
      ...(leaves && { left: arrival }),
    }
  },
})

/** What a new matter begins with, besides what was said: its step, its arrival, its first clock and its alarms. */
export function opening(holder: DivisionCode, change: Omit<Change, 'by'>) {
  const { at, today, calendar, settings } = change
  return {
    ...matters.opening(holder, change, [{ on: today, what: 'repeat' }]),
    arrival: arrivalOf({ holder, lines: 1 }, at, calendar, settings.officeHours),
    sendBacks: 0,
  }
}

/** Where a move leads from where the matter lies. A street takes up what the route's community belongs to. */
function holderAfter(
  { holder, route, finisher }: Feedback,
  kind: HolderWord,
  { target }: Change,
): DivisionCode {
  const community = communityOf(holder) ?? communityOf(route.holder) ?? holder
  if (kind === 'target') return target ?? holder
  if (kind === 'community') return community
  if (kind === 'street') return streetOf(community) ?? holder
  if (kind === 'district') return districtOf(holder)
  return kind === 'finisher' ? (finisher ?? holder) : holder
}

/** What a move leaves on the matter besides step, holder and clocks. */
function marksOf(
  { holder, author, sendBacks, ticket }: Feedback,
  move: Move,
  { at, today, by, word, assignee }: Change,
): Partial<Feedback> {
  const finish = { finisher: holder, finishedAt: at }
  const marks: Partial<Record<Move, Partial<Feedback>>> = {
    finish,
    decline: finish,
    forward: { assignee },
    sendBack: { sendBacks: sendBacks + 1 },
    assign: { bound: true },
    remind: by.openid === author ? { remindedOn: today } : {},
    ticket: { ticket: { state: 'open', word: word ?? '', at } },
    answerTicket: ticket && { ticket: { ...ticket, state: 'answered' } },
    closeTicket: { ticket: undefined },
  }
  return marks[move] ?? {}
}
