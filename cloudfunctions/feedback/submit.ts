import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { postsOf } from '../contact/store'
import { needsMap, scopesOf } from '../division/area'
import { districtOf } from '../division/division'
import { hasPlace, placeLabel } from '../division/estate'
import { gridMapOf } from '../division/store'
import { isDuplicate, read } from '../platform/database'
import type { ResidentCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { submissionId } from '../platform/submission'
import { settingsOf } from '../settings/store'
import { checkPhotos } from './check-photos'
import type { Feedback } from './feedback'
import { filingLine } from './line'
import { numberOf } from './number'
import { opening } from './progress'
import { route } from './routing'
import type { submitInput } from './schema'
import { file } from './store'

/** Two matters of one day share a number about once in a million; then the next number is tried. */
const NUMBER_ATTEMPTS = 5

/**
 * Files a matter for the caller's home or another place, routed to who answers for it there.
 * Refuses places that do not exist and photos that are none. The same submission sent twice is one matter.
 */
export async function submitFeedback(input: z.infer<typeof submitInput>, call: ResidentCall) {
  const { key, category, text, photos, place } = input
  const { openid, resident, now, today } = call
  const id = submissionId(openid, key)
  const [before, estate, map] = await Promise.all([
    read('feedback', id),
    read('estates', place.estateId),
    needsMap(place) ? gridMapOf(districtOf(place.estateId)) : undefined,
  ])
  if (before) return receiptOf(sameAs(before, input))
  if (!estate) throw refuse('estate/unknown')
  if (!hasPlace(estate, place)) throw refuse('place/unknown')
  await checkPhotos(photos)
  const [posts, settings, calendar] = await Promise.all([
    postsOf(scopesOf(estate, place, map)),
    settingsOf(estate._id, call),
    calendarOf(estate._id, call),
  ])
  const way = route(estate, place, posts, today, map)
  const feedback: Omit<Feedback, 'number'> = {
    _id: id,
    author: openid,
    source: 'resident',
    category,
    text,
    photos,
    place,
    placeLabel: placeLabel(estate, place),
    route: way,
    filedAt: now,
    ...opening(way.holder, { today, calendar, settings, key }),
  }
  const by = { openid, name: resident.name, post: '居民' }
  const filed = await fileNumbered(feedback, filingLine(feedback, { by, at: now }))
  return receiptOf(sameAs(filed, input))
}

/** A phone that got no answer sends the same again; what was changed meanwhile is not silently dropped. */
function sameAs(before: Feedback, { category, text }: z.infer<typeof submitInput>): Feedback {
  if (before.text !== text || before.category !== category) throw refuse('feedback/already-filed')
  return before
}

/** Files under the first free number; whoever was first with this very submission wins. */
async function fileNumbered(
  feedback: Omit<Feedback, 'number'>,
  line: Parameters<typeof file>[1],
): Promise<Feedback> {
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt++) {
    const numbered = { ...feedback, number: numberOf(feedback, attempt) }
    try {
      await file(numbered, line)
      return numbered
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const winner = await read('feedback', feedback._id)
      if (winner) return winner
    }
  }
  throw new Error(`no free number for feedback ${feedback._id}`)
}

/** What the author keeps of it: its id, the number for the phone, where it went and until when. */
function receiptOf({ _id, number, route, due }: Feedback) {
  return { id: _id, number, why: route.why, acceptBy: due && { on: due.on, estimated: due.estimated } }
}
