import { beijingDay } from '../calendar/day'
import type { NewMessage } from '../message/message'
import type { ServiceRecord } from './service'
import { hoursInWords } from './volunteer'

/** What a volunteer is told when his time has been confirmed. */
export function toldConfirmed({ _id, volunteer, duty, minutes }: ServiceRecord, now: number): NewMessage {
  const [year, month, day] = beijingDay(now).split('-').map(Number)
  const words = {
    service: duty,
    time: hoursInWords(minutes),
    at: `${year}年${month}月${day}日`,
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
