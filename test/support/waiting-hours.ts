import { addDays, beijingDay, dayStart } from '../../cloudfunctions/platform/day'
import { recounted } from '../../cloudfunctions/volunteer/recounting'
import { recorded, type ServiceRecord } from '../../cloudfunctions/volunteer/service'
import { yearsOf } from '../../cloudfunctions/volunteer/span'
import { emptyYear } from '../../cloudfunctions/volunteer/year'
import type { Store } from '../../local-cloud/store/store'

const HOUR = 60 * 60_000

/** So many volunteers whose two hours wait for 新南社区, longer than any others. */
export function waitingHours(store: Store, count: number): ServiceRecord[] {
  // At noon: whatever the hour is now, they lie in one day.
  const from = dayStart(addDays(beijingDay(Date.now()), -80)) + 12 * HOUR
  const records = Array.from({ length: count }, (_none, index) => {
    const volunteer = `waiting-${index}`
    const told = { duty: '社区大扫除', place: '怡和苑', content: '', evidence: [], kind: 'checkIn' as const }
    const service = { _id: `waiting-record-${index}`, volunteer, name: `志愿者${index + 1}`, ...told }
    const span = { from, until: from + 2 * HOUR }
    const by = { openid: volunteer, name: service.name, post: '志愿者' }
    return recorded({ ...service, community: '320402003001', ...span }, by, span.until)
  })
  store.load('volunteerRecords', records)
  const years = records.flatMap((record) =>
    yearsOf(record).map((year) => recounted(emptyYear(record.volunteer, year, '320402'), [record], [])),
  )
  store.load('volunteerYears', years)
  return records
}
