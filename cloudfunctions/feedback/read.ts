import type { z } from 'zod'
import { officialCalendar } from '../calendar/official-calendar'
import { answeringName, firstAnswering } from '../contact/answering'
import { isPublished } from '../contact/post'
import { postsOf } from '../contact/store'
import { communityOf, gridName, gridOf } from '../division/division'
import { read } from '../platform/database'
import { actorOf } from '../platform/identity'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { addressesOf } from '../platform/storage'
import { may, openMoves, seesInternal } from './access'
import { withActing } from './acting'
import { dueTag } from './due-tag'
import { CATEGORIES, type Feedback, type LedgerLine } from './feedback'
import type { readInput } from './schema'
import { MOVES, STEPS } from './steps'
import { ledgerOf } from './store'

/**
 * A matter with every step so far, who holds it now, and the moves open to the caller.
 * Its author and its handlers only; everyone else is told that there is no such matter.
 */
export async function readFeedback({ id }: z.infer<typeof readInput>, call: PersonCall) {
  const [actor, feedback] = await Promise.all([actorOf(call.openid, call), read('feedback', id)])
  const matter = feedback && (await withActing(feedback, actor, call.today))
  if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
  const [lines, holder, addresses] = await Promise.all([
    ledgerOf(id),
    holderOf(matter, call.today),
    addressesOf(matter.photos),
  ])
  const { number, category, text, placeLabel, route, step, due, filedAt } = matter
  const internal = seesInternal(actor, matter)
  return {
    id,
    number,
    category: CATEGORIES[category],
    text,
    placeLabel,
    why: route.why,
    step,
    stepName: STEPS[step].name,
    filedAt,
    photos: matter.photos.flatMap((photo) => addresses.get(photo) ?? []),
    due: due && { ...due, tag: dueTag(matter, call.today, officialCalendar) },
    holder,
    timeline: lines.filter((line) => internal || !line.internal).map(entryOf),
    moves: openMoves(actor, matter),
    mayNote: may(actor, 'note', matter),
  }
}

/** Who has the matter now, by name where someone answers, with the published phone that residents may call. */
async function holderOf({ holder }: Feedback, today: string) {
  const scopes = [holder, gridOf(holder), communityOf(holder)].filter((scope) => scope !== undefined)
  const answering = firstAnswering([...new Set(scopes)], await postsOf(scopes), today, 'app')
  return {
    scope: gridName(answering?.scope ?? holder),
    name: answering && answeringName(answering),
    phone: answering && isPublished(answering.post, today) ? answering.phone : undefined,
  }
}

/** A ledger line as the timeline shows it; the openid stays here. */
function entryOf({ sequence, told, by, at, word, rating, late, internal }: LedgerLine) {
  const label = told === 'file' ? '已提交' : told === 'note' ? '内部备注' : MOVES[told].told
  return {
    sequence,
    told,
    label,
    name: by.name,
    post: by.post,
    at,
    word,
    rating,
    late: late ?? false,
    internal,
  }
}
