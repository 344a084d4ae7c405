import type { z } from 'zod'
import { placeLabel } from '../division/estate'
import { read } from '../platform/database'
import { beijingDay } from '../platform/day'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { actorOf } from '../resident/store'
import { CATEGORIES } from './feedback'
import { mayFile } from './filing'
import { joinableSince, spotOf } from './joining'
import type { similarInput } from './schema'
import { HANDLING_STEPS, STEPS } from './steps'
import { joinedAmong, mattersAt } from './store'

/** More than people read through before they write. */
const MOST = 3

/**
 * Matters of the same building and category of the last days that are still being handled, so that the
 * caller may join one 我也遇到 instead of filing it again. Of others' matters only the category, the
 * building, the day and the step. Refuses who may not file.
 */
export async function similarFeedback({ category, place }: z.infer<typeof similarInput>, call: PersonCall) {
  const { openid, today } = call
  const filer = await actorOf(openid, call)
  if (!mayFile(filer)) throw refuse('access/enrol')
  const spot = spotOf(place)
  if (!spot) return { matters: [] }
  const [estate, found] = await Promise.all([
    read('estates', spot.estateId),
    mattersAt(spot, category, { since: joinableSince(today), steps: HANDLING_STEPS, limit: MOST }),
  ])
  if (!estate) throw refuse('estate/unknown')
  const others = found.filter(({ author }) => author !== openid)
  const joined = await joinedAmong(
    openid,
    others.map(({ _id }) => _id),
  )
  return {
    matters: others.map(({ _id, filedAt, step }) => ({
      id: _id,
      category: CATEGORIES[category],
      building: placeLabel(estate, spot),
      day: beijingDay(filedAt),
      stepName: STEPS[step].name,
      joined: joined.has(_id),
    })),
  }
}
