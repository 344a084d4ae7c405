import type { z } from 'zod'
import { signedAs } from '../platform/actor'
import { refuseUnlawfulText } from '../platform/content-check'
import { read, transactionOnce } from '../platform/database'
import { addDays, beijingDay } from '../platform/day'
import { entryOf } from '../platform/ledger'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import type { Notice } from './notice'
import type { publishInput } from './schema'

/**
 * Publishes a notice to every estate of the community, for `daysShown` days, today being the first.
 * Refuses cadres of other communities and text that WeChat calls unlawful; a repeat is answered with
 * the notice that is already there, and refused where it says otherwise.
 */
export async function publishNotice(
  { key, community, title, body, daysShown }: z.infer<typeof publishInput>,
  { openid, actor, now, today }: StaffCall,
) {
  const post = actor.posts.find(({ kind, scope }) => kind === 'communityCadre' && scope === community)
  if (!post) throw refuse('access/forbidden')
  await refuseUnlawfulText(`${title}\n${body}`, openid)
  const id = submissionId(openid, key)
  const until = addDays(today, daysShown - 1)
  const by = `${post.title} ${actor.name}`
  const notice: Notice = { _id: id, community, title, body, by, publishedAt: now, until }
  const told = { told: 'publish', by: signedAs(actor, post), at: now, unit: community } as const
  const isNew = await transactionOnce(async (t) => {
    await t.add('notices', notice)
    await t.add('ledger', { ...entryOf('notice', { of: id, sequence: 1, ...told }), until })
  })
  if (!isNew) {
    const before = await read('notices', id)
    const asked = addDays(beijingDay(before?.publishedAt ?? now), daysShown - 1)
    refuseOther(before, { community, title, body, until: asked }, 'notice/already-published')
  }
  return { id }
}
