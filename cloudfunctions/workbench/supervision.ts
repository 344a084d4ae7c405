import type { z } from 'zod'
import type { Day } from '../calendar/day'
import { calendarOf } from '../calendar/store'
import { communityOf, type DivisionCode, districtOf, gridName } from '../division/division'
import { organisationNames } from '../division/store'
import type { Feedback } from '../feedback/feedback'
import type { Step } from '../feedback/steps'
import { type DueCursor, openMattersOfDistrict, repeatedMatters, ticketedMatters } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import { isGrid } from '../feedback/target'
import type { StaffCall } from '../platform/procedure'
import { cursorAfter } from './cursor'
import type { supervisionInput } from './schema'
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
  const shown = found.slice(0, PAGE)
  const holders = shown.flatMap(({ holder }) => [communityOf(holder) ?? holder, holder])
  const names = await organisationNames([...new Set(holders.filter((code) => !isGrid(code)))])
  return {
    matters: shown.map((matter) => ({
      ...summaryOf(matter, today, calendar),
      holder: nameOf(matter.holder, names),
      ticket: matter.ticket?.state,
    })),
    ...(found.length > PAGE && { next: nextOf(view, shown, cursor ?? undefined) }),
  }
}

interface Asked {
  today: Day
  step?: Step
  cursor?: DueCursor
}

const SEARCHES: Record<View, (district: DivisionCode, asked: Asked) => Promise<Feedback[]>> = {
  late: (district, { today, cursor }) => openMattersOfDistrict(district, PAGE + 1, { before: today }, cursor),
  disputed: (district, { cursor }) =>
    openMattersOfDistrict(district, PAGE + 1, { steps: ['assigning'] }, cursor),
  tickets: (district, { cursor }) => ticketedMatters(district, PAGE + 1, cursor?.skip),
  repeats: (district, { cursor }) => repeatedMatters(district, PAGE + 1, cursor?.skip),
  all: (district, { step, cursor }) =>
    openMattersOfDistrict(district, PAGE + 1, step ? { steps: [step] } : {}, cursor),
}

/** Lists by what is due go on behind a day, the others behind so many. */
function nextOf(view: View, shown: readonly Feedback[], before?: DueCursor): DueCursor {
  if (view !== 'tickets' && view !== 'repeats') return cursorAfter(shown, before)
  return { on: '2000-01-01', skip: shown.length + (before?.skip ?? 0) }
}

function nameOf(holder: DivisionCode, names: ReadonlyMap<string, string>): string {
  const community = names.get(communityOf(holder) ?? holder) ?? ''
  return isGrid(holder) ? `${community}${gridName(holder)}` : (names.get(holder) ?? gridName(holder))
}
