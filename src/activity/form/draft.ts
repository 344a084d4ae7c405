import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { ACTIVITY_LIMITS } from '../../../cloudfunctions/activity/activity'
import { EVERYBODY } from '../../../cloudfunctions/activity/conditions'
import type { Rhythm } from '../../../cloudfunctions/activity/series'
import type { Api } from '../../../cloudfunctions/api'
import { beijingDay, DAY } from '../../../cloudfunctions/platform/day'
import { instantOf } from '../../ui/dates'
import type { Lacks } from '../../ui/use-form'
import { shownAs } from '../upload-picture'

export type Written = Omit<
  inferRouterInputs<Api>['activity']['publish'],
  'key' | 'community' | 'series' | 'pictures'
>
type Answered = inferRouterOutputs<Api>['activity']['written']

const MINUTE = 60_000

/** What the form holds: times are asked for as people say them, from the start on. */
export interface Draft extends Omit<Written, 'endsAt' | 'signup' | 'capacity'> {
  capacity: string
  /** How long it lasts, when sign-up ends and how late one may cancel before it starts, in minutes. */
  lasts: number
  closesBefore: number
  cancelBefore: number
  opensAt: number
  /** Pictures as the picker shows them. */
  photos: string[]
  repeats: 'once' | Rhythm
  /** How many sessions, where it repeats. */
  count: string
  /** Whether the later sessions of a series change with it. */
  following: boolean
}

/** What a form begins with that says nothing of the activity itself. */
const REST: Pick<Draft, 'photos' | 'repeats' | 'count' | 'following'> = {
  photos: [],
  repeats: 'once',
  count: '8',
  following: false,
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
      startsAt: instantOf(beijingDay(now + 7 * DAY), '09:00'),
      lasts: 120,
      closesBefore: 0,
      cancelBefore: 120,
    },
    opensAt: now,
    ...REST,
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
    ...REST,
    photos: copies ? [] : written.pictures.map(shownAs),
  }
}

/** What the form says, as the function takes it. */
export function writtenOf({
  lasts,
  closesBefore,
  cancelBefore,
  opensAt,
  capacity,
  photos: _photos,
  repeats: _repeats,
  count: _count,
  following: _following,
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

/** What is still missing, by field, in the order of the form. */
export function lacksOf(draft: Draft): Lacks<Draft> {
  const { title, place, capacity, summary, organizer, helpers, questions, repeats, count } = draft
  const inRange = /^\d+$/.test(count) && Number(count) >= 2 && Number(count) <= ACTIVITY_LIMITS.sessions
  return {
    title: !title.trim() && '请填写活动名称',
    place: !place.trim() && '请填写活动地点',
    capacity: !/^[1-9]\d{0,3}$/.test(capacity) && '请填写人数，如：30',
    summary: !summary.trim() && '请填写活动介绍',
    organizer: !organizer.trim() && '请填写主办方',
    helpers: helpers && !helpers.duties.trim() && '请填写志愿者做什么',
    questions: questions.some(({ label }) => !label.trim()) && '请填写要居民填什么，或去掉这一项',
    count: repeats !== 'once' && !inRange && `请填写 2 至 ${ACTIVITY_LIMITS.sessions}`,
  }
}
