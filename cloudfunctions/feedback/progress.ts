import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/working-days'
import { communityOf, type DivisionCode, districtOf, streetOf } from '../division/division'
import { refuse } from '../platform/refusal'
import type { Settings } from '../settings/settings'
import { firstAlarms, movedAlarms, nextAlarms } from './alarms'
import { arrivalOf } from './arrival'
import { type AuthorsPromise, isLate, recount, startClock } from './clocks'
import { whyNot } from './conditions'
import type { Feedback, LedgerLine, Rating } from './feedback'
import { lineOf, nextLine, stateOf } from './line'
import { clocksAfter, stoppedBy } from './running'
import { type Edge, edgeOf, MOVES, type Move, type SendBackReason, STEPS } from './steps'

/** Who changes a matter, when, and with what words. */
export interface Change {
  by: LedgerLine['by']
  at: number
  today: Day
  calendar: Calendar
  settings: Settings
  key: string
  word?: string
  rating?: Rating
  reason?: SendBackReason
  /** Where it shall go, once it is known to be a place that can have it; or, with a proposal, whom to ask. */
  target?: DivisionCode
  /** The post it is passed to. */
  assignee?: string
}

/** What a matter and its ledger line are after a change. */
export interface Changed {
  feedback: Feedback
  line: LedgerLine
}

/** What a new matter begins with, besides what was said: its step, its arrival, its first clock and its first line. */
export function opening(
  holder: DivisionCode,
  { at, today, calendar, settings, key }: Pick<Change, 'at' | 'today' | 'calendar' | 'settings' | 'key'>,
) {
  const due = startClock('accept', today, settings, calendar)
  const start = { step: 'filed', due } as const
  const alarms = firstAlarms(start, today, calendar)
  return derived({
    ...start,
    holder,
    district: districtOf(holder),
    arrival: arrivalOf({ holder, lines: 1 }, at, calendar, settings.officeHours),
    alarms,
    sendBacks: 0,
    lines: 1,
    recentKeys: [key],
  })
}

/**
 * The matter after a move of the steps table, and the ledger line that tells it. Refuses a move its step
 * does not know or its state forbids, and one without what it asks for.
 */
export function advance(feedback: Feedback, move: Move, change: Change): Changed {
  const row = edgeOf(feedback.step, move, feedback.holder)
  if (!row) throw refuse('feedback/wrong-step')
  const forbidden = whyNot(feedback, move, change.today, change.by.openid === feedback.author)
  if (forbidden) throw refuse(forbidden)
  const said = wordsFor(move, change)
  const edge = {
    ...row,
    ...(move === 'sendBack' && feedback.sendBacks > 0 && row.second),
    ...(feedback.source !== 'resident' && row.noResident),
  }
  const step = edge.to === 'same' ? feedback.step : edge.to
  const holder = holderAfter(feedback, edge.holder, change)
  const clocks = clocksAfter(feedback, edge, change)
  const arrives = holder !== feedback.holder && step !== 'closed'
  const arrived = arrives && { arrival: arrivalAt(holder, feedback, change) }
  const marks = marksAfter(feedback, move, change)
  const moved = settle(feedback, { ...marks, step, holder, ...arrived, ...clocks }, change)
  const stays = edge.to === 'same'
  const stopped = stays ? [] : stoppedBy(feedback, moved, change)
  const line: LedgerLine = {
    ...lineOf(moved, move, { ...change, ...said }),
    ...(said.reason && { reason: said.reason }),
    ...(MOVES[move].asks === 'proposal' && change.target && { proposal: change.target }),
    ...(stays && edge.holder === 'same' ? {} : stateOf(moved)),
    ...(!stays && { late: stopped.some(({ late }) => late), stopped }),
    ...(arrives && feedback.arrival && { left: feedback.arrival }),
    internal: 'internal' in MOVES[move],
  }
  return { feedback: moved, line }
}

/** The arrival at another holder, brought by the matter's next ledger line. */
function arrivalAt(holder: DivisionCode, { lines }: Feedback, { at, calendar, settings }: Change) {
  return arrivalOf({ holder, lines: lines + 1 }, at, calendar, settings.officeHours)
}

/** The matter with a handler's internal note in its ledger; its step and clock go on. */
export function annotate(feedback: Feedback, change: Pick<Change, 'by' | 'at' | 'key' | 'word'>): Changed {
  const noted = { ...feedback, ...nextLine(feedback, change.key) }
  return { feedback: noted, line: { ...lineOf(noted, 'note', change), internal: true } }
}

