import type { NewMessage } from '../message/message'
import { beijingDay } from '../platform/day'
import { momentWords } from '../platform/day-words'
import type { Activity } from './activity'
import type { Signup } from './signup'

const words = ({ title, place, startsAt }: Activity, now: number) => ({
  activity: title,
  place,
  time: momentWords(startsAt, beijingDay(now)),
})

/** A place came free and is kept until it is confirmed. */
export function placeWon(activity: Activity, signup: Signup, until: number, now: number): NewMessage {
  return {
    tells: `${signup._id}:${signup.askedAt}`,
    to: signup.person,
    template: 'placeWon',
    words: { ...words(activity, now), note: `请在${momentWords(until, beijingDay(now))}前确认` },
    about: activity._id,
    sendAt: now,
  }
}

/** The head of the waiting list hears why others came before it, once. */
export function placePassed(activity: Activity, signup: Signup, now: number): NewMessage {
  return {
    tells: `${signup._id}:${signup.askedAt}`,
    to: signup.person,
    template: 'placePassed',
    words: { ...words(activity, now), note: `空出的名额放不下您家${signup.size}人，先由人少的补上` },
    about: activity._id,
    sendAt: now,
  }
}

/** The day before, in the evening. */
export function startsTomorrow(activity: Activity, signup: Signup, now: number): NewMessage {
  return {
    tells: signup._id,
    to: signup.person,
    template: 'startsTomorrow',
    words: { ...words(activity, now), note: '来不了请提前取消，让给候补的邻居' },
    about: activity._id,
    sendAt: now,
  }
}

export function activityCancelled(activity: Activity, signup: Signup, now: number): NewMessage {
  return {
    tells: signup._id,
    to: signup.person,
    template: 'activityCancelled',
    words: { ...words(activity, now), note: activity.word ?? '活动取消' },
    about: activity._id,
    sendAt: now,
  }
}

/** To a cadre: what he is to decide on, or to look at again. `version`: which writing of it. */
export function activityProposed(
  activity: Activity,
  to: string,
  note: string,
  version: number,
  now: number,
): NewMessage {
  return {
    tells: `${activity._id}:${version}`,
    to,
    template: 'activityProposed',
    words: { ...words(activity, now), note },
    about: activity._id,
    sendAt: now,
  }
}

/** To who proposed it: what the community has decided. */
export function activityReviewed(
  { _id, title, by, edited = 1 }: Activity,
  approved: boolean,
  word: string,
  now: number,
): NewMessage {
  const result = approved ? '已同意' : '已退回'
  return {
    tells: `${_id}:${edited}:${approved ? 'approved' : 'returned'}`,
    to: by.openid,
    template: 'activityReviewed',
    words: { activity: title, result, note: approved ? '活动已发布' : word },
    about: _id,
    sendAt: now,
  }
}
