import type { PostKind } from './post-kind'

/**
 * Who may call a procedure: anyone (no sign-in), a person (signed in to WeChat), a resident (agreed to
 * the privacy notice and gave a home), or staff in one of the named posts. What concerns one matter is
 * decided by the capability's own table of moves.
 */
export type Who = 'anyone' | 'person' | 'resident' | readonly PostKind[]
