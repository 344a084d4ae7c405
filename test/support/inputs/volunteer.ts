import { addDays, beijingDay } from '../../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../../cloudfunctions/resident/resident'
import { liu } from '../contract/callers'
import { type District, freshKey } from '../district'
import { XINNAN } from '../people'
import { aClaim, aDuty, aWaitingRecord, VOLUNTEERS } from '../volunteers'

let made = 0

export const enrolment = { name: '王桂英', organisation: '320402p005', consentVersion: CONSENT_VERSION }

/** One of its own each time: claims of two hours, some hours apart. */
export const toClaim = () => aClaim(60 - 0.2 * made++)

export const endingBeforeItBegins = () => aClaim(5, { until: Date.now() - 9 * 24 * 3_600_000 })

/** A duty that began so many minutes ago, with these people. */
export const dutyThat =
  (began: number, ...people: string[]) =>
  (it: District) => ({ id: aDuty(it, { began, minutes: 60, people }).id })

/** One that 刘志芳 has checked in to. */
export async function checkedIn(it: District) {
  const { id, signups } = aDuty(it, { began: 5, minutes: 60, people: [liu] })
  const [signup] = it.find('dutySignups', { _id: signups[0] })
  if (!signup) throw new Error('no sign-up')
  await it.forget('dutySignups', signup._id)
  it.add('dutySignups', { ...signup, checkedInAt: Date.now() - 240_000 })
  return { id }
}

/** One long past that 刘志芳 signed up for, at a time of its own. */
export async function aPastDuty(it: District) {
  const at = Date.now() - (200 - made++) * 24 * 3_600_000
  return aDuty(it, { began: 0, minutes: 60, people: [liu], at })
}

export const toCallOff = (it: District) => ({ ...dutyThat(-60, liu)(it), word: '下雨改期' })

export const anOffer = () => {
  const from = Date.now() + 3_600_000
  const words = { title: '送餐', place: '怡和苑', content: '', places: 5 }
  return { key: freshKey(), community: XINNAN, ...words, from, until: from + 3_600_000 }
}

/** A record of 罗春华's that waits for 新南社区, one of its own each time. */
export const aRecord = async (it: District) => ({ id: await aWaitingRecord(it, 80 - 0.25 * made++) })
export const toVoid = async (it: District) => ({ ...(await aRecord(it)), reason: '误记' })
export const toConfirm = async (it: District) => ({ ids: [(await aRecord(it)).id] })

export async function toRewrite(it: District) {
  const { id } = await aRecord(it)
  const [{ from = 0, until = 0 } = {}] = it.find('volunteerRecords', { _id: id })
  return { key: freshKey(), id, reason: '少记了', duty: '楼道清理', from, until: until + 600_000 }
}

/** 孙立新's workplace has not answered yet; gives his number. */
async function unanswered(it: District): Promise<string> {
  const [sun] = it.find('volunteers', { _id: VOLUNTEERS.sun })
  if (!sun?.party) throw new Error('no party member')
  const { answer, ...workplace } = sun.party.workplace
  await it.forget('volunteers', sun._id)
  it.add('volunteers', { ...sun, party: { ...sun.party, workplace: { ...workplace, state: 'waiting' } } })
  return sun.number
}

/** 新南社区, for which he waits. */
export async function waitedFor(it: District) {
  await unanswered(it)
  return { community: XINNAN }
}

export async function toAnswer(it: District) {
  const number = await unanswered(it)
  const side = 'workplace' as const
  return { number, side, community: XINNAN, confirm: true, grid: `${XINNAN}-01` }
}

/** The sample has records of yesterday. */
export const theMonth = () => ({ unit: XINNAN, month: addDays(beijingDay(Date.now()), -1).slice(0, 7) })

export const NO_PHOTO = 'cloud://local-env.local-1250000000/volunteer/none.jpg'
