import type { DocumentOf } from '../collections'
import type { Organisation } from '../division/organisation'
import type { PartyOrganization } from '../division/party-organization'
import { standing } from '../division/standing-store'
import { organisationsIn, partyOrganizationsOf } from '../division/store'
import type { Moment } from '../platform/clock'
import { command, count, find, read, type Transaction } from '../platform/database'
import { DAY, type Day } from '../platform/day'
import { type DivisionCode, districtOf } from '../platform/division'
import { type Cursor, everyPage, oneMoreThan, pageOf } from '../platform/page'
import { changesOf } from '../settings/store'
import { type Below, communitiesAmong } from './below'
import type { Duty, DutySignup } from './duty'
import { figuresId, type UnitFigures } from './figures'
import { entryOf, type ServiceRecord } from './service'
import { serviceLine } from './service-line'
import { type Span, yearSpan, yearsOf } from './span'
import type { Side, Volunteer } from './volunteer'
import { emptyYear, type VolunteerYear, withEntries, yearId } from './year'

/** More years than anybody serves. */
const MOST_YEARS = 60

/** All years of a person, the latest first. One operation. */
export function yearsOfVolunteer(volunteer: string): Promise<VolunteerYear[]> {
  return find('volunteerYears', { where: { volunteer }, orderBy: { year: 'desc' }, limit: MOST_YEARS })
}

/**
 * The years that these times of one person touch, inside a transaction: whoever changes his hours at the same
 * moment meets him here. A year that begins takes the settings of the district he serves for.
 */
export async function readYears(
  t: Transaction,
  volunteer: string,
  spans: readonly Span[],
  community: DivisionCode,
): Promise<VolunteerYear[]> {
  const years = [...new Set(spans.flatMap(yearsOf))]
  const found: VolunteerYear[] = []
  for (const year of years) {
    const before = await t.read('volunteerYears', yearId(volunteer, year))
    found.push(before ?? emptyYear(volunteer, year, districtOf(community)))
  }
  return found
}

/**
 * Saves records and rewrites the years they touch, each person's his own, in the transaction that has read those
 * years, with the ledger lines of their last acts and `more` that the same change tells.
 */
export async function saveService(
  t: Transaction,
  years: readonly VolunteerYear[],
  records: readonly ServiceRecord[],
  moment: Pick<Moment, 'now'>,
  more: readonly DocumentOf<'ledger'>[] = [],
): Promise<void> {
  for (const record of records) await t.put('volunteerRecords', record)
  await t.addAll('ledger', [...more, ...records.map(serviceLine)])
  for (const year of years) {
    const his = records.filter(({ volunteer }) => volunteer === year.volunteer)
    const changed = his.map((record) => [record._id, entryOf(record)] as const)
    await t.put('volunteerYears', withEntries(year, changed, await changesOf(year.district, moment)))
  }
}

/** The records with these ids, at most 1,000. */
export function recordsWith(ids: readonly string[]): Promise<ServiceRecord[]> {
  return find('volunteerRecords', { where: { _id: command.in([...ids]) }, limit: 1000 })
}

/** A person's records that begin in a year and were voided, the latest first. */
export function voidRecords(volunteer: string, year: number, limit: number): Promise<ServiceRecord[]> {
  const { from, until } = yearSpan(year)
  const where = { volunteer, state: 'void', from: command.gte(from).and(command.lt(until)) }
  return find('volunteerRecords', { where, orderBy: { from: 'desc' }, limit })
}

/** What waits for a community's word, the longest waiting first. */
export function waitingRecords(community: DivisionCode, limit: number): Promise<ServiceRecord[]> {
  const where = { community, state: 'waiting' }
  return find('volunteerRecords', { where, orderBy: { from: 'asc' }, limit })
}

/** How much waits for a community: records, and registrations of either side. Three operations at once. */
export async function waitingCounts(community: DivisionCode) {
  const waits = (side: Side) => ({
    [`party.${side}.community`]: community,
    [`party.${side}.state`]: 'waiting',
  })
  const [hours, workplace, residence] = await Promise.all([
    count('volunteerRecords', { community, state: 'waiting' }),
    count('volunteers', waits('workplace')),
    count('volunteers', waits('residence')),
  ])
  return { hours, registrations: workplace + residence }
}

/** What a community has on record of a time, by begin. */
export function recordsOfCommunity(community: DivisionCode, { from, until }: Span): Promise<ServiceRecord[]> {
  const where = { community, from: command.gte(from).and(command.lt(until)) }
  return allRecords(where)
}

/** The records of these people that touch a time, by begin; no record is longer than a day. */
export function recordsOf(volunteers: readonly string[], { from, until }: Span): Promise<ServiceRecord[]> {
  const where = {
    volunteer: command.in([...volunteers]),
    from: command.gte(from - DAY).and(command.lt(until)),
  }
  return volunteers.length ? allRecords(where) : Promise.resolve([])
}

const PAGE = 1000

/** All records of a condition by begin, one operation per thousand. */
async function allRecords(where: object): Promise<ServiceRecord[]> {
  const orderBy = { from: 'asc', _id: 'asc' } as const
  const search = (after: Cursor | undefined, limit: number) =>
    find('volunteerRecords', { where, orderBy, after, limit })
  const records: ServiceRecord[] = []
  for await (const page of everyPage(PAGE, search, ({ from, _id }) => ({ at: from, id: _id })))
    records.push(...page)
  return records
}

