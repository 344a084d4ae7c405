import type { z } from 'zod'
import { put } from '../platform/database'
import { communityOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import { HANDLING_POSTS } from './access'
import { TEMPLATE_LIMITS } from './answer-template'
import type { saveTemplateInput } from './schema'
import { templatesOf } from './store'

/**
 * Saves words for everybody of the caller's unit. Sent twice they are saved once; refuses more than 50, and other words
 * under the same key.
 */
export async function saveTemplate(
  { key, category, text }: z.infer<typeof saveTemplateInput>,
  { actor, openid }: StaffCall,
) {
  const kinds: readonly string[] = HANDLING_POSTS
  const { scope = '' } = actor.posts.find(({ kind }) => kinds.includes(kind)) ?? {}
  const unit = communityOf(scope) ?? scope
  const id = submissionId(openid, key)
  const saved = await templatesOf([unit])
  const before = saved.find(({ _id }) => _id === id)
  if (before) {
    refuseOther(before, { category, text })
    return { id }
  }
  if (saved.length >= TEMPLATE_LIMITS.perUnit) throw refuse('template/too-many')
  await put('answerTemplates', { _id: id, unit, ...(category && { category }), text })
  return { id }
}
