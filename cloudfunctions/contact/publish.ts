import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseWrongDays } from './days'
import { changeShown } from './effects/show'
import { isPublic, published } from './publication'
import type { publishInput } from './schema'

/**
 * Shows residents the caller's duty phone and what to ask him for, with his consent and until a day.
 * Refuses posts residents do not call, wrong days, and words that WeChat calls unlawful.
 */
export async function publish(input: z.infer<typeof publishInput>, call: StaffCall) {
  const { key, post, dutyPhone, askFor, until } = input
  refuseWrongDays({ from: call.today, until }, call.today)
  const held = call.actor.posts.find(({ id, deputyFor }) => id === post && !deputyFor)
  if (!held) throw refuse('post/unknown')
  if (!isPublic(held.kind)) throw refuse('post/not-public')
  await refuseUnlawfulText(askFor, call.openid)
  const publication = { dutyPhone, askFor, publishedUntil: until }
  const asked = { key, told: 'publish', post, ...publication } as const
  const change = (before: Parameters<typeof published>[0]) => published(before, publication)
  await changeShown(asked, { until, change }, call)
}
