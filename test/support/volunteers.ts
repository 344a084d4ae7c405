import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Duty, DutySignup } from '../../cloudfunctions/volunteer/duty'
import type { InputOf } from './caller'
import { type District, freshKey } from './district'
import { PEOPLE, XINNAN } from './people'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** People of the sample district who serve. */
export const VOLUNTEERS = {
  /** Works in 天安, lives in 新南; both have confirmed her. */
  liu: 'sample-liu-zhifang',
  /** Works and lives in 新南 or near it; his workplace has not answered. */
  sun: 'sample-sun-lixin',
  /** Enrolled, no party member. */
  luo: 'sample-luo-chunhua',
  /** Reads the figures of 南湖小学党支部. */
  fei: 'sample-fei-xiaodong',
} as const

/** A claim of two hours that ended some days ago. */
export function aClaim(
  daysAgo: number,
  changes: Partial<InputOf<'volunteer.claim'>> = {},
): InputOf<'volunteer.claim'> {
  const until = Math.floor(Date.now() / HOUR) * HOUR - daysAgo * DAY
  return {
    key: freshKey(),
    community: XINNAN,
    duty: '楼道清理',
    place: '怡和苑',
    content: '清理堆物',
    from: until - 2 * HOUR,
    until,
    evidence: [],
    ...changes,
  }
}

/** A record that waits for 新南社区; gives its id. */
export async function aWaitingRecord(district: District, daysAgo: number, openid: string = VOLUNTEERS.luo) {
  return (await district.as(openid).gets('volunteer.claim', aClaim(daysAgo))).id
}

let duties = 0

/** A duty of 新南社区 that began so many minutes ago and lasts so long, with those who have signed up. */
export function aDuty(
  district: District,
  {
    began,
    minutes,
    people = [],
    places = 10,
    at = Date.now(),
  }: { began: number; minutes: number; people?: string[]; places?: number; at?: number },
): { id: string; signups: string[] } {
  const _id = `test-duty-${++duties}`
  const from = Math.floor(at / MINUTE) * MINUTE - began * MINUTE
  const until = from + minutes * MINUTE
  const told = { title: '给独居老人送餐', place: '怡和苑', community: XINNAN, from, until }
  const duty: Duty = { _id, ...told, content: '', places, inCharge: '社区书记 陈静', taken: people }
  district.add('duties', duty)
  const signups = people.map((volunteer): DutySignup => {
    return {
      _id: submissionId(volunteer, _id),
      duty: _id,
      volunteer,
      name: '志愿者',
      ...told,
      state: 'signed',
    }
  })
  for (const signup of signups) district.add('dutySignups', signup)
  return { id: _id, signups: signups.map((signup) => signup._id) }
}

/** What 陈静 of 新南社区 makes of records. */
export function confirmsAll(district: District, ids: string[]) {
  return district.as(PEOPLE.chen).gets('volunteer.confirm', { ids })
}
