import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'privacy/held': page(),
  'privacy/erase': page(),
}
