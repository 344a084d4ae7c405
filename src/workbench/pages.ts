import { page } from '../page'

/** The pages of this room, each with the parameters it takes. */
export const pages = {
  'workbench/matters': page(),
  'workbench/calls': page(),
  'workbench/supervision': page(),
  'workbench/hand-over': page<{ scope: string }>(),
  'workbench/trace': page<{ estateId?: string; name?: string }>(),
  'workbench/calendar': page(),
}
