import type { Who } from '../platform/access'
import { POSTS, type PostKind } from '../platform/post-kind'

const EVERY_POST = Object.keys(POSTS) as PostKind[]

/** Anyone may prove his number: the roster decides whose posts it opens. What is done to a post, its holder does. */
export const ACCESS = {
  bind: 'person',
  mine: 'person',
  /** Also who has just been unbound: his phone, left without an answer, sends it again. */
  unbind: 'person',
  takeLeave: EVERY_POST,
  endLeave: EVERY_POST,
  delegate: EVERY_POST,
  publish: EVERY_POST,
  withdraw: EVERY_POST,
  release: ['administrator'],
} as const satisfies Record<string, Who>
