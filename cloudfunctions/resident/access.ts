import type { Who } from '../platform/access'

export const ACCESS = {
  me: 'anyone',
  enrol: 'person',
  looks: 'person',
} as const satisfies Record<string, Who>
