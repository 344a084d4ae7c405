import type { DocumentOf } from '../../cloudfunctions/collections'
import { beijingDay } from '../../cloudfunctions/platform/day'
import type { Duty, DutySignup } from '../../cloudfunctions/volunteer/duty'
import type { DutyLine, DutySignupLine } from '../../cloudfunctions/volunteer/duty-line'
import { answered, registered } from '../../cloudfunctions/volunteer/registration'
import type { RegistrationLine } from '../../cloudfunctions/volunteer/registration-line'
import type { Act, ServiceRecord } from '../../cloudfunctions/volunteer/service'
import type { ServiceLine } from '../../cloudfunctions/volunteer/service-line'
import type { Volunteer } from '../../cloudfunctions/volunteer/volunteer'

type Line = DocumentOf<'ledger'>
type Of<K extends Line['kind']> = Extract<Line, { kind: K }>

interface Documents {
  ledger: readonly Line[]
  duties: readonly Duty[]
  dutySignups: readonly DutySignup[]
  volunteerRecords: readonly ServiceRecord[]
  volunteers: readonly Volunteer[]
}

const KINDS: readonly string[] = ['duty', 'dutySignup', 'registration', 'service'] satisfies Line['kind'][]

export function isOfVolunteers({ kind }: Pick<Line, 'kind'>): boolean {
  return KINDS.includes(kind)
}

/** Every case whose lines go back to its beginning: what its document tells, and what its lines alone make of it. */
export function casesOf({ ledger, duties, dutySignups, volunteerRecords, volunteers }: Documents) {
  const linesOf = <K extends Line['kind']>(kind: K, of: string | undefined): Of<K>[] =>
    ledger
      .filter((line): line is Of<K> => line.kind === kind && line.of === of)
      .sort((one, other) => one.sequence - other.sequence)
  const signupLines = linesByDuty(ledger)
  const all = [
    ...duties.map((duty) => {
      const lines = linesOf('duty', duty._id)
      const people = signupLines.get(duty._id) ?? []
      return { id: duty._id, lines, told: toldOfDuty(duty), replay: () => replayedDuty(lines, people) }
    }),
    ...dutySignups.map((signup) => {
      const lines = linesOf('dutySignup', signup._id)
      return { id: signup._id, lines, told: toldOfSignup(signup), replay: () => replayedSignup(lines) }
    }),
    ...volunteerRecords.map((record) => {
      const lines = linesOf('service', record._id)
      return { id: record._id, lines, told: toldOfRecord(record), replay: () => replayedRecord(lines) }
    }),
    ...volunteers.map((volunteer) => {
      const lines = linesOf('registration', volunteer.ledger?.of)
      return {
        id: volunteer._id,
        lines,
        told: toldOfVolunteer(volunteer),
        replay: () => replayedVolunteer(lines),
      }
    }),
  ]
  return all
    .filter(({ lines: [first] }) => first && FIRSTS.includes(first.told))
    .map(({ id, lines, told, replay }) => ({ id, lines, told, replayed: replay() }))
}

const FIRSTS: readonly string[] = ['offer', 'signUp', 'record', 'enrol']

function linesByDuty(ledger: readonly Line[]): Map<string, DutySignupLine[]> {
  const lines = new Map<string, DutySignupLine[]>()
  for (const line of ledger)
    if (line.kind === 'dutySignup') lines.set(line.duty, [...(lines.get(line.duty) ?? []), line])
  return lines
}

function toldOfDuty({ _id, taken, ...duty }: Duty) {
  return { ...duty, taken: [...taken].sort() }
}

/** A duty by its own lines, and who has a place by those of its sign-ups. */
export function replayedDuty(lines: readonly DutyLine[], people: readonly DutySignupLine[]) {
  const [first, off] = lines
  if (!first?.offered) throw new Error('no offer')
  const last = new Map<string, DutySignupLine>()
  for (const line of [...people].sort((one, other) => one.sequence - other.sequence)) last.set(line.of, line)
  const stands = [...last.values()].filter(({ told }) => !['cancel', 'callOff'].includes(told))
  const taken = stands.map(({ of }) => people.find((line) => line.of === of)?.by.openid ?? '').sort()
  return {
    ...{ community: first.unit, ...first.offered, inCharge: `${first.by.post} ${first.by.name}`, taken },
    ...(off && { calledOff: { word: off.word ?? '', at: off.at, by: off.by } }),
  }
}

function toldOfSignup({ _id, title, place, from, until, ...signup }: DutySignup) {
  return signup
}

/** A sign-up by its lines; what the duty is, its duty's lines tell. */
export function replayedSignup(lines: readonly DutySignupLine[]) {
  const [first] = lines
  if (!first) throw new Error('no sign-up')
  const { duty, unit: community, by, at: signedAt } = first
  const signed = { duty, community, volunteer: by.openid, name: by.name, signedAt, state: 'signed' as const }
  let after: Omit<DutySignup, '_id' | 'title' | 'place' | 'from' | 'until'> = signed
  for (const { told, at } of lines) {
    if (told === 'signUp') after = signed
    else if (told === 'cancel') after = { ...after, state: 'cancelled', cancelledAt: at }
    else if (told === 'callOff') after = { ...after, state: 'calledOff' }
    else after = { ...after, ...(told === 'checkIn' ? { checkedInAt: at } : { checkedOutAt: at }) }
  }
  return { ...after, lines: lines.length }
}

function toldOfRecord({ _id, volunteer, name, content, evidence, ...record }: ServiceRecord) {
  return record
}

/** A record by its lines: all but whose it is, and what he wrote and photographed himself. */
export function replayedRecord(lines: readonly ServiceLine[]) {
  const [first] = lines
  if (!first?.recorded) throw new Error('no record')
  const { how: kind, ...recorded } = first.recorded
  const acts = lines.flatMap(({ told: did, by, at, word, state }): Act[] => {
    const reason = word && { reason: word }
    if (did !== 'record') return [{ did, by, at, ...reason }]
    const confirms: Act[] = state === 'confirmed' ? [{ did: 'confirm', by, at, ...reason }] : []
    return [{ did, by, at }, ...confirms]
  })
  if (lines.at(-1)?.sequence !== acts.length) throw new Error('a line is missing')
  const beyondCap = acts.find(({ did }) => did === 'confirm')?.reason
  const state = lines.at(-1)?.state
  return { community: first.unit, kind, ...recorded, ...(beyondCap && { beyondCap }), state, acts }
}

function toldOfVolunteer({ _id, number, name, consent, ...volunteer }: Volunteer) {
  return volunteer
}

/** A registration by its lines: what was said each time, and what the communities answered. */
export function replayedVolunteer(lines: readonly RegistrationLine[]) {
  const [first] = lines
  if (!first?.said) throw new Error('no enrolment')
  let after: Pick<Volunteer, 'community' | 'party' | 'former'> | undefined
  for (const { said, side, grid, told, by, at, word, unit } of lines) {
    if (said) after = { community: unit, ...registered(after, said, at) }
    if (!after?.party || !side) continue
    const answer = { by, at, ...(word && { reason: word }) }
    const confirm = told === 'confirm'
    after = { ...after, party: answered(after.party, side, answer, { confirm, ...(grid && { grid }) }) }
  }
  return { ...after, enrolledOn: beijingDay(first.at), ledger: { of: first.of, lines: lines.length } }
}
