import { ROUTE_WATCHERS } from '../division/access'
import type { Who } from '../platform/access'
import { POSTS, type PostKind } from '../platform/post-kind'
import { DESK_POSTS } from './desk'

const STAFF = Object.keys(POSTS) as PostKind[]

/** Every post has a workbench; what stands in it follows from the post's scope. */
export const ACCESS = {
  matters: STAFF,
  find: STAFF,
  supervision: ['districtSupervisor'],
  scopes: ['communityCadre', 'administrator'],
  callList: DESK_POSTS,
  rung: DESK_POSTS,
  trace: ROUTE_WATCHERS,
} as const satisfies Record<string, Who>
