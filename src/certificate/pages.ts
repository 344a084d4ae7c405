import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'certificate/mine': page(),
  'certificate/check': page<{ number?: string; code?: string }>(),
}
