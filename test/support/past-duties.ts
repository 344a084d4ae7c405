import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Store } from '../../local-cloud/store/store'

const DAY = 24 * 60 * 60_000
const MINUTE = 60_000

/** Three duties of seven hours at 新南社区 on days gone by, for which somebody had signed up; their ids. */
export function pastDuties(store: Store, volunteer: string): string[] {
  return [3, 4, 5].map((daysAgo) => {
    const _id = `past-duty-${daysAgo}`
    const until = Math.floor((Date.now() - daysAgo * DAY) / DAY) * DAY + 9 * 60 * MINUTE
    const told = { title: '社区食堂帮厨', place: '怡和苑', community: '320402003001' }
    const duty = { _id, ...told, from: until - 7 * 60 * MINUTE, until }
    store.load('duties', [{ ...duty, content: '', places: 5, inCharge: '社区书记 陈静', taken: [volunteer] }])
    const signup = {
      ...duty,
      _id: submissionId(volunteer, _id),
      duty: _id,
      volunteer,
      name: '周伟',
      state: 'signed',
    }
    store.load('dutySignups', [signup])
    return _id
  })
}
