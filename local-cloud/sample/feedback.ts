import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { actingPosts } from '../../cloudfunctions/contact/actor'
import type { Post } from '../../cloudfunctions/contact/post'
import { scopesOf } from '../../cloudfunctions/division/area'
import { type Estate, placeLabel } from '../../cloudfunctions/division/estate'
import { may } from '../../cloudfunctions/feedback/access'
import {
  CATEGORIES,
  type Feedback,
  type FeedbackJoin,
  joinId,
  type LedgerLine,
  type Person,
  RATINGS,
  SOURCES,
} from '../../cloudfunctions/feedback/feedback'
import { filingSignature } from '../../cloudfunctions/feedback/filing'
import { numberOf } from '../../cloudfunctions/feedback/number'
import { matters, opening } from '../../cloudfunctions/feedback/process'
import { route } from '../../cloudfunctions/feedback/routing'
import { authorSignature, handlerSignature } from '../../cloudfunctions/feedback/signature'
import { HANDLING_STEPS, MOVES, SEND_BACK_REASONS } from '../../cloudfunctions/feedback/steps'
import type { Actor } from '../../cloudfunctions/platform/actor'
import { beijingDay, type Day } from '../../cloudfunctions/platform/day'
import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Resident } from '../../cloudfunctions/resident/resident'
import { settingsOn } from '../../cloudfunctions/settings/settings'
import rows from './data/feedback.json'
import { NAMES, placeNamed } from './estates'
import { keyNamed } from './named'
import { relativeInstant } from './relative-day'

/**
 * A matter as data/feedback.json tells it: who said what about which place (his home when none is named),
 * and what was done about it. Everything else is worked out by the product's own rules, played through
 * day by day, so that a matter of the sample is what the product would have written.
 */
interface MatterRow {
  author: string
  category: string
  text: string
  /** `巡查发现`, `来电登记` or `代居民反映`: then the author is staff. */
  source?: string
  onBehalfOf?: Person
  place?: string
  /** Residents who joined 我也遇到. */
  joined?: string[]
  filed: string
  acts?: Act[]
}

/** A move by its name in the steps table, or `备注`; without `by` it is the author's. */
interface Act {
  did: string
  by?: string
  at: string
  word?: string
  rating?: string
  reason?: string
  /** The unit it goes to, by name. */
  to?: string
}

/** The district a matter plays in. */
interface Scene {
  estates: readonly Estate[]
  posts: readonly Post[]
  residents: readonly Resident[]
  today: Day
}

interface Matter {
  feedback: Feedback
  lines: LedgerLine[]
  joins: FeedbackJoin[]
}

const ROWS: MatterRow[] = rows
const NOTE = '备注'

export function sampleMatters(scene: Scene): Matter[] {
  return ROWS.map((row, index) => {
    const key = `sample-feedback-${String(index + 1).padStart(2, '0')}`
    const acts = row.acts ?? []
    const matter = acts.reduce(
      (before, act, done) => carryOn(before, { by: row.author, ...act }, `${key}-act-${done + 1}`, scene),
      filed(row, key, scene),
    )
    return { ...matter, feedback: passedOn(matter.feedback, scene.today) }
  })
}

