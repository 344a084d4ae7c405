import type { z } from 'zod'
import { addDays } from '../calendar/day'
import { type Actor, holds } from '../contact/actor'
import { refuseUnlawfulText } from '../platform/content-check'
import { add, isDuplicate, read } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import type { publishInput } from './schema'

/**
 * Publishes a notice to every estate of the community, for `daysShown` days, today being the first.
 * Refuses cadres of other communities and text that WeChat calls unlawful; a repeat is answered with
 * the notice that is already there.
 */
export async function publishNotice(
  { key, community, title, body, daysShown }: z.infer<typeof publishInput>,
  { openid, actor, now, today }: StaffCall,
) {
  if (!holds(actor, ['communityCadre'], community)) throw refuse('access/forbidden')
  await refuseUnlawfulText(`${title}\n${body}`, openid)
  const id = submissionId(openid, key)
  const until = addDays(today, daysShown - 1)
  try {
    await add('notices', {
      _id: id,
      community,
      title,
      body,
      by: signatureOf(actor, community),
      publishedAt: now,
      until,
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const before = await read('notices', id)
    if (before?.title !== title || before.body !== body) throw refuse('notice/already-published')
  }
  return { id }
}

/** `社区书记 陈静` */
function signatureOf({ name, posts }: Actor, community: string): string {
  return `${posts.find(({ scope }) => scope === community)?.title ?? '社区'} ${name}`
}
