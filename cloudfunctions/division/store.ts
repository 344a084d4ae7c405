import { command, find, read } from '../platform/database'
import { refuse } from '../platform/refusal'
import type { DivisionCode } from './division'
import type { Estate } from './estate'

/** The estate of a door code, a home or a choice; refuses one that does not exist. */
export async function estateOf(id: string): Promise<Estate> {
  const estate = await read('estates', id)
  if (!estate) throw refuse('estate/unknown')
  return estate
}

/** Names of districts, streets, communities and departments by their code. */
export async function organisationNames(codes: readonly DivisionCode[]): Promise<Map<DivisionCode, string>> {
  if (codes.length === 0) return new Map()
  const found = await find('organisations', { where: { _id: command.in([...codes]) }, limit: 100 })
  return new Map(found.map(({ _id, name }) => [_id, name]))
}
