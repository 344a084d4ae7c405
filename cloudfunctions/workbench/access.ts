import { POSTS, type PostKind } from '../contact/post'
import type { Who } from '../platform/access'

const STAFF = Object.keys(POSTS) as PostKind[]

/** Every post has a workbench; what stands in it follows from the post's scope. */
export const ACCESS = {
  matters: STAFF,
  find: STAFF,
  supervision: ['districtSupervisor'],
  scopes: ['communityCadre', 'administrator'],
} as const satisfies Record<string, Who>