/** Duties of these communities that have not ended, the next first. */
export function dutiesAhead(
  communities: readonly DivisionCode[],
  now: number,
  limit: number,
): Promise<Duty[]> {
  const where = { community: command.in([...communities]), until: command.gt(now) }
  return find('duties', { where, orderBy: { until: 'asc' }, limit })
}

/** A community's duties, the latest first. */
export function dutiesOf(community: DivisionCode, limit: number): Promise<Duty[]> {
  return find('duties', { where: { community }, orderBy: { until: 'desc' }, limit })
}

/** What a person has signed up for and has not ended, the next first. */
export function signupsAhead(volunteer: string, now: number, limit: number): Promise<DutySignup[]> {
  const where = { volunteer, until: command.gt(now) }
  return find('dutySignups', { where, orderBy: { until: 'asc' }, limit })
}

export function signupsOf(duty: string): Promise<DutySignup[]> {
  return find('dutySignups', { where: { duty }, limit: 500 })
}

/** Members whose registration with a community waits for it. */
export function registrationsWaiting(
  community: DivisionCode,
  side: Side,
  limit: number,
): Promise<Volunteer[]> {
  const where = { [`party.${side}.community`]: community, [`party.${side}.state`]: 'waiting' }
  return find('volunteers', { where, limit })
}

/** Members registered with a community on one side, in the order of their numbers, after `after`. */
export function membersOf(
  community: DivisionCode,
  side: Side,
  after: string,
  limit: number,
): Promise<Volunteer[]> {
  const where = { [`party.${side}.community`]: community, number: command.gt(after) }
  return find('volunteers', { where, orderBy: { number: 'asc' }, limit })
}

export async function volunteerNumbered(number: string): Promise<Volunteer | undefined> {
  const [found] = await find('volunteers', { where: { number }, limit: 1 })
  return found
}

/** The years with these ids, at most 1,000. */
export function yearsWith(ids: readonly string[]): Promise<VolunteerYear[]> {
  return find('volunteerYears', { where: { _id: command.in([...ids]) }, limit: 1000 })
}

/** The kept figures with these ids. */
export function figuresWith(ids: readonly string[]): Promise<UnitFigures[]> {
  return find('volunteerFigures', { where: { _id: command.in([...ids]) }, limit: 1000 })
}

/** What a street or district has below it, and what the night counted of it in a year. Three operations. */
export async function figuresBelow(unit: DivisionCode, year: number): Promise<Below> {
  const [places, parties] = await Promise.all([organisationsIn(unit), partyOrganizationsOf(districtOf(unit))])
  const ids = communitiesAmong(places).map((community) => figuresId('workplace', community, year))
  return { places, parties, kept: await figuresWith(ids) }
}

/** More party organisations than a community has. */
const MOST_ORGANISATIONS = 300

/** The party organisations of a community by the roster, and those others whose members registered there. */
export async function organisationsOf(
  community: DivisionCode,
  others: readonly string[],
  today: Day,
): Promise<PartyOrganization[]> {
  const where = command.or([{ community }, { _id: command.in([...others]) }])
  const found = await find('partyOrganizations', { where, limit: MOST_ORGANISATIONS })
  return (await standing<PartyOrganization>(found)).filter((organisation) => isStanding(organisation, today))
}

/**
 * The first party organisations that stand and whose name begins so; `more`: there are others behind. Those that stand no
 * more are passed over, however many they are. One operation where there are none of them.
 */
export async function organisationsNamed(search: string, today: Day, limit: number) {
  const query = { where: { name: beginsWith(search) }, orderBy: { name: 'asc', _id: 'asc' } } as const
  const pages = everyPage(
    oneMoreThan(limit),
    (after: Cursor<string> | undefined, size) => find('partyOrganizations', { ...query, after, limit: size }),
    ({ name, _id }) => ({ at: name, id: _id }),
  )
  const found: PartyOrganization[] = []
  for await (const page of pages) {
    found.push(...(await standing<PartyOrganization>(page)).filter((one) => isStanding(one, today)))
    if (found.length > limit) break
  }
  const { shown, next } = pageOf(found, limit, ({ _id }) => _id)
  return { organisations: shown, more: next !== undefined }
}

/** The party organisation with this id, as the roster stands. One operation. */
export async function partyOrganizationOf(id: string): Promise<PartyOrganization | undefined> {
  const stored = await read('partyOrganizations', id)
  return stored && (await standing<PartyOrganization>([stored]))[0]
}

/** Communities, streets and departments whose name begins so. */
export async function placesNamed(search: string, limit: number): Promise<Organisation[]> {
  const found = await find('organisations', {
    where: { name: beginsWith(search) },
    orderBy: { name: 'asc', _id: 'asc' },
    limit,
  })
  return standing<Organisation>(found)
}

export function isStanding({ goneOn }: Pick<PartyOrganization, 'goneOn'>, today: Day): boolean {
  return !goneOn || today < goneOn
}

function beginsWith(search: string) {
  return search ? command.gte(search).and(command.lt(`${search}\uffff`)) : command.gte('')
}
