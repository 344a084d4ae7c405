import type { Who } from '../platform/access'

/** Everybody keeps the account of his own grants. */
export const ACCESS = {
  askable: 'person',
  granted: 'person',
} as const satisfies Record<string, Who>
