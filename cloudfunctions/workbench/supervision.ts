import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { organisationNames } from '../division/store'
import type { Feedback } from '../feedback/feedback'
import { HANDLING_STEPS } from '../feedback/steps'
import { repeatedMatters, ticketedMatters } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import type { Day } from '../platform/day'
import { communityOf, type DivisionCode, districtOf, gridName, isGrid } from '../platform/division'
import { type Cursor, oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import type { supervisionInput } from './schema'
import { casesHeldBy } from './store'
import type { View } from './workbench'

const PAGE = 50

/**
 * What the district's supervisor looks through: what is late, what units dispute, open tickets, what came again
 * soon after an end, or all that is open, of one step if he likes. Each with who holds it; the most pressing first.
 */
export async function supervision({ view, step, cursor }: z.infer<typeof supervisionInput>, call: StaffCall) {
  const { actor, today } = call
  const district = districtOf(actor.posts.find(({ kind }) => kind === 'districtSupervisor')?.scope ?? '')
  const [found, calendar] = await Promise.all([
    SEARCHES[view](district, { today, step, cursor: cursor ?? undefined }),
    calendarOf(district, call),
  ])
  const { shown, next } = pageOf(found, PAGE, (last) => cursorOf(view, last))
  const holders = shown.flatMap(({ holder }) => [communityOf(holder) ?? holder, holder])
  const names = await organisationNames([...new Set(holders.filter((code) => !isGrid(code)))])
  return {
    matters: shown.map((matter) => ({
      ...summaryOf(matter, today, calendar),
      holder: nameOf(matter.holder, names),
      ticket: matter.ticket?.state,
    })),
    next,
  }
}

interface Asked {
  today: Day
  step?: string
  cursor?: Cursor<number | string>
}

const SEARCHES: Record<View, (district: DivisionCode, asked: Asked) => Promise<Feedback[]>> = {
  late: (district, { today, cursor }) => open(district, { before: today }, cursor),
  disputed: (district, { cursor }) => open(district, { steps: ['assigning'] }, cursor),
  tickets: (district, { cursor }) => ticketedMatters(district, oneMoreThan(PAGE), cursor),
  repeats: (district, { cursor }) => repeatedMatters(district, oneMoreThan(PAGE), cursor),
  all: (district, { step, cursor }) =>
    open(district, { steps: HANDLING_STEPS.filter((each) => !step || each === step) }, cursor),
}

function open(
  district: DivisionCode,
  filter: { steps?: string[]; before?: Day },
  cursor?: Cursor<number | string>,
) {
  const wanted = { steps: HANDLING_STEPS, ...filter }
  return casesHeldBy('feedback', { district }, wanted, oneMoreThan(PAGE), cursor)
}

/** The value each list is ordered by. */
function cursorOf(view: View, { _id: id, due, ticket, repeat }: Feedback): Cursor<number | string> {
  if (view === 'tickets') return { at: ticket?.at ?? 0, id }
  return { at: view === 'repeats' ? (repeat?.at ?? 0) : (due?.on ?? ''), id }
}

function nameOf(holder: DivisionCode, names: ReadonlyMap<string, string>): string {
  const community = names.get(communityOf(holder) ?? holder) ?? ''
  return isGrid(holder) ? `${community}${gridName(holder)}` : (names.get(holder) ?? gridName(holder))
}
