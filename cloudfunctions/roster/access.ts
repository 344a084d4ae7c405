import type { Who } from '../platform/access'
import type { Actor } from '../platform/actor'
import type { DivisionCode } from '../platform/division'
import type { PostKind } from '../platform/post-kind'

const ADMINISTRATORS = ['administrator'] as const satisfies PostKind[]

/** The roster is the administrator's alone: it says who everybody is. */
export const ACCESS = {
  template: ADMINISTRATORS,
  export: ADMINISTRATORS,
  dryRun: ADMINISTRATORS,
  checkDraft: ADMINISTRATORS,
  draftSplit: ADMINISTRATORS,
  proceed: ADMINISTRATORS,
  list: ADMINISTRATORS,
  read: ADMINISTRATORS,
  changes: ADMINISTRATORS,
} as const satisfies Record<string, Who>

/** The district whose roster an administrator keeps: that of his post. */
export function districtKept({ posts }: Actor): DivisionCode {
  return posts.find(({ kind }) => kind === 'administrator')?.scope ?? ''
}
