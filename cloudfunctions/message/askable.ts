import type { z } from 'zod'
import type { Actor } from '../platform/actor'
import type { PersonCall } from '../platform/procedure'
import type { Resident } from '../resident/resident'
import { actorOf } from '../resident/store'
import { left, mayAsk } from './grant'
import { askedAt, MOST_ASKED, TAPS, type Tap } from './message'
import type { askableInput } from './schema'
import { grantsOf, templateIdsOf } from './store'

/**
 * What the caller may be asked for at this tap, and how many messages of it he has in stock. Nothing for
 * templates his district has no id for, that he has enough of or has lately refused; of more than WeChat asks for
 * at once, those he has fewest of.
 */
export async function askable({ tap }: z.infer<typeof askableInput>, call: PersonCall) {
  const { openid, now } = call
  const who = await actorOf(openid, call)
  const place = placeOf(who, tap)
  if (!place) return { templates: [] }
  const wanted = askedAt(tap, who.posts)
  if (wanted.length === 0) return { templates: [] }
  const [ids, grants] = await Promise.all([templateIdsOf(place), grantsOf(openid, wanted)])
  const templates = wanted.flatMap((template) => {
    const [id, grant] = [ids[template], grants.find((one) => one.template === template)]
    return id && mayAsk(grant, id, now) ? [{ template, id, left: left(grant, id) }] : []
  })
  templates.sort((one, other) => one.left - other.left)
  return { templates: templates.slice(0, MOST_ASKED) }
}

/** Where somebody is asked: staff by their posts, residents by their home. */
function placeOf({ posts, resident }: Actor & { resident?: Resident }, tap: Tap): string | undefined {
  return TAPS[tap] === 'staff' ? posts[0]?.scope : resident?.home.estateId
}
