import { communityOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { COMMON_ANSWERS } from './answer-template'
import { templatesOf } from './store'

/** What the caller may begin an answer with: the words of the district, and those his units have saved. */
export async function templates({ actor }: StaffCall) {
  const units = [...new Set(actor.posts.map(({ scope }) => communityOf(scope) ?? scope))]
  const own = await templatesOf(units)
  return {
    own: own.map(({ _id, category, text }) => ({ id: _id, category, text })),
    common: COMMON_ANSWERS.map(({ category, text }) => ({ category, text })),
  }
}
