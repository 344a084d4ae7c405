import type { Who } from '../platform/access'

/** The community page, and the choice of an estate or a building on it, need no sign-in. */
export const ACCESS = {
  page: 'anyone',
  estates: 'anyone',
  buildings: 'anyone',
} as const satisfies Record<string, Who>
