import type { z } from 'zod'
import { read } from '../platform/database'
import { communityOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import type { readInput } from './schema'
import { forgetTemplate } from './store'

/** Removes words that somebody of the caller's unit saved. Refuses those of others. */
export async function removeTemplate({ id }: z.infer<typeof readInput>, { actor }: StaffCall) {
  const template = await read('answerTemplates', id)
  const units = actor.posts.map(({ scope }) => communityOf(scope) ?? scope)
  if (!template || !units.includes(template.unit)) throw refuse('template/unknown')
  await forgetTemplate(id)
  return { id }
}
