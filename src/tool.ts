import type { PostKind } from '../cloudfunctions/platform/post-kind'

/** The post for which a tool is opened: where it stands, and what the place is called. */
interface Opener {
  scope: string
  organisation: string
}

/** What the workbench offers besides matters. */
export interface Tool {
  title: string
  detail: string
  /** The posts it is for. */
  kinds: readonly PostKind[]
  /** Opens it for the post it belongs to. */
  open(post: Opener): void
  /** For each post of its own: there it is about the post's place, which stands before the detail. */
  each?: true
}

/** The tools of a room, by names of its own. */
export type Tools = Readonly<Record<string, Tool>>
