import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'resident/home': page<{ estateId?: string }>(),
  'resident/privacy': page(),
  'resident/looks': page(),
}
