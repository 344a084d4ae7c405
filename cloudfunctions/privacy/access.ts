import type { Who } from '../platform/access'

/** Everyone for himself, and nobody for another: whose data it is follows from who calls. */
export const ACCESS = {
  held: 'person',
  copy: 'person',
  erase: 'person',
} as const satisfies Record<string, Who>
