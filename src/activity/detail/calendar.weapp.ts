import Taro from '@tarojs/taro'
import { say } from '../../ui/toast'
import type { CalendarEntry } from './calendar-entry'

const REMIND_SECONDS = 2 * 60 * 60

/** WeChat asks the person, then writes into the phone's own calendar. */
export function addToCalendar({ title, place, startsAt, endsAt }: CalendarEntry): void {
  Taro.addPhoneCalendar({
    title,
    location: place,
    startTime: Math.floor(startsAt / 1000),
    endTime: String(Math.floor(endsAt / 1000)),
    alarmOffset: REMIND_SECONDS,
  }).then(
    () => say('已记到手机日历'),
    ({ errMsg = '' }: { errMsg?: string }) => {
      if (!/cancel/.test(errMsg)) say('没能写进日历，请在手机设置中允许后再试')
    },
  )
}
