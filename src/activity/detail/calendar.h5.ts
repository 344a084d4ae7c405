import { saveFile } from '../../save-file'
import { type CalendarEntry, iCalendar } from './calendar-entry'

/** Browsers get a file that their calendar opens. */
export function addToCalendar(entry: CalendarEntry): void {
  void saveFile(`${entry.title}.ics`, new Blob([iCalendar(entry)], { type: 'text/calendar' }))
}
