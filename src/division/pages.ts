import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'division/plans': page(),
  'division/plan': page<{ community: string }>(),
  'division/split': page<{ code: string; name: string; households: number }>(),
}