/** The matter as it is right after filing: what feedback/submit.ts decides. */
function filed(row: MatterRow, key: string, scene: Scene): Matter {
  const { author, category, text, onBehalfOf, place, filed, joined = [] } = row
  const at = relativeInstant(filed, scene.today)
  const today = beijingDay(at)
  const resident = scene.residents.find(({ name }) => name === author)
  const filer = { ...actorNamed(author, today, scene), resident }
  const source = row.source ? keyNamed(SOURCES, row.source) : 'resident'
  const where = place ? placeNamed(place, scene.estates) : homeOf(residentNamed(author, scene), scene.estates)
  const way = route(where.estate, where.place, scene.posts, today)
  const _id = submissionId(filer.openid, key)
  const by = filingSignature(filer, { source, onBehalfOf }, scopesOf(where.estate, where.place))
  const feedback: Feedback = {
    _id,
    number: numberOf({ _id, filedAt: at }, 0),
    author: filer.openid,
    authorName: by.name,
    source,
    ...(onBehalfOf && { onBehalfOf }),
    category: keyNamed(CATEGORIES, category),
    text,
    photos: [],
    place: where.place,
    placeLabel: placeLabel(where.estate, where.place),
    route: way,
    filedAt: at,
    weight: 1 + joined.length,
    ...(joined.length > 0 && { joiners: 'toTell' as const }),
    ...opening(way.holder, { at, today, calendar: officialCalendar, settings: settingsOn([], today), key }),
  }
  const joins = joined.map((name, index) => {
    const openid = residentNamed(name, scene)._id
    return { _id: joinId(_id, openid), feedback: _id, openid, joinedAt: at + (index + 1) * 3_600_000 }
  })
  return { feedback, lines: [matters.firstLine(feedback, { by, at })], joins }
}

function residentNamed(name: string, { residents }: Scene): Resident {
  const resident = residents.find((one) => one.name === name)
  if (!resident) throw new Error(`No such resident: ${name}`)
  return resident
}

/** One act more, if the product lets this person do it on that day: what advance.ts and note.ts decide. */
function carryOn(
  { feedback, lines, joins }: Matter,
  act: Act & { by: string },
  key: string,
  scene: Scene,
): Matter {
  const at = relativeInstant(act.at, scene.today)
  const today = beijingDay(at)
  const actor = actorNamed(act.by, today, scene)
  const what = act.did === NOTE ? 'note' : keyNamed(MOVES, act.did)
  if (!may(actor, what, feedback)) throw new Error(`${act.by} may not ${what} ${feedback.placeLabel}`)
  const reason = act.reason ? keyNamed(SEND_BACK_REASONS, act.reason) : undefined
  const target = act.to ? keyNamed(NAMES, act.to) : undefined
  const rating = act.rating ? keyNamed(RATINGS, act.rating) : undefined
  const asAuthor = what === 'rate' || what === 'veto'
  const by = asAuthor ? authorSignature(actor) : handlerSignature(actor, feedback)
  const settings = settingsOn([], today)
  const calendar = officialCalendar
  const change = { by, at, today, calendar, settings, key, word: act.word, rating, reason, target }
  const before = asAuthor ? feedback : opened(feedback, actor.openid, at)
  const next = what === 'note' ? matters.annotate(before, change) : matters.advance(before, what, change)
  return { feedback: next.next, lines: [...lines, next.line], joins }
}

/** Whoever acts on a matter has opened it. */
function opened(feedback: Feedback, by: string, at: number): Feedback {
  const { arrival } = feedback
  if (arrival?.state !== 'unread') return feedback
  return { ...feedback, arrival: { ...arrival, state: 'read', read: { by, at } } }
}

/** What nobody has opened since yesterday or longer the desks ring about; what came to its end is nobody's to open. */
function passedOn(feedback: Feedback, today: Day): Feedback {
  const { arrival, step } = feedback
  if (arrival?.state !== 'unread' || beijingDay(arrival.unreadAt) >= today) return feedback
  const state = HANDLING_STEPS.includes(step) ? 'passedOn' : 'ended'
  return { ...feedback, arrival: { ...arrival, state } }
}

function homeOf({ home }: Resident, estates: readonly Estate[]) {
  const estate = estates.find(({ _id }) => _id === home.estateId)
  if (!estate) throw new Error(`No such estate: ${home.estateId}`)
  return { estate, place: home }
}

function actorNamed(name: string, today: Day, { posts, residents }: Scene): Actor {
  const openid =
    posts.find(({ holder }) => holder?.name === name)?.holder?.openid ??
    residents.find((resident) => resident.name === name)?._id
  if (!openid) throw new Error(`${name} cannot have signed in`)
  return { openid, name, posts: actingPosts(openid, posts, today) }
}
