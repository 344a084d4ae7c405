import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  /** `staff`: what someone of the community files; `draft`: goes on with what is kept under this key. */
  'feedback/new': page<{ category: string; estateId?: string; staff?: 'yes'; draft?: string }>(),
  'feedback/mine': page(),
  'feedback/detail': page<{ id: string }>(),
}
