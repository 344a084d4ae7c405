import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { EVERYBODY } from '../../../cloudfunctions/activity/conditions'
import type { Api } from '../../../cloudfunctions/api'
import { dayPart, instantOf } from '../../ui/when'

export type Written = Omit<
  inferRouterInputs<Api>['activity']['publish'],
  'key' | 'community' | 'series' | 'pictures'
>
type Answered = inferRouterOutputs<Api>['activity']['written']

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What the form holds: times are asked for as people say them, from the start on. */
export interface Draft extends Omit<Written, 'endsAt' | 'signup' | 'capacity'> {
  capacity: string
  /** How long it lasts, when sign-up ends and how late one may cancel before it starts, in minutes. */
  lasts: number
  closesBefore: number
  cancelBefore: number
  opensAt: number
}

/** A new activity: next week at nine in the morning, for everybody. */
export function newDraft(now: number, organizer: string): Draft {
  return {
    ...{
      title: '',
      place: '',
      summary: '',
      organizer,
      capacity: '30',
      partyMost: 4,
      who: EVERYBODY,
      questions: [],
    },
    ...{
      startsAt: instantOf(dayPart(now + 7 * DAY), '09:00'),
      lasts: 120,
      closesBefore: 0,
      cancelBefore: 120,
    },
    opensAt: now,
  }
}

/** The form for an activity that is there, or for a new one like it: then next week at the same hour. */
export function draftOf(written: Answered, now: number, copies: boolean): Draft {
  const { title, place, summary, organizer, capacity, partyMost, who, helpers, questions, signup } = written
  const { startsAt, endsAt } = written
  const weeks = copies ? Math.max(0, Math.ceil((now + DAY - startsAt) / (7 * DAY))) : 0
  return {
    ...{ title, place, summary, organizer, partyMost, who, questions, ...(helpers && { helpers }) },
    capacity: String(capacity),
    startsAt: startsAt + weeks * 7 * DAY,
    lasts: (endsAt - startsAt) / MINUTE,
    closesBefore: (startsAt - signup.closesAt) / MINUTE,
    cancelBefore: (startsAt - signup.cancelUntil) / MINUTE,
    opensAt: copies ? now : signup.opensAt,
  }
}

/** What the form says, as the function takes it. */
export function writtenOf({
  lasts,
  closesBefore,
  cancelBefore,
  opensAt,
  capacity,
  ...draft
}: Draft): Written {
  const { startsAt } = draft
  return {
    ...draft,
    capacity: Number(capacity),
    endsAt: startsAt + lasts * MINUTE,
    signup: {
      opensAt,
      closesAt: startsAt - closesBefore * MINUTE,
      cancelUntil: startsAt - cancelBefore * MINUTE,
    },
  }
}

/** What is still missing, by field; empty when it can be sent. */
export function faultsOf({
  title,
  place,
  summary,
  organizer,
  capacity,
}: Draft): Partial<Record<keyof Draft, string>> {
  return {
    ...(!title.trim() && { title: '请填写活动名称' }),
    ...(!place.trim() && { place: '请填写活动地点' }),
    ...(!summary.trim() && { summary: '请填写活动介绍' }),
    ...(!organizer.trim() && { organizer: '请填写主办方' }),
    ...(!/^[1-9]\d{0,3}$/.test(capacity) && { capacity: '请填写人数，如：30' }),
  }
}
