import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const WEEKDAYS = '日一二三四五六'

/** Beijing time, whatever the phone is set to. */
const beijing = (instant: number) => dayjs(instant).utcOffset(8 * 60)

/** `11月22日`, with the year when it is another one. */
function dayFormat(day: dayjs.Dayjs): string {
  return day.year() === beijing(Date.now()).year() ? 'M月D日' : 'YYYY年M月D日'
}

/** `11月22日` of an instant. */
export function dayOf(instant: number): string {
  return beijing(instant).format(dayFormat(beijing(instant)))
}

/** `11月22日 09:30` of an instant. */
export function momentOf(instant: number): string {
  return beijing(instant).format(`${dayFormat(beijing(instant))} HH:mm`)
}

/** `11月22日（周日）09:30–11:00` of what begins and ends; of one that lasts for days only its begin. */
export function periodOf(startsAt: number, endsAt: number): string {
  const [start, end] = [beijing(startsAt), beijing(endsAt)]
  const begin = start.format(`${dayFormat(start)}（周${WEEKDAYS[start.day()]}）HH:mm`)
  return start.isSame(end, 'day') ? `${begin}–${end.format('HH:mm')}` : `${begin}起`
}

/** `11月22日` of a day `2026-11-22`, with the year when it is another one. */
export function dayName(day: string): string {
  return dayjs(day).format(dayFormat(dayjs(day)))
}

/** `2026年11月22日` of a day `2026-11-22`. */
export function wholeDayName(day: string): string {
  return dayjs(day).format('YYYY年M月D日')
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `刚才`, `5分钟前`, `3小时前`, `2天前`: how long ago an instant was. */
export function ageOf(instant: number, now: number): string {
  const age = now - instant
  if (age < MINUTE) return '刚才'
  if (age < HOUR) return `${Math.floor(age / MINUTE)}分钟前`
  if (age < DAY) return `${Math.floor(age / HOUR)}小时前`
  return `${Math.floor(age / DAY)}天前`
}
