import { beijingDay, dayStart } from '../../cloudfunctions/platform/day'
import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Duty, DutySignup } from '../../cloudfunctions/volunteer/duty'
import { recounted } from '../../cloudfunctions/volunteer/recounting'
import { confirmed, recorded } from '../../cloudfunctions/volunteer/service'
import { yearOf, yearsOf } from '../../cloudfunctions/volunteer/span'
import { emptyYear, type VolunteerYear, yearId } from '../../cloudfunctions/volunteer/year'
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

/** The year it is in Beijing. */
export function thisYear(): number {
  return yearOf(beijingDay(Date.now()))
}

/** A claim of two hours that ended at noon some days ago: within one day, whatever the hour is now. */
export function aClaim(
  daysAgo: number,
  changes: Partial<InputOf<'volunteer.claim'>> = {},
): InputOf<'volunteer.claim'> {
  const until = dayStart(beijingDay(Date.now())) + 12 * HOUR - daysAgo * DAY
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

/** An hour of this year that 新南社区 vouches for, whatever the day: on 1 January a year may have none. The year with it. */
export async function servedThisYear(district: District, volunteer: string): Promise<VolunteerYear> {
  const year = thisYear()
  const from = dayStart(`${year}-01-01`)
  const until = from + HOUR
  const told = { duty: '跨年值守', place: '怡和苑', content: '', evidence: [], kind: 'confirmed' as const }
  const service = {
    _id: `first-hour-${volunteer}`,
    volunteer,
    name: '志愿者',
    community: XINNAN,
    from,
    until,
  }
  const by = { openid: PEOPLE.chen, name: '陈静', post: '社区书记' }
  district.add('volunteerRecords', confirmed(recorded({ ...service, ...told }, by, until), { by, at: until }))
  const records = district.find('volunteerRecords', { volunteer })
  const ofYear = records.filter((record) => yearsOf(record).includes(year))
  const served = recounted(emptyYear(volunteer, year, '320402'), ofYear, [])
  await district.forget('volunteerYears', yearId(volunteer, year))
  district.add('volunteerYears', served)
  return served
}

/** The last year in which somebody has hours that count: in January that is the year before. */
export function lastServed(district: District, volunteer: string): number {
  const served = district.find('volunteerYears', { volunteer }).filter(({ minutes }) => minutes > 0)
  if (served.length === 0) throw new Error(`${volunteer} has never served`)
  return Math.max(...served.map(({ year }) => year))
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
