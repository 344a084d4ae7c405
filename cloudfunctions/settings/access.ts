import type { Who } from '../platform/access'

/** The district's settings are its administrators' alone. */
export const ACCESS = {
  list: ['administrator'],
  history: ['administrator'],
  change: ['administrator'],
} as const satisfies Record<string, Who>
