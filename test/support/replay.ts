import type { Calendar } from '../../cloudfunctions/calendar/working-days'
import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { type Changed, matters, opening } from '../../cloudfunctions/feedback/process'
import { MOVES } from '../../cloudfunctions/feedback/steps'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { settingsOn } from '../../cloudfunctions/settings/settings'

/** What of a matter its ledger has to tell; the timer's alarms and clients' keys are not told. */
const TOLD = [
  'holder',
  'assignee',
  'step',
  'due',
  'promise',
  'sendBacks',
  'bound',
  'finisher',
  'finishedAt',
  'ticket',
  'lines',
] as const satisfies (keyof Feedback)[]

export function told(matter: Feedback): Partial<Feedback> {
  return Object.fromEntries(TOLD.flatMap((key) => (matter[key] === undefined ? [] : [[key, matter[key]]])))
}

/** The matter as its ledger alone tells it; fails on a line that the rules would not have written. */
export function replay(matter: Feedback, lines: readonly LedgerLine[], calendar: Calendar): Feedback {
  const [first, ...rest] = lines
  const today = beijingDay(matter.filedAt)
  const settings = settingsOn([], today)
  const start = opening(matter.route.holder, {
    at: matter.filedAt,
    today,
    calendar,
    settings,
    key: matter.recentKeys[0] ?? '',
  })
  const { _id, number, author, source, category, text, photos, place, placeLabel, route, filedAt } = matter
  const { onBehalfOf, weight, joiners } = matter
  const said = {
    ...{ _id, number, author, source, category, text, photos, place, placeLabel, route, filedAt },
    ...{ weight, ...(onBehalfOf && { onBehalfOf }), ...(joiners && { joiners }) },
  }
  let replayed: Feedback = { ...said, ...start }
  if (!first) throw new Error(`${matter.number} has no ledger`)
  expect(first).toEqual(matters.firstLine(replayed, first))
  for (const line of rest) {
    // Who opened it meanwhile no line tells but the one that takes it away.
    const next = redo({ ...replayed, arrival: line.left }, line, calendar)
    expect(next.line).toEqual(line)
    replayed = next.next
  }
  return replayed
}

function redo(feedback: Feedback, line: LedgerLine, calendar: Calendar): Changed {
  const today = beijingDay(line.at)
  const change = { ...line, today, calendar, settings: settingsOn([], today), key: line._id }
  if (line.told === 'file') throw new Error('filed twice')
  if (line.told === 'note') return matters.annotate(feedback, change)
  if (line.told === 'recount') return matters.recount(feedback, change)
  const leads = ['unit', 'grid', 'colleague'].includes(MOVES[line.told].asks)
  return matters.advance(feedback, line.told, { ...change, target: leads ? line.holder : line.proposal })
}
