import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import { actorAmong } from '../contact/actor'
import { postsOf } from '../contact/store'
import { needsMap, scopesOf } from '../division/area'
import { hasPlace, type Place, placeLabel } from '../division/estate'
import { findEstate, gridMapOf } from '../division/store'
import { isDuplicate, read } from '../platform/database'
import { districtOf } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { keyWith, refuseOther, submissionId, uploadFolder } from '../platform/submission'
import type { Resident } from '../resident/resident'
import { keepConsent, residentOf } from '../resident/store'
import { settingsOf } from '../settings/store'
import { arrivalMessages } from './arrival'
import { asksFor } from './asked'
import { checkUploads } from './effects/check-uploads'
import type { Feedback } from './feedback'
import { type Filer, filesAsResident, filingSignature, mayFile } from './filing'
import { messagesToInformed } from './informed'
import { numberOf } from './number'
import { matters, opening } from './process'
import { route } from './routing'
import type { submitInput } from './schema'
import { file } from './store'

/** Two matters of one day share a number about once in a million; then the next number is tried. */
const NUMBER_ATTEMPTS = 5

/**
 * Files a matter for the caller's home or another place, routed to who answers for it there: his own, on
 * behalf of another, or what staff found on patrol or heard by phone. Refuses who is neither a resident nor
 * staff of that place, places that do not exist, and files that are no photos or voice of his. The same
 * submission sent twice is one matter.
 */
export async function submitFeedback(input: z.infer<typeof submitInput>, call: PersonCall) {
  const { key, category, text, photos, voice, source, onBehalfOf, contactPhone } = input
  const { openid, now, today } = call
  const resident = await residentOf(openid)
  const asked = input.place ?? homeOf(resident)
  const [estate, map] = await Promise.all([
    findEstate(asked.estateId),
    needsMap(asked) ? gridMapOf(districtOf(asked.estateId)) : undefined,
  ])
  if (!estate) throw refuse('estate/unknown')
  const place = { ...asked, estateId: estate._id }
  if (!hasPlace(estate, place)) throw refuse('place/unknown')
  const scopes = scopesOf(estate, place, map)
  const [posts, settings, calendar] = await Promise.all([
    postsOf(scopes, filesAsResident({ resident }, { source }) ? undefined : openid),
    settingsOf(estate._id, call),
    calendarOf(estate._id, call),
  ])
  const filer: Filer = { ...actorAmong(openid, posts, today), resident }
  if (!mayFile(filer)) throw refuse('access/enrol')
  const by = filingSignature(filer, { source, onBehalfOf }, scopes)
  if (resident && filesAsResident(filer, { source }))
    await keepConsent(resident, asksFor(input), input.agreed, call)
  await checkUploads(photos, voice, uploadFolder(openid))
  const way = route(estate, place, posts, today, map)
  const feedback: Omit<Feedback, 'number'> = {
    _id: submissionId(openid, key),
    author: openid,
    authorName: by.name,
    source,
    ...(onBehalfOf && { onBehalfOf }),
    ...(contactPhone && { contactPhone }),
    category,
    informed: settings.informs[category],
    text,
    ...(voice && { voice }),
    photos,
    place,
    placeLabel: input.place ? placeLabel(estate, place) : `${estate.name}（未指定地点）`,
    route: way,
    filedAt: now,
    weight: 1,
    ...opening(way.holder, { at: now, today, calendar, settings, key: keyWith(key, 'file') }),
  }
  const filed = await fileNumbered(feedback, (numbered) => {
    const arrived = arrivalMessages(numbered, posts, now, today)
    const messages = [...arrived, ...messagesToInformed(numbered, posts, today)]
    return file({ next: numbered, line: matters.firstLine(numbered, { by, at: now }) }, messages)
  })
  // A phone that got no answer sends the same again; what was changed meanwhile is not silently dropped.
  const said = { category, text, photos, place, source, onBehalfOf, contactPhone, voice }
  refuseOther(filed, said, 'feedback/already-filed')
  return receiptOf(filed)
}

/** Where a matter belongs that has no place of its own. */
function homeOf(resident: Resident | undefined): Place {
  if (!resident) throw refuse('place/unknown')
  return { estateId: resident.home.estateId }
}

/** Files under the first free number; whoever was first with this very submission wins, a repeat finds it there. */
async function fileNumbered(
  feedback: Omit<Feedback, 'number'>,
  save: (numbered: Feedback) => Promise<void>,
): Promise<Feedback> {
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt++) {
    const numbered = { ...feedback, number: numberOf(feedback, attempt) }
    try {
      await save(numbered)
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
