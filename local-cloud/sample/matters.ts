import { beijingDay, type Day } from '../../cloudfunctions/calendar/day'
import { officialCalendar } from '../../cloudfunctions/calendar/official-calendar'
import { type Actor, actingPosts } from '../../cloudfunctions/contact/actor'
import type { Post } from '../../cloudfunctions/contact/post'
import { type Estate, placeLabel } from '../../cloudfunctions/division/estate'
import { may } from '../../cloudfunctions/feedback/access'
import { CATEGORIES, type Feedback, type LedgerLine, RATINGS } from '../../cloudfunctions/feedback/feedback'
import { filingLine } from '../../cloudfunctions/feedback/line'
import { numberOf } from '../../cloudfunctions/feedback/number'
import { advance, annotate, opening } from '../../cloudfunctions/feedback/progress'
import { route } from '../../cloudfunctions/feedback/routing'
import { authorSignature, handlerSignature } from '../../cloudfunctions/feedback/signature'
import { MOVES, SEND_BACK_REASONS } from '../../cloudfunctions/feedback/steps'
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
  place?: string
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
}

const ROWS: MatterRow[] = rows
const NOTE = '备注'

export function sampleMatters(scene: Scene): Matter[] {
  return ROWS.map((row, index) => {
    const key = `sample-feedback-${String(index + 1).padStart(2, '0')}`
    const acts = row.acts ?? []
    return acts.reduce(
      (matter, act, done) => carryOn(matter, { by: row.author, ...act }, `${key}-act-${done + 1}`, scene),
      filed(row, key, scene),
    )
  })
}

/** The matter as it is right after filing: what feedback/submit.ts decides. */
function filed({ author, category, text, place, filed }: MatterRow, key: string, scene: Scene): Matter {
  const at = relativeInstant(filed, scene.today)
  const today = beijingDay(at)
  const resident = scene.residents.find(({ name }) => name === author)
  if (!resident) throw new Error(`No such resident: ${author}`)
  const where = place ? placeNamed(place, scene.estates) : homeOf(resident, scene.estates)
  const way = route(where.estate, where.place, scene.posts, today)
  const _id = submissionId(resident._id, key)
  const feedback: Feedback = {
    _id,
    number: numberOf({ _id, filedAt: at }, 0),
    author: resident._id,
    source: 'resident',
    category: keyNamed(CATEGORIES, category),
    text,
    photos: [],
    place: where.place,
    placeLabel: placeLabel(where.estate, where.place),
    route: way,
    filedAt: at,
    ...opening(way.holder, { today, calendar: officialCalendar, settings: settingsOn([], today), key }),
  }
  const by = { openid: resident._id, name: resident.name, post: '居民' }
  return { feedback, lines: [filingLine(feedback, { by, at })] }
}

/** One act more, if the product lets this person do it on that day: what advance.ts and note.ts decide. */
function carryOn({ feedback, lines }: Matter, act: Act & { by: string }, key: string, scene: Scene): Matter {
  const at = relativeInstant(act.at, scene.today)
  const today = beijingDay(at)
  const actor = actorNamed(act.by, today, scene)
  const what = act.did === NOTE ? 'note' : keyNamed(MOVES, act.did)
  if (!may(actor, what, feedback)) throw new Error(`${act.by} may not ${what} ${feedback.placeLabel}`)
  const reason = act.reason ? keyNamed(SEND_BACK_REASONS, act.reason) : undefined
  const target = act.to ? keyNamed(NAMES, act.to) : undefined
  const rating = act.rating ? keyNamed(RATINGS, act.rating) : undefined
  const asAuthor = what === 'rate' || what === 'veto'
  const by = asAuthor ? authorSignature(actor.openid, actor) : handlerSignature(actor, feedback)
  const settings = settingsOn([], today)
  const calendar = officialCalendar
  const change = { by, at, today, calendar, settings, key, word: act.word, rating, reason, target }
  const next = what === 'note' ? annotate(feedback, change) : advance(feedback, what, change)
  return { feedback: next.feedback, lines: [...lines, next.line] }
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
