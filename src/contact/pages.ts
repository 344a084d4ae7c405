import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'contact/posts': page(),
  'contact/leave': page<{ post?: string }>(),
  'contact/publish': page<{ post: string }>(),
}
