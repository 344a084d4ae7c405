import { beijingDay, type Day } from '../../cloudfunctions/calendar/day'
import { officialCalendar } from '../../cloudfunctions/calendar/official-calendar'
import { type Arrival, arrivalOf } from '../../cloudfunctions/feedback/arrival'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'

/** What has been filed and not accepted has not been opened either; what is so since yesterday the desks ring about. */
export function sampleArrivals(matters: readonly Feedback[], today: Day): Arrival[] {
  return matters
    .filter(({ step }) => step === 'filed')
    .map((matter) => {
      const arrival = arrivalOf(matter, matter.filedAt, officialCalendar)
      return beijingDay(arrival.unreadAt) < today ? { ...arrival, state: 'passedOn' } : arrival
    })
}
