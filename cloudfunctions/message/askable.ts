import type { z } from 'zod'
import type { PersonCall } from '../platform/procedure'
import { left, mayAsk } from './grant'
import { askedAt, MOST_ASKED } from './message'
import type { askableInput } from './schema'
import { grantsOf, templateIdsOf } from './store'
import { TAPS } from './template'

/**
 * What the caller may be asked for at this tap, and how many messages of it he has in stock. Nothing for
 * templates his district has no id for, that he has enough of or has lately refused; of more than WeChat asks for
 * at once, those he has fewest of.
 */
export async function askable({ tap }: z.infer<typeof askableInput>, call: PersonCall) {
  const { openid, now } = call
  const [{ actor }, resident] = await Promise.all([
    call.callers.staffOf(openid, call),
    call.callers.residentOf(openid),
  ])
  // Staff are asked where they have a post, residents where they live.
  const place = TAPS[tap] === 'staff' ? actor.posts[0]?.scope : resident?.home.estateId
  if (!place) return { templates: [] }
  const wanted = askedAt(tap, actor.posts)
  if (wanted.length === 0) return { templates: [] }
  const [ids, grants] = await Promise.all([templateIdsOf(place), grantsOf(openid, wanted)])
  const templates = wanted.flatMap((template) => {
    const [id, grant] = [ids[template], grants.find((one) => one.template === template)]
    return id && mayAsk(grant, id, now) ? [{ template, id, left: left(grant, id) }] : []
  })
  templates.sort((one, other) => one.left - other.left)
  return { templates: templates.slice(0, MOST_ASKED) }
}
