import type { Who } from '../platform/access'

/** Everyone reads; a community's own cadres publish. */
export const ACCESS = {
  list: 'anyone',
  read: 'anyone',
  publish: ['communityCadre'],
} as const satisfies Record<string, Who>
