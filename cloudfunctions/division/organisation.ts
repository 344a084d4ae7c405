import type { DivisionCode } from './division'

/** A district, street, community or department by its name; grids are named by their code. */
export interface Organisation {
  _id: DivisionCode
  name: string
}
