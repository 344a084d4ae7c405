import type { Who } from '../platform/access'

/** The administrator of a district looks after its calendar. */
export const ACCESS = {
  years: ['administrator'],
  enter: ['administrator'],
} as const satisfies Record<string, Who>
