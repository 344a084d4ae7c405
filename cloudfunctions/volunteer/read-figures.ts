import type { z } from 'zod'
import { levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { mayReadFigures } from './access'
import { figuresId, NOBODY, ratesOf, type Tally, type UnitFigures } from './figures'
import type { figuresInput } from './schema'
import { yearOf } from './span'
import { figuresWith, organisationsOf, partyOrganizationOf } from './store'

/** A unit's figures as its readers see them. */
interface Sheet extends Tally {
  /** Of a party organisation: whoever asks for a community knows its name. */
  name?: string
  year: number
  /** In-service members by the roster. */
  members: number
  rates: ReturnType<typeof ratesOf>
  /** When they were counted; missing: no night has yet. */
  countedAt?: number
  /** Of a community: who lives there, wherever he works, over those registered. */
  residence?: Tally & { rates: ReturnType<typeof ratesOf> }
}

/**
 * The rates of a community or a party organisation this year, over the member counts of the roster, as the
 * last night has counted them. Figures only: no person is named. With the caller's posts three operations.
 */
export async function figures({ unit }: z.infer<typeof figuresInput>, call: StaffCall): Promise<Sheet> {
  return levelOf(unit) === 'community' ? ofCommunity(unit, call) : ofOrganisation(unit, call)
}

async function ofCommunity(unit: string, { actor, today }: StaffCall): Promise<Sheet> {
  if (!mayReadFigures(actor, unit, unit)) throw refuse('access/forbidden')
  const year = yearOf(today)
  const ids = [figuresId('workplace', unit, year), figuresId('residence', unit, year)]
  const kept = await figuresWith(ids)
  const workplace = kept.find(({ scope }) => scope === 'workplace')
  const residence = kept.find(({ scope }) => scope === 'residence')
  const organisations = await organisationsOf(unit, workplace?.organisations ?? [], today)
  const members = organisations.reduce((sum, organisation) => sum + organisation.members, 0)
  return {
    ...sheet(year, workplace, members),
    // No roster counts who lives here.
    residence: { ...tallyOf(residence), rates: ratesOf(tallyOf(residence), residence?.registered ?? 0) },
  }
}

async function ofOrganisation(unit: string, { actor, today }: StaffCall): Promise<Sheet> {
  const year = yearOf(today)
  const [organisation, [kept]] = await Promise.all([
    partyOrganizationOf(unit),
    figuresWith([figuresId('organisation', unit, year)]),
  ])
  if (!organisation || !mayReadFigures(actor, unit, organisation.community)) throw refuse('access/forbidden')
  return { name: organisation.name, ...sheet(year, kept, organisation.members) }
}

/** The party organisations of a community, each with its rates, by name. */
export async function organisationFigures(
  { unit }: z.infer<typeof figuresInput>,
  { actor, today }: StaffCall,
) {
  if (levelOf(unit) !== 'community' || !mayReadFigures(actor, unit, unit)) throw refuse('access/forbidden')
  const organisations = await organisationsOf(unit, [], today)
  const year = yearOf(today)
  const kept = await figuresWith(organisations.map(({ _id }) => figuresId('organisation', _id, year)))
  const list = organisations.map(({ _id, name, members }) => {
    const own = kept.find((each) => each.unit === _id)
    return { id: _id, name, members, rates: ratesOf(tallyOf(own), members) }
  })
  return { organisations: list.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')) }
}

function sheet(year: number, kept: UnitFigures | undefined, members: number) {
  const tally = tallyOf(kept)
  return { year, members, ...tally, rates: ratesOf(tally, members), countedAt: kept?.countedAt }
}

function tallyOf(kept: Tally | undefined): Tally {
  const { registered, reported, participated, reached, minutes } = kept ?? NOBODY
  return { registered, reported, participated, reached, minutes }
}
