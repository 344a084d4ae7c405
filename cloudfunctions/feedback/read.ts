import type { z } from 'zod'
import { calendarOf } from '../calendar/store'
import type { Calendar } from '../calendar/working-days'
import { actingName, actingScope, answeringName, firstAnswering, outwardOf } from '../contact/answering'
import { isPublished, type Post } from '../contact/post'
import { postsOf } from '../contact/store'
import { organisationNames } from '../division/store'
import { grantOf } from '../message/store'
import type { Actor } from '../platform/actor'
import { read } from '../platform/database'
import { type DivisionCode, districtOf, gridName, isGrid } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { addressesOf } from '../platform/storage'
import { actorOf } from '../resident/store'
import { type Matter, may, openMoves, seesInternal } from './access'
import { type ContactView, contactOf, reachOf } from './contact'
import { dueTag } from './due-tag'
import { withActing } from './effects/acting'
import { CATEGORIES, type Feedback, type LedgerLine, SOURCES } from './feedback'
import { labelOf } from './label'
import type { readInput } from './schema'
import { STEPS, stageOf } from './steps'
import { ledgerOf, markRead } from './store'

/**
 * A matter with every step so far, who holds it now, and the moves open to the caller.
 * Its author and its handlers only; everyone else is told that there is no such matter.
 */
export async function readFeedback({ id }: z.infer<typeof readInput>, call: PersonCall) {
  const [actor, feedback] = await Promise.all([actorOf(call.openid, call), read('feedback', id)])
  const matter = feedback && (await withActing(feedback, actor, call.today))
  if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
  const [lines, posts, addresses, calendar, contact] = await Promise.all([
    ledgerOf([matter]),
    postsOf(outwardOf(matter.holder)),
    addressesOf([...matter.photos, ...(matter.voice ? [matter.voice.file] : [])]),
    calendarOf(matter.district, call),
    contactFor(actor, matter),
    may(actor, 'note', matter) && markRead(matter, call.openid, call.now),
  ])
  const { number, category, text, placeLabel, route, step, due, promise, source, ticket, filedAt } = matter
  const { voice, weight } = matter
  const internal = seesInternal(actor, matter)
  const holder = holderOf(matter, posts, call.today)
  const names = await organisationNames(organisationsIn(holder.scope, lines))
  return {
    id,
    number,
    category: CATEGORIES[category],
    source: SOURCES[source],
    text,
    placeLabel,
    why: route.why,
    step,
    stepName: STEPS[step].name,
    stage: stageOf(step, matter.holder),
    filedAt,
    photos: matter.photos.flatMap((photo) => addresses.get(photo) ?? []),
    voice: voice && { seconds: voice.seconds, address: addresses.get(voice.file) },
    weight,
    due: due && { on: due.on, estimated: due.estimated, tag: dueTag(matter, call.today, calendar) },
    promise: promise && promiseFor(matter, call.today, calendar),
    holder: { ...holder, scope: names.get(holder.scope) ?? gridName(holder.scope) },
    ...(internal && ticket && { ticket: { state: ticket.state, word: ticket.word } }),
    ...(internal && matter.repeat && { repeatOf: matter.repeat.of }),
    timeline: lines.filter((line) => internal || !line.internal).map((line) => entryOf(line, names)),
    moves: openMoves(actor, matter, call.today),
    mayNote: may(actor, 'note', matter),
    contact,
  }
}

/** What the author was promised first, what is promised now and why, and how it reads today. */
function promiseFor({ step, promise }: Feedback, today: string, calendar: Calendar) {
  if (!promise) return undefined
  const { first, now, because } = promise
  const runs = STEPS[step].waitsFor === 'holder'
  return {
    first: { on: first.on, estimated: first.estimated },
    now: { on: now.on, estimated: now.estimated },
    because: because && because !== 'made' ? PROMISE_MOVED[because] : undefined,
    tag: runs ? dueTag({ step: 'handling', due: now }, today, calendar) : undefined,
  }
}

/**
 * How the author may be reached: for himself as he gave it, for staff masked, for nobody else. Handlers also see
 * whether a message would find him; where none would, they ring. Behind what was found on patrol nobody waits.
 */
async function contactFor(actor: Actor, matter: Matter & Feedback): Promise<ContactView | undefined> {
  if (actor.openid === matter.author) return contactOf(matter, 'plain')
  if (!seesInternal(actor, matter)) return undefined
  if (!may(actor, 'reveal', matter)) return contactOf(matter, 'masked')
  const contact = { ...contactOf(matter, 'masked'), mayReveal: true } as const
  if (matter.source === 'patrol') return contact
  const grant = matter.source === 'resident' ? await grantOf(matter.author, 'caseMoved') : undefined
  return { ...contact, reach: reachOf(grant) }
}

const PROMISE_MOVED = {
  signed: '需要职能部门办理，已由部门签收，从签收起重新计算',
  vetoed: '您不认可办理结果，已重新办理',
} as const

/** Who has to act on the matter now, by name, with the published phone that residents may call. */
function holderOf(
  { holder }: Feedback,
  posts: readonly Post[],
  today: string,
): { scope: DivisionCode; name?: string; phone?: string } {
  const scope = actingScope(holder, posts, today) ?? districtOf(holder)
  const answering = firstAnswering([scope], posts, today, 'app')
  if (!answering) return { scope, name: actingName(scope, posts, today) }
  const phone = isPublished(answering.post, today) ? answering.phone : undefined
  return { scope, name: answeringName(answering), phone }
}

/** The organisations a matter's page speaks of; grids are named by their code. */
function organisationsIn(holder: DivisionCode, lines: readonly LedgerLine[]): DivisionCode[] {
  const codes = [holder, ...lines.flatMap((line) => [line.holder, line.proposal])]
  return [...new Set(codes.flatMap((code) => (code && !isGrid(code) ? [code] : [])))]
}

/** A ledger line as the timeline shows it, in plain words; openids stay here. */
function entryOf(line: LedgerLine, names: ReadonlyMap<string, string>) {
  const { sequence, told, by, at, word, rating, late, internal } = line
  return {
    sequence,
    told,
    label: labelOf(line, (code) => names.get(code) ?? gridName(code)),
    name: by.name,
    post: by.post,
    at,
    word,
    rating,
    late: late ?? false,
    internal,
  }
}
