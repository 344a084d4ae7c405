import type { Day } from '../../cloudfunctions/calendar/day'
import { actingPosts } from '../../cloudfunctions/contact/actor'
import type { Post } from '../../cloudfunctions/contact/post'
import { scopesOf } from '../../cloudfunctions/division/area'
import { communityOf, gridOf } from '../../cloudfunctions/division/division'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { PartyOrganization } from '../../cloudfunctions/division/party-organization'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { CONSENT_VERSION, type Resident } from '../../cloudfunctions/resident/resident'
import type { Duty, DutySignup } from '../../cloudfunctions/volunteer/duty'
import {
  counted,
  type FigureScope,
  figuresId,
  NOBODY,
  SCOPES,
  type UnitFigures,
} from '../../cloudfunctions/volunteer/figures'
import { numberOf } from '../../cloudfunctions/volunteer/number'
import { recounted } from '../../cloudfunctions/volunteer/recounting'
import { answered, registered } from '../../cloudfunctions/volunteer/registration'
import { confirmed, KINDS, recorded, type ServiceRecord } from '../../cloudfunctions/volunteer/service'
import { cadreSignature, volunteerSignature } from '../../cloudfunctions/volunteer/signature'
import { yearOf, yearsOf } from '../../cloudfunctions/volunteer/span'
import type { Side, Volunteer } from '../../cloudfunctions/volunteer/volunteer'
import { emptyYear, type VolunteerYear } from '../../cloudfunctions/volunteer/year'
import data from './data/volunteers.json'
import { NAMES } from './estates'
import { keyNamed } from './named'
import { relativeDay, relativeInstant } from './relative-day'

/** The district the volunteers serve in. */
interface Scene {
  estates: readonly Estate[]
  posts: readonly Post[]
  residents: readonly Resident[]
  organisations: readonly PartyOrganization[]
  today: Day
}

interface ServiceRow {
  who: string
  community: string
  duty: string
  place: string
  on: string
  minutes: number
  kind: string
  content?: string
  /** The cadre who confirmed it; missing: it waits. */
  by?: string
}

/** What data/volunteers.json tells, worked out by the product's own rules. */
export interface SampleVolunteers {
  volunteers: Volunteer[]
  volunteerRecords: ServiceRecord[]
  volunteerYears: VolunteerYear[]
  volunteerFigures: UnitFigures[]
  duties: Duty[]
  dutySignups: DutySignup[]
}

export function sampleVolunteers(scene: Scene): SampleVolunteers {
  const volunteers = data.volunteers.map((row) => volunteerOf(row, scene))
  const volunteerRecords = data.services.map((row: ServiceRow, index) => serviceOf(row, index, scene))
  const volunteerYears = volunteers.flatMap((volunteer) => yearsFrom(volunteer, volunteerRecords))
  const offers = data.duties.map((row, index) => dutyOf(row, index, scene))
  return {
    volunteers,
    volunteerRecords,
    volunteerYears,
    volunteerFigures: figuresOf(volunteers, volunteerYears, scene.today),
    duties: offers.map(({ duty }) => duty),
    dutySignups: offers.flatMap(({ signups }) => signups),
  }
}

function volunteerOf(
  { who, organisation: named, since, confirmed: sides }: (typeof data.volunteers)[number],
  { estates, posts, residents, organisations, today }: Scene,
): Volunteer {
  const resident = residentNamed(who, residents)
  const estate = estates.find(({ _id }) => _id === resident.home.estateId)
  if (!estate) throw new Error(`No such estate: ${resident.home.estateId}`)
  const scopes = scopesOf(estate, resident.home)
  const community = scopes.map(communityOf).find((code) => code) ?? ''
  const grid = scopes.map(gridOf).find((code) => code)
  const organisation = organisations.find(({ name }) => name === named)
  const workplace = organisation && { organisation, community: organisation.community ?? community }
  const enrolledOn = relativeDay(since, today)
  const at = Date.parse(`${enrolledOn}T10:00:00+08:00`)
  const { party, former } = registered(
    undefined,
    { residence: { community, ...(grid && { grid }) }, ...(workplace && { workplace }) },
    at,
  )
  const answer = (side: Side) => {
    const scope = party?.[side].community ?? ''
    return { by: cadreSignature(cadreOf(scope, posts, today), scope), at: at + 86_400_000 }
  }
  const both = (sides as Side[]).reduce(
    (before, side) =>
      before &&
      answered(before, side, answer(side), {
        confirm: true,
        grid: before[side].grid ?? `${before[side].community}-01`,
      }),
    party,
  )
  return {
    _id: resident._id,
    number: numberOf(community, yearOf(enrolledOn), submissionId(resident._id, 'volunteer'), 0),
    name: resident.name,
    community,
    ...(both && { party: both }),
    former,
    enrolledOn,
    consent: { version: CONSENT_VERSION, on: enrolledOn },
  }
}

