import { beijingDay, beijingTime } from '../../../cloudfunctions/platform/day'

export interface CalendarEntry {
  title: string
  place: string
  startsAt: number
  endsAt: number
}

/** The entry as an iCalendar file (RFC 5545), in Beijing time. */
export function iCalendar({ title, place, startsAt, endsAt }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cloud-community//activity//ZH',
    'BEGIN:VEVENT',
    `UID:${startsAt}-${encodeURIComponent(title).slice(0, 60)}@cloud-community`,
    `DTSTAMP:${utc(startsAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}

function utc(instant: number): string {
  const back = instant - 8 * 60 * 60_000
  return `${beijingDay(back).replaceAll('-', '')}T${beijingTime(back).replace(':', '')}00Z`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
}
