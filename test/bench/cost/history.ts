import { communityOfEstate } from '../../../cloudfunctions/division/estate'
import { addDays, beijingDay, DAY, type Day, dayStart, HOUR } from '../../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../../cloudfunctions/resident/resident'
import { recounted } from '../../../cloudfunctions/volunteer/recounting'
import { confirmed, recorded, type ServiceRecord } from '../../../cloudfunctions/volunteer/service'
import { yearOf } from '../../../cloudfunctions/volunteer/span'
import type { Volunteer } from '../../../cloudfunctions/volunteer/volunteer'
import { emptyYear } from '../../../cloudfunctions/volunteer/year'
import { sampleDistrict } from '../../../local-cloud/sample/sample'
import type { Store } from '../../../local-cloud/store/store'
import { DISTRICT, type Town } from './town'
import { forHouseholds } from './use'

/** Months of matters that lie closed: what the nights look at is not only what the month brings. */
const MONTHS_OF_MATTERS = 12

/** What the months before have left in the district: closed matters with their ledgers, members with their hours. */
export function loadHistory(store: Store, town: Town, first: Day): void {
  const { matters, lines } = mattersBefore(town, first)
  store.load('feedback', matters)
  store.load('ledger', lines)
  const volunteers = volunteersOf(town, first)
  const records = volunteers.map((volunteer) => recordsOf(volunteer, first))
  store.load('volunteers', volunteers)
  store.load('volunteerRecords', records.flat())
  const year = yearOf(first)
  store.load(
    'volunteerYears',
    volunteers.map(({ _id }, index) => recounted(emptyYear(_id, year, DISTRICT), records[index] ?? [], [])),
  )
}

/** Closed matters of the sample, over and over, at the homes of the town. */
function mattersBefore(town: Town, first: Day) {
  const sample = sampleDistrict(dayStart(first))
  const models = sample.feedback.filter(({ step }) => step === 'closed')
  const count = MONTHS_OF_MATTERS * forHouseholds('matters', town.households)
  const pairs = Array.from({ length: count }, (_none, index) => {
    const model = models[index % models.length]
    const resident = town.residents[(index * 7919) % town.residents.length]
    if (!model || !resident) throw new Error('the sample has no closed matter')
    const { home, homeLabel, _id: author } = resident
    const at = dayStart(first) - 40 * DAY - ((index * 997) % 320) * DAY
    const { joiners: _joiners, repeat: _repeat, ...own } = model
    const place = {
      ...own,
      place: home,
      placeLabel: homeLabel,
      author,
      filedAt: at,
      finishedAt: at + 5 * DAY,
    }
    const _id = `before-${index}`
    const number = `250101-${String(index).padStart(6, '0')}`
    const lines = sample.ledger.filter(({ of }) => of === model._id)
    return {
      matter: { ...place, _id, number, photos: [], lines: lines.length, weight: 1 },
      lines: lines.map((line) => ({ ...line, _id: `${_id}:${line.sequence}`, of: _id })),
    }
  })
  return { matters: pairs.map(({ matter }) => matter), lines: pairs.flatMap(({ lines }) => lines) }
}

function volunteersOf(town: Town, first: Day): Volunteer[] {
  const residents = new Map(town.residents.map((resident) => [resident._id, resident]))
  return town.members.map((_id, index) => {
    const community = communityOfEstate(residents.get(_id)?.home.estateId ?? '')
    const registration = { community, grid: `${community}-01`, state: 'confirmed' as const, since: 0 }
    const organisation = town.roster.partyOrganizations.find((one) => one.community === community)
    return {
      ...{
        _id,
        number: `${DISTRICT}${yearOf(first)}${String(index).padStart(8, '0')}`,
        name: '王女士',
        community,
      },
      party: {
        organisation: organisation?._id ?? '',
        organisationName: organisation?.name ?? '',
        workplace: registration,
        residence: registration,
      },
      ...{ former: [], enrolledOn: first, consent: { version: CONSENT_VERSION, on: first } },
    }
  })
}

/** Two hours in each month of the year that is over, confirmed. */
function recordsOf({ _id, community }: Volunteer, first: Day): ServiceRecord[] {
  const by = { openid: 'someone', name: '陈静', post: '社区书记' }
  const months = Number(first.slice(5, 7)) - 1
  return Array.from({ length: months }, (_none, index) => {
    const from = dayStart(addDays(first, -10 - 28 * index)) + 9 * HOUR
    if (beijingDay(from).slice(0, 4) !== first.slice(0, 4)) return []
    const told = { duty: '送餐', place: '', content: '', evidence: [], kind: 'checkIn' as const }
    const span = { from, until: from + 2 * HOUR }
    const service = {
      _id: `${_id}-before-${index}`,
      volunteer: _id,
      name: '王女士',
      community,
      ...told,
      ...span,
    }
    return [confirmed(recorded(service, by, span.until), { by, at: span.until })]
  }).flat()
}