/** The matter with its 预计 days worked out again by a calendar that knows more. Its line says so. */
export function recountDays(
  feedback: Feedback,
  { calendar, ...change }: Pick<Change, 'by' | 'at' | 'key' | 'calendar'>,
): Changed {
  const due = feedback.due && recount(feedback.due, calendar)
  const promise = feedback.promise && recountPromise(feedback.promise, calendar)
  const alarms = movedAlarms(feedback.alarms, { ...feedback, due, promise }, calendar)
  const counted = derived({
    ...feedback,
    ...(due && { due }),
    ...(promise && { promise }),
    alarms,
    ...nextLine(feedback, change.key),
  })
  return { feedback: counted, line: { ...lineOf(counted, 'recount', change), ...stateOf(counted) } }
}

/** The matter without the alarms that have fired. */
export function withoutAlarms(feedback: Feedback, today: Day): Feedback {
  return derived({ ...feedback, alarms: feedback.alarms.filter(({ on }) => on > today) })
}

/** True when the holder's clock has run out; the author's rating is never late. */
export function isOverdue({ step, due }: Pick<Feedback, 'step' | 'due'>, today: Day): boolean {
  return !!due && STEPS[step].waitsFor === 'holder' && isLate(due, today)
}

/** What the move asks for and nothing else; refuses when it is missing. */
function wordsFor(
  move: Move,
  { word, rating, reason, target }: Change,
): Pick<Change, 'word' | 'rating' | 'reason'> {
  const { asks } = MOVES[move]
  const nothing = { word: undefined, rating: undefined, reason: undefined }
  if (asks === 'reply' && !word) throw refuse('feedback/needs-reply')
  if ((asks === 'word' || asks === 'proposal') && !word) throw refuse('feedback/needs-word')
  if (asks === 'rating' && !rating) throw refuse('feedback/needs-rating')
  if (asks === 'reason' && !reason) throw refuse('feedback/needs-reason')
  if (['unit', 'grid', 'colleague'].includes(asks) && !target) throw refuse('feedback/needs-target')
  if (asks === 'rating') return { ...nothing, word, rating }
  if (asks === 'reason') return { ...nothing, word, reason }
  return asks === 'nothing' ? nothing : { ...nothing, word }
}

/** Where a move leads from where the matter lies. A street takes up what the route's community belongs to. */
function holderAfter(
  { holder, route, finisher }: Feedback,
  kind: Edge['holder'],
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
function marksAfter(
  feedback: Feedback,
  move: Move,
  { at, today, by, word, assignee }: Change,
): Partial<Feedback> {
  const { sendBacks, ticket } = feedback
  const finish = { finisher: feedback.holder, finishedAt: at }
  const marks: Partial<Record<Move, Partial<Feedback>>> = {
    finish,
    decline: finish,
    forward: { assignee },
    sendBack: { sendBacks: sendBacks + 1 },
    assign: { bound: true },
    remind: by.openid === feedback.author ? { remindedOn: today } : {},
    ticket: { ticket: { state: 'open', word: word ?? '', at } },
    answerTicket: ticket && { ticket: { ...ticket, state: 'answered' } },
    closeTicket: { ticket: undefined },
  }
  return marks[move] ?? {}
}

/** The matter with these changes, its alarms and what follows from them; nothing that is undefined. */
function settle(feedback: Feedback, changes: Partial<Feedback>, { today, calendar, key }: Change): Feedback {
  const { assignee, ...before } = feedback
  const stays = changes.holder === feedback.holder
  const next = { ...before, ...(stays && assignee && { assignee }), ...changes, ...nextLine(feedback, key) }
  return derived({ ...next, alarms: nextAlarms(feedback, next, today, calendar) })
}

/** What follows from the rest and is stored only to be found by it. */
function derived<F extends Pick<Feedback, 'alarms' | 'due' | 'promise'>>(
  feedback: F,
): F & Pick<Feedback, 'wakeOn' | 'unknownYear'> {
  const { due, promise, alarms } = feedback
  const estimated = [due, promise?.first, promise?.now].flatMap((clock) =>
    clock?.estimated ? [clock.on] : [],
  )
  const year = estimated.sort().at(0)?.slice(0, 4)
  const found = { wakeOn: alarms[0]?.on, unknownYear: year === undefined ? undefined : Number(year) }
  const all = Object.entries({ ...feedback, ...found }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(all) as F & typeof found
}

function recountPromise(promise: AuthorsPromise, calendar: Calendar): AuthorsPromise {
  return { ...promise, first: recount(promise.first, calendar), now: recount(promise.now, calendar) }
}
