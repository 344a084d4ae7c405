import type { Who } from '../platform/access'

export const ACCESS = {
  about: 'anyone',
  claim: 'person',
} as const satisfies Record<string, Who>
