import type { Who } from '../platform/access'

export const ACCESS = {
  upcoming: 'anyone',
  read: 'anyone',
} as const satisfies Record<string, Who>