function serviceOf(row: ServiceRow, index: number, { posts, residents, today }: Scene): ServiceRecord {
  const { _id: volunteer, name } = residentNamed(row.who, residents)
  const community = codeOf(row.community)
  const from = relativeInstant(row.on, today)
  const until = from + row.minutes * 60_000
  const { duty, place, content = '' } = row
  const _id = submissionId(volunteer, `sample-service-${index + 1}`)
  const told = { _id, volunteer, name, community, duty, place, content, from, until, evidence: [] }
  const kind = keyNamed(KINDS, row.kind)
  const waiting = recorded({ ...told, kind }, volunteerSignature({ volunteer, name }), until)
  if (!row.by) return waiting
  const cadre = cadreOf(community, posts, today)
  return confirmed(waiting, { by: cadreSignature(cadre, community), at: until + 3_600_000 })
}

function yearsFrom({ _id, community }: Volunteer, records: readonly ServiceRecord[]): VolunteerYear[] {
  const own = records.filter(({ volunteer }) => volunteer === _id)
  const years = [...new Set(own.flatMap(yearsOf))]
  return years.map((year) => {
    const touching = own.filter((record) => yearsOf(record).includes(year))
    return recounted(emptyYear(_id, year, community.slice(0, 6)), touching, [])
  })
}

/** What the last night has counted. */
function figuresOf(
  volunteers: readonly Volunteer[],
  years: readonly VolunteerYear[],
  today: Day,
): UnitFigures[] {
  const year = yearOf(today)
  const scopes = Object.keys(SCOPES) as FigureScope[]
  return scopes.flatMap((scope) => {
    const unitOf = ({ party }: Volunteer) =>
      scope === 'organisation' ? party?.organisation : party?.[scope].community
    const units = [...new Set(volunteers.flatMap((volunteer) => unitOf(volunteer) ?? []))].sort()
    return units.map((unit) => {
      const own = volunteers.filter((volunteer) => unitOf(volunteer) === unit)
      const tally = own.reduce((before, volunteer) => {
        const kept = years.find((each) => each.volunteer === volunteer._id && each.year === year)
        return counted(before, volunteer, kept, [], today)
      }, NOBODY)
      const organisations = [...new Set(own.flatMap(({ party }) => party?.organisation ?? []))].sort()
      const told = {
        scope,
        unit,
        year,
        organisations,
        run: today,
        countedAt: Date.parse(`${today}T02:00:00+08:00`),
      }
      return { _id: figuresId(scope, unit, year), ...told, ...tally }
    })
  })
}

function dutyOf(row: (typeof data.duties)[number], index: number, { residents, today }: Scene) {
  const { title, place, content, places, inCharge } = row
  const community = codeOf(row.community)
  const from = relativeInstant(row.starts, today)
  const until = from + row.minutes * 60_000
  const people = row.taken.map((name) => residentNamed(name, residents))
  const _id = submissionId('sample-duty', String(index + 1))
  const told = { title, place, community, from, until }
  const duty: Duty = { _id, ...told, content, places, inCharge, taken: people.map((person) => person._id) }
  const signups = people.map((person): DutySignup => {
    const { _id: volunteer, name } = person
    return { _id: submissionId(volunteer, _id), duty: _id, volunteer, name, ...told, state: 'signed' }
  })
  return { duty, signups }
}

function cadreOf(community: string, posts: readonly Post[], today: Day) {
  const post = posts.find(
    ({ scope, kind, holder }) => scope === community && kind === 'communityCadre' && holder?.openid,
  )
  const { name = '', openid = '' } = post?.holder ?? {}
  return { openid, name, posts: actingPosts(openid, posts, today) }
}

function residentNamed(name: string, residents: readonly Resident[]): Resident {
  const found = residents.find((resident) => resident.name === name)
  if (!found) throw new Error(`No such resident: ${name}`)
  return found
}

function codeOf(community: string): string {
  return keyNamed(NAMES, community)
}
