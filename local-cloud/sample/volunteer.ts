import { actingPosts } from '../../cloudfunctions/contact/actor'
import type { Post } from '../../cloudfunctions/contact/post'
import { scopesOf } from '../../cloudfunctions/division/area'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { PartyOrganization } from '../../cloudfunctions/division/party-organization'
import { DAY, type Day } from '../../cloudfunctions/platform/day'
import { communityOf, gridOf } from '../../cloudfunctions/platform/division'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { CONSENT_VERSION, type Resident } from '../../cloudfunctions/resident/resident'
import type { Duty, DutySignup } from '../../cloudfunctions/volunteer/duty'
import {
  type DutyLine,
  type DutySignupLine,
  offerLine,
  signupLine,
} from '../../cloudfunctions/volunteer/duty-line'
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
import { answered, type Belonging, registered } from '../../cloudfunctions/volunteer/registration'
import {
  nextEntry,
  type RegistrationLine,
  registrationLine,
  saidOf,
} from '../../cloudfunctions/volunteer/registration-line'
import { confirmed, KINDS, recorded, type ServiceRecord } from '../../cloudfunctions/volunteer/service'
import { type ServiceLine, serviceLine } from '../../cloudfunctions/volunteer/service-line'
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

/** The same with the lines that the ledger has of it. */
export type ToldVolunteers = SampleVolunteers & {
  lines: (DutyLine | DutySignupLine | RegistrationLine | ServiceLine)[]
}

export function sampleVolunteers(scene: Scene): ToldVolunteers {
  const enrolled = data.volunteers.map((row, index) => volunteerOf(row, index, scene))
  const volunteers = enrolled.map(({ volunteer }) => volunteer)
  const services = data.services.map((row: ServiceRow, index) => serviceOf(row, index, scene))
  const volunteerRecords = services.map(({ record }) => record)
  const volunteerYears = volunteers.flatMap((volunteer) => yearsFrom(volunteer, volunteerRecords))
  const offers = data.duties.map((row, index) => dutyOf(row, index, scene))
  return {
    volunteers,
    volunteerRecords,
    volunteerYears,
    volunteerFigures: figuresOf(volunteers, volunteerYears, scene.today),
    duties: offers.map(({ duty }) => duty),
    dutySignups: offers.flatMap(({ signups }) => signups),
    lines: [
      ...enrolled.flatMap(({ lines }) => lines),
      ...services.flatMap(({ lines }) => lines),
      ...offers.flatMap(({ lines }) => lines),
    ],
  }
}

function volunteerOf(
  { who, organisation: named, since, confirmed: sides }: (typeof data.volunteers)[number],
  index: number,
  { estates, posts, residents, organisations, today }: Scene,
) {
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
  const belonging: Belonging = {
    residence: { community, ...(grid && { grid }) },
    ...(workplace && { workplace }),
  }
  const { party, former } = registered(undefined, belonging, at)
  const enrols = nextEntry(undefined, submissionId('sample-registration', String(index + 1)))
  const by = volunteerSignature({ volunteer: resident._id, name: resident.name })
  const told = { told: 'enrol' as const, by, at, unit: community }
  const first: Told = {
    party,
    ledger: enrols,
    lines: [registrationLine(enrols, told, { said: saidOf(belonging) })],
  }
  const both = (sides as Side[]).reduce(
    (before, side) => confirmedSide(before, side, at, { posts, today }),
    first,
  )
  const volunteer: Volunteer = {
    _id: resident._id,
    number: numberOf(community, yearOf(enrolledOn), submissionId(resident._id, 'volunteer'), 0),
    name: resident.name,
    community,
    ...(both.party && { party: both.party }),
    former,
    enrolledOn,
    consent: { version: CONSENT_VERSION, on: enrolledOn },
    ledger: both.ledger,
  }
  return { volunteer, lines: both.lines }
}

/** How far a registration has come, with its lines so far. */
type Told = Pick<Volunteer, 'party'> & {
  ledger: NonNullable<Volunteer['ledger']>
  lines: RegistrationLine[]
}

/** With one side confirmed by its community the day after he enrolled, the one a minute after the other. */
function confirmedSide(
  { party, ledger: before, lines }: Told,
  side: Side,
  enrolledAt: number,
  { posts, today }: Pick<Scene, 'posts' | 'today'>,
): Told {
  if (!party) return { party, ledger: before, lines }
  const { community, grid = `${community}-01` } = party[side]
  const by = cadreSignature(cadreOf(community, posts, today), community)
  const at = enrolledAt + DAY + lines.length * 60_000
  const ledger = nextEntry({ ledger: before }, '')
  const line = registrationLine(ledger, { told: 'confirm', by, at, unit: community }, { side, grid })
  return {
    party: answered(party, side, { by, at }, { confirm: true, grid }),
    ledger,
    lines: [...lines, line],
  }
}

/** What its community writes down itself is confirmed with that. */
function serviceOf(row: ServiceRow, index: number, { posts, residents, today }: Scene) {
  const { _id: volunteer, name } = residentNamed(row.who, residents)
  const community = codeOf(row.community)
  const from = relativeInstant(row.on, today)
  const until = from + row.minutes * 60_000
  const { duty, place, content = '' } = row
  const _id = submissionId(volunteer, `sample-service-${index + 1}`)
  const told = { _id, volunteer, name, community, duty, place, content, from, until, evidence: [] }
  const kind = keyNamed(KINDS, row.kind)
  const cadre = cadreSignature(cadreOf(community, posts, today), community)
  const later = until + 3_600_000
  if (kind === 'confirmed') {
    const record = confirmed(recorded({ ...told, kind }, cadre, later), { by: cadre, at: later })
    return { record, lines: [serviceLine(record)] }
  }
  const waiting = recorded({ ...told, kind }, volunteerSignature({ volunteer, name }), until)
  if (!row.by) return { record: waiting, lines: [serviceLine(waiting)] }
  const record = confirmed(waiting, { by: cadre, at: later })
  return { record, lines: [serviceLine(waiting), serviceLine(record)] }
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

/** When the communities offered what lies ahead, and when the next one signed up for it. */
const OFFERED = '-4 09:00'
const SIGNED = 20 * 3_600_000

function dutyOf(row: (typeof data.duties)[number], index: number, { posts, residents, today }: Scene) {
  const { title, place, content, places } = row
  const community = codeOf(row.community)
  const from = relativeInstant(row.starts, today)
  const until = from + row.minutes * 60_000
  const people = row.taken.map((name) => residentNamed(name, residents))
  const _id = submissionId('sample-duty', String(index + 1))
  const by = cadreSignature(cadreOf(community, posts, today), community)
  const at = relativeInstant(OFFERED, today) + index * 60_000
  const told = { title, place, community, from, until }
  const inCharge = `${by.post} ${by.name}`
  const duty: Duty = { _id, ...told, content, places, inCharge, taken: people.map((person) => person._id) }
  const signups = people.map(({ _id: volunteer, name }, nth): DutySignup => {
    const who = { _id: submissionId(volunteer, _id), duty: _id, volunteer, name }
    return { ...who, ...told, state: 'signed', signedAt: at + SIGNED + nth * 60_000, lines: 1 }
  })
  const signed = signups.map((signup) =>
    signupLine(signup, 'signUp', { by: volunteerSignature(signup), at: signup.signedAt ?? at }),
  )
  return { duty, signups, lines: [offerLine(duty, { by, at }), ...signed] }
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
