import type { z } from 'zod'
import { refuseUnlawfulText } from '../platform/content-check'
import { read, transactionOnce } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import { isCadreOf } from './access'
import type { Duty } from './duty'
import { offerLine } from './duty-line'
import type { communityInput, offerInput } from './schema'
import { SERVICE_LIMITS } from './service'
import { cadreSignature } from './signature'
import { inMinutes, minutesIn } from './span'
import { dutiesOf } from './store'

/**
 * Offers a duty to the volunteers of the community. Refuses a time that has begun or is none, and text that
 * WeChat calls unlawful. The same offer sent twice is one; another one under its key is refused.
 */
export async function offer(input: z.infer<typeof offerInput>, { actor, openid, now }: StaffCall) {
  const { key, community, title, place, content, places } = input
  if (!isCadreOf(actor, community)) throw refuse('access/forbidden')
  const span = inMinutes(input)
  const minutes = minutesIn(span)
  if (minutes < 1 || minutes > SERVICE_LIMITS.longest) throw refuse('service/span')
  if (span.from < now) throw refuse('duty/over', '岗位要在开始之前发布，请核对时间')
  await refuseUnlawfulText([title, place, content].join('\n'), openid)
  const by = cadreSignature(actor, community)
  const _id = submissionId(openid, key)
  const said = { community, title, place, content, ...span, places }
  const duty: Duty = { _id, ...said, inCharge: `${by.post} ${by.name}`, taken: [] }
  const isNew = await transactionOnce(async (t) => {
    await t.add('duties', duty)
    await t.add('ledger', offerLine(duty, { by, at: now }))
  })
  if (!isNew) refuseOther(await read('duties', _id), said)
  return { id: _id }
}

const MOST = 50

/** The duties a community has offered, the latest first. */
export async function offered({ community }: z.infer<typeof communityInput>, { actor, now }: StaffCall) {
  if (!isCadreOf(actor, community)) throw refuse('access/forbidden')
  const found = await dutiesOf(community, MOST)
  return {
    duties: found.map(({ _id, title, place, from, until, places, taken, calledOff }) => ({
      ...{ id: _id, title, place, from, until, places },
      taken: taken.length,
      over: until <= now,
      calledOff: !!calledOff,
    })),
  }
}
