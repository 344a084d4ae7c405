import type { Family, Signup } from '../activity/signup'
import type { Certificate } from '../certificate/certificate'
import type { Feedback, FeedbackJoin } from '../feedback/feedback'
import type { Grant } from '../message/grant'
import { grantId } from '../message/grant'
import type { Message } from '../message/message'
import { TEMPLATES, type Template } from '../message/message'
import type { Moment } from '../platform/clock'
import { addOnce, command, find, put, read } from '../platform/database'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import type { Resident } from '../resident/resident'
import type { Reveal } from '../resident/reveal'
import type { DutySignup } from '../volunteer/duty'
import type { ServiceRecord } from '../volunteer/service'
import type { Volunteer } from '../volunteer/volunteer'
import type { VolunteerYear } from '../volunteer/year'
import { agreeing } from './consent'
import type { Erasure } from './erasure'
import type { AskedKind } from './kinds'
import {
  hourOf,
  type ListLook,
  type ListName,
  listSubject,
  looksMeeting,
  MOST_STANDING,
  type Standing,
  standings,
} from './list-look'

/** More of anything than one person has. */
const MOST = 1000

/** All that is held of a person, by how it is kept. What he did as staff is the organisation's. */
export interface Held {
  resident?: Resident
  matters: Feedback[]
  joins: FeedbackJoin[]
  reveals: Reveal[]
  family?: Family
  signups: Signup[]
  volunteer?: Volunteer
  dutySignups: DutySignup[]
  records: ServiceRecord[]
  years: VolunteerYear[]
  certificates: Certificate[]
  grants: Grant[]
  messages: Message[]
  listLooks: ListLook[]
}

/** Fourteen operations in three waves, each by an index. */
export async function heldOf(openid: string): Promise<Held> {
  const grantIds = (Object.keys(TEMPLATES) as Template[]).map((template) => grantId(openid, template))
  const [resident, matters, joins, reveals, family, signups, volunteer] = await Promise.all([
    read('residents', openid),
    find('feedback', { where: { author: openid }, orderBy: { filedAt: 'desc' }, limit: MOST }),
    find('feedbackJoins', { where: { openid }, orderBy: { joinedAt: 'desc' }, limit: MOST }),
    find('reveals', { where: { owner: openid }, orderBy: { at: 'desc' }, limit: MOST }),
    read('families', openid),
    find('signups', { where: { person: openid }, orderBy: { askedAt: 'desc' }, limit: MOST }),
    read('volunteers', openid),
  ])
  const [dutySignups, records, years, certificates, grants, messages] = await Promise.all([
    find('dutySignups', { where: { volunteer: openid }, orderBy: { until: 'desc' }, limit: MOST }),
    find('volunteerRecords', { where: { volunteer: openid }, orderBy: { from: 'desc' }, limit: MOST }),
    find('volunteerYears', { where: { volunteer: openid }, orderBy: { year: 'desc' }, limit: MOST }),
    find('certificates', { where: { volunteer: openid }, orderBy: { issuedAt: 'desc' }, limit: MOST }),
    find('messageGrants', { where: { _id: command.in(grantIds) }, limit: MOST }),
    find('outbox', { where: { to: openid }, limit: MOST }),
  ])
  const stood = standings({ signups, volunteer, dutySignups, records })
  const listLooks = await listLooksAt(stood, undefined, MOST)
  return {
    ...{ resident, family, volunteer, listLooks },
    matters: matters.filter(({ source }) => source === 'resident'),
    ...{ joins, reveals, signups, dutySignups, records, years, certificates, grants, messages },
  }
}

/**
 * Sees to it that a resident has agreed to what he sends, now or before (个人信息保护法 第13、14、29条), and keeps
 * what he agrees to for the first time: one operation then, else none. Refuses what he has not agreed to.
 */
export async function keepConsent(
  resident: Resident,
  needed: readonly AskedKind[],
  agreed: readonly AskedKind[],
  { today }: Pick<Moment, 'today'>,
): Promise<void> {
  const consents = agreeing(resident, needed, agreed, today)
  if (consents === 'missing') throw refuse('privacy/consent')
  if (consents) await put('residents', { ...resident, consents })
}

/** The sign-ups that a deletion has unlinked before. */
export function signupsOfNobody({ nobody }: Erasure): Promise<Signup[]> {
  return find('signups', { where: { person: nobody }, orderBy: { askedAt: 'desc' }, limit: MOST })
}

/** The deletions whose time has come. */
export function dueErasures(now: number, limit: number): Promise<Erasure[]> {
  return find('erasures', { where: { runAt: command.lte(now) }, orderBy: { runAt: 'asc' }, limit })
}

/** Logs that somebody opens a list of people, once an hour. One operation. */
export async function logListLook(
  list: ListName,
  { of, title = '' }: { of: string; title?: string },
  by: ListLook['by'],
  at: number,
): Promise<void> {
  const subject = listSubject(list, of)
  const _id = submissionId(by.openid, `${subject}:${hourOf(at)}`)
  await addOnce('listLooks', [{ _id, list, subject, title, by, at }])
}

/** The lists that somebody stands or stood on. Four operations at once. */
export async function standingsOf(openid: string): Promise<Standing[]> {
  const limit = MOST_STANDING
  const [signups, volunteer, dutySignups, records] = await Promise.all([
    find('signups', { where: { person: openid }, orderBy: { askedAt: 'desc' }, limit }),
    read('volunteers', openid),
    find('dutySignups', { where: { volunteer: openid }, orderBy: { until: 'desc' }, limit }),
    find('volunteerRecords', { where: { volunteer: openid }, orderBy: { from: 'desc' }, limit }),
  ])
  return standings({ signups, volunteer, dutySignups, records })
}

/** So many standings are asked for in one search. */
const STANDINGS_AT_ONCE = 50

/**
 * Who opened lists while somebody stood on them, the latest first, those before `before` when it is given. One
 * operation for every fifty standings, each by the index.
 */
export async function listLooksAt(
  stood: readonly Standing[],
  before: number | undefined,
  limit: number,
): Promise<ListLook[]> {
  const searches: Promise<ListLook[]>[] = []
  for (let at = 0; at < stood.length; at += STANDINGS_AT_ONCE) {
    const where = command.or(stood.slice(at, at + STANDINGS_AT_ONCE).map((one) => met(one, before)))
    searches.push(find('listLooks', { where, orderBy: { at: 'desc' }, limit }))
  }
  const found = new Map((await Promise.all(searches)).flat().map((look) => [look._id, look]))
  return [...found.values()].sort((one, other) => other.at - one.at).slice(0, limit)
}

function met(standing: Standing, before = Number.POSITIVE_INFINITY) {
  const { from, until = Number.POSITIVE_INFINITY } = looksMeeting(standing)
  const since = command.gte(from)
  const isOpen = before === Number.POSITIVE_INFINITY && until === Number.POSITIVE_INFINITY
  const end = before <= until ? command.lt(before) : command.lte(until)
  return { subject: standing.subject, at: isOpen ? since : since.and(end) }
}
