import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'volunteer/home': page(),
  'volunteer/enrol': page(),
  'volunteer/record': page<{ id: string }>(),
  'volunteer/claim': page(),
  'volunteer/duty': page<{ id: string }>(),
  'volunteer/community': page<{ community: string; name: string }>(),
  'volunteer/offer': page<{ community: string; name: string }>(),
  'volunteer/figures': page<{ unit: string; name?: string }>(),
  'volunteer/units': page<{ unit: string }>(),
}
