import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'notice/list': page<{ estateId: string }>(),
  'notice/detail': page<{ id: string }>(),
  'notice/publish': page<{ community: string; name: string }>(),
}
