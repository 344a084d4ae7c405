import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'district/about': page(),
  'district/claim': page(),
}
