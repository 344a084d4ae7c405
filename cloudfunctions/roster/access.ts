import type { Actor } from '../contact/actor'
import type { PostKind } from '../contact/post'
import type { DivisionCode } from '../division/division'
import type { Who } from '../platform/access'

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
