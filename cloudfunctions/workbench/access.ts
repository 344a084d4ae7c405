import { POSTS, type PostKind } from '../contact/post'
import type { Who } from '../platform/access'
import { DESK_POSTS } from './desk'

/** Every post has a workbench; what stands in it follows from the post's scope. */
export const ACCESS = {
  matters: Object.keys(POSTS) as PostKind[],
  callList: DESK_POSTS,
  rung: DESK_POSTS,
} as const satisfies Record<string, Who>
