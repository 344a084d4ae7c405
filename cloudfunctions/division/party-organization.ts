import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'

/** A party organisation 党组织 of a community or a workplace, with its in-service members 在职党员. */
export interface PartyOrganization {
  /** District code, `p`, number: `320402p001`. */
  _id: string
  name: string
  /** Where it belongs: a community, or a workplace by its name. */
  community?: DivisionCode
  workplace?: string
  members: number
  /** The first day on which it is no more. */
  goneOn?: Day
}
