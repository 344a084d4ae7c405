import { ORGANIZING_POSTS } from '../activity/access'
import type { Who } from '../platform/access'

export const ACCESS = {
  excel: ORGANIZING_POSTS,
} as const satisfies Record<string, Who>
