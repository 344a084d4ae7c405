import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { Polygon } from './point'

/** A district, street, community or department by its name; grids are named by their code. */
export interface Organisation {
  _id: DivisionCode
  name: string
  /** The first day on which it is no more; its name is kept for what it did. */
  goneOn?: Day
  /** Of a community, where it is drawn: then its grids are checked for gaps. */
  area?: Polygon
}
