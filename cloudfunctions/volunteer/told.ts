import type { NewMessage } from '../message/message'
import { beijingDay } from '../platform/day'
import { momentWords, wholeDay } from '../platform/day-words'
import type { Duty, DutySignup } from './duty'
import type { ServiceRecord } from './service'
import { hoursInWords, SIDES, type Side } from './volunteer'

/** What a volunteer is told when his time has been confirmed. */
export function toldConfirmed({ _id, volunteer, duty, minutes }: ServiceRecord, now: number): NewMessage {
  const words = {
    service: duty,
    time: hoursInWords(minutes),
    at: wholeDay(beijingDay(now)),
    note: '已认定，计入您的服务时长',
  }
  // A cadre who confirms thirty does not wait until thirty have been told: the timer tells them.
  const sendAt = now + 60_000
  return {
    tells: `${_id}:confirmed`,
    to: volunteer,
    template: 'hoursConfirmed',
    words,
    about: _id,
    sendAt,
  }
}

/** What a volunteer is told when his time counts no more; the cadre's reason is the note. */
export function toldVoided(
  { _id, volunteer, duty, minutes }: ServiceRecord,
  reason: string,
  now: number,
): NewMessage {
  const words = {
    service: duty,
    time: hoursInWords(minutes),
    at: wholeDay(beijingDay(now)),
    note: `已作废：${reason}`,
  }
  return { tells: `${_id}:voided`, to: volunteer, template: 'hoursConfirmed', words, about: _id, sendAt: now }
}

/** What a party member is told when a community has answered his registration 双报到. */
export function toldAnswered(
  volunteer: string,
  side: Side,
  { confirmed, note }: { confirmed: boolean; note: string },
  now: number,
): NewMessage {
  const words = {
    registration: `${SIDES[side].name}双报到`,
    result: confirmed ? '已确认' : '未通过',
    note,
  }
  const tells = `${volunteer}:${side}:${now}`
  return { tells, to: volunteer, template: 'registrationAnswered', words, about: side, sendAt: now }
}

/** What whoever had signed up is told when the community calls a duty off. */
export function toldCalledOff(
  { _id, title, place, from }: Duty,
  signup: DutySignup,
  word: string,
  now: number,
): NewMessage {
  return {
    tells: `${signup._id}:calledOff`,
    to: signup.volunteer,
    template: 'dutyCalledOff',
    words: { duty: title, place, time: momentWords(from, beijingDay(now)), note: word },
    about: _id,
    sendAt: now,
  }
}
