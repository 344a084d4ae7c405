import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'activity/detail': page<{ id: string }>(),
  'activity/mine': page(),
  'activity/check-in': page<{ id: string; code: string }>(),
  'activity/scan': page<{ id: string }>(),
  'activity/organized': page(),
  'activity/form': page<{ community?: string; id?: string }>(),
  'activity/manage': page<{ id: string }>(),
  'activity/code': page<{ id: string }>(),
  'activity/report': page<{ id: string }>(),
}
