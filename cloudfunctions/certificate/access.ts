import type { Who } from '../platform/access'

/** A certificate is its holder's; whoever has the paper may check it, without signing in. */
export const ACCESS = {
  issue: 'person',
  mine: 'person',
  file: 'person',
  check: 'anyone',
} as const satisfies Record<string, Who>
