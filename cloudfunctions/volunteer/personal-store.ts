import { KINDS } from '../personal'
import { find, put, read, remove, transaction } from '../platform/database'
import { wholeDay, wholeMoment } from '../platform/day-words'
import { lineIds } from '../platform/ledger'
import { discard } from '../platform/storage'
import type { Erasure } from '../privacy/erasure'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { MOST_STANDING } from '../privacy/list-look'
import { filesIn, sheet } from '../privacy/sheet'
import { unlinkLines } from '../privacy/store'
import { inWords } from '../privacy/words'
import type { DutySignup } from './duty'
import { type ServiceRecord, STATES } from './service'
import { serviceLineId } from './service-line'
import { standings } from './standings'
import { unlinkedDuty, unlinkedDutySignup, unlinkedRecord, unlinkedYear } from './unlinked'
import { hoursInWords, type Volunteer } from './volunteer'

/** Who he is as a volunteer, what he signed up for and what he served. Four operations. */
async function held(openid: string): Promise<Held> {
  const [stood, years] = await Promise.all([
    standingThings(openid, MOST_HELD),
    find('volunteerYears', { where: { volunteer: openid }, orderBy: { year: 'desc' }, limit: MOST_HELD }),
  ])
  const { volunteer, dutySignups, records } = stood
  const minutes = years.reduce((sum, year) => sum + year.minutes, 0)
  return {
    standings: standings(stood),
    summaries: {
      volunteer: inWords([
        [volunteer && 1, `${volunteer?.name}，编号 ${volunteer?.number}`],
        [volunteer?.party && 1, `党组织：${volunteer?.party?.organisationName}`],
        [records.length, `${records.length} 条服务记录，共 ${hoursInWords(minutes)}`, records[0]?.from],
      ]),
    },
    files: records.flatMap(({ evidence }) => evidence),
    sheets: (addresses) => [
      sheet('volunteer', KINDS.volunteer.name, volunteer && [volunteerRow(volunteer)]),
      sheet(
        'volunteer',
        '服务记录',
        records.map((record) => recordRow(record, addresses)),
      ),
    ],
    blocks(kinds, now) {
      const isSigned = dutySignups.some(({ state, until }) => state === 'signed' && until > now)
      return kinds.includes('volunteer') && isSigned ? 'duty/still-ahead' : undefined
    },
    async erase(erasure) {
      if (!erasure.kinds.includes('volunteer')) return
      for (const signup of dutySignups) await unlinkDutySignup(signup, erasure)
      for (const record of records) {
        await discard(record.evidence)
        await unlinkService(record, erasure)
      }
      for (const year of years) {
        await put('volunteerYears', unlinkedYear(year, erasure))
        await remove('volunteerYears', year._id)
      }
      if (volunteer) await forgetVolunteer(volunteer._id, erasure)
    },
  }
}

/** Three operations. */
async function standingThings(openid: string, limit: number) {
  const [volunteer, dutySignups, records] = await Promise.all([
    read('volunteers', openid),
    find('dutySignups', { where: { volunteer: openid }, orderBy: { until: 'desc' }, limit }),
    find('volunteerRecords', { where: { volunteer: openid }, orderBy: { from: 'desc' }, limit }),
  ])
  return { volunteer, dutySignups, records }
}

export const holder: Holder = {
  held,
  standings: async (openid) => standings(await standingThings(openid, MOST_STANDING)),
}

function volunteerRow({ name, number, enrolledOn, party }: Volunteer) {
  return { 姓名: name, 志愿者编号: number, 登记日期: wholeDay(enrolledOn), 党组织: party?.organisationName }
}

function recordRow(record: ServiceRecord, addresses: ReadonlyMap<string, string>) {
  return {
    开始: wholeMoment(record.from),
    结束: wholeMoment(record.until),
    分钟: record.minutes,
    服务: record.duty,
    地点: record.place,
    内容: record.content,
    状态: STATES[record.state].name,
    证明材料: filesIn(record.evidence, addresses),
  }
}

/** His place on a duty, and what he signed about it: what he does at the same moment is one or the other, never half. */
function unlinkDutySignup({ _id, duty: of }: DutySignup, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const [duty, signup] = [await t.read('duties', of), await t.read('dutySignups', _id)]
    if (duty) await t.put('duties', unlinkedDuty(duty, erasure))
    if (!signup) return
    await unlinkLines(t, lineIds({ _id, lines: signup.lines ?? 0 }), erasure)
    await t.put('dutySignups', unlinkedDutySignup(signup, erasure))
  })
}

/** A record of his, and what he signed of it. */
function unlinkService({ _id }: ServiceRecord, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const record = await t.read('volunteerRecords', _id)
    if (!record) return
    const own = record.acts.flatMap(({ by }, index) => (by.openid === erasure.openid ? [index + 1] : []))
    const lines = own.map((act) => serviceLineId(_id, act))
    await unlinkLines(t, lines, erasure)
    await t.put('volunteerRecords', unlinkedRecord(record, erasure))
  })
}

/** With the document goes the only thing that knows which lines were his: both at once, or neither. */
function forgetVolunteer(openid: string, erasure: Erasure): Promise<void> {
  return transaction(async (t) => {
    const { ledger } = (await t.read('volunteers', openid)) ?? {}
    if (ledger) await unlinkLines(t, lineIds({ _id: ledger.of, lines: ledger.lines }), erasure)
    await t.remove('volunteers', openid)
  })
}
