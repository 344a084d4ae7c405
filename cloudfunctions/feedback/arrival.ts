import type { Calendar } from '../calendar/working-days'
import { actingPerson, actingScope, canAct, outwardOf, phoneOf } from '../contact/answering'
import { afterOfficeMinutes } from '../contact/office-hours'
import type { Post } from '../contact/post'
import { answererOf } from '../contact/stand-in'
import type { NewMessage } from '../message/message'
import type { Day } from '../platform/day'
import { wholeDay } from '../platform/day-words'
import { communityOf, type DivisionCode } from '../platform/division'
import type { Hours } from '../platform/hours'
import { POSTS } from '../platform/post-kind'
import { SETTINGS } from '../settings-table'
import { HANDLING_POSTS } from './access'
import { CATEGORIES, type Feedback, type LedgerLine } from './feedback'
import { STEPS } from './steps'

/**
 * A matter's arrival at its holder, and whether anybody there has opened it. It stands in the matter itself; once
 * the matter goes on, in the ledger line that takes it away. `passedOn`: unread for half a working day, so the
 * deputy is told and the community's duty desk rings. `called`: the desk has reached somebody. `ended`: the
 * matter came to its end unread.
 */
export interface Arrival {
  /** Whose duty desk rings. Missing: above the community there is none. */
  community?: DivisionCode
  /** The ledger line that brought it. */
  sequence: number
  at: number
  /** When half a working day is over. */
  unreadAt: number
  state: 'unread' | 'passedOn' | 'called' | 'read' | 'ended'
  /** Who opened it first. */
  read?: { by: string; at: number }
  /** The desk's calls, the first one first. */
  calls: { by: { openid: string; name: string }; at: number; reached: boolean }[]
  /** The clients' keys of the latest calls: a repeat of one counts once. */
  recentKeys: string[]
}

/** Half a working day in minutes of office hours: who got it on Friday at 16:30 has until Monday at 12:00. */
export const HALF_A_WORKING_DAY = 270

/** The arrival of a matter at its holder, brought by its ledger line `lines`. */
export function arrivalOf(
  { holder, lines }: Pick<Feedback, 'holder' | 'lines'>,
  at: number,
  calendar: Calendar,
  hours: Hours = SETTINGS.officeHours.standard,
): Arrival {
  const community = communityOf(holder)
  return {
    ...(community && { community }),
    sequence: lines,
    at,
    unreadAt: afterOfficeMinutes(at, HALF_A_WORKING_DAY, calendar, hours),
    state: 'unread',
    calls: [],
    recentKeys: [],
  }
}

type Told = Pick<Feedback, '_id' | 'number' | 'category' | 'placeLabel' | 'holder' | 'step' | 'due' | 'lines'>

/** Tells those who have to act on a new matter that it has come to them. */
export function arrivalMessages(
  feedback: Told,
  posts: readonly Post[],
  at: number,
  today: Day,
): NewMessage[] {
  const words = { ...wordsOf(feedback), happened: `${feedback.placeLabel}有新诉求`, by: '居民' }
  return handlersOf(feedback.holder, posts, today).map(({ openid }) => {
    const tells = `${feedback._id}:${feedback.lines}`
    return { tells, to: openid, template: 'caseArrived', about: feedback._id, sendAt: at, words }
  })
}

/** Tells those who act for the scope that matters were handed over 交接 to it: one message, however many they are. */
export function handOverMessages(
  first: Told,
  moved: number,
  by: LedgerLine['by'],
  posts: readonly Post[],
  at: number,
  today: Day,
): NewMessage[] {
  const happened = moved === 1 ? '交接给您' : `共 ${moved} 件交接给您`
  const words = { ...wordsOf(first), happened, by: `${by.post} ${by.name}` }
  return handlersOf(first.holder, posts, today)
    .filter(({ openid }) => openid !== by.openid)
    .map(({ openid: to }) => {
      const tells = `${first._id}:${first.lines}`
      return { tells, to, template: 'caseArrived', about: first._id, sendAt: at, words }
    })
}

/**
 * Tells that a matter lies unread with its holder: the deputies of who is away; where nobody is, the first who acts
 * for the next scope outward, who sees the matter and reminds its holder.
 */
export function unreadMessages(
  feedback: Told,
  { sequence }: Pick<Arrival, 'sequence'>,
  posts: readonly Post[],
  at: number,
  today: Day,
): NewMessage[] {
  const until = feedback.due ? wholeDay(feedback.due.on) : '尽快'
  const deputies = handlersOf(feedback.holder, posts, today).filter(({ deputyFor }) => deputyFor)
  const told = deputies.length > 0 ? deputies : whoReminds(feedback.holder, posts, today)
  return told.map(({ openid, deputyFor }) => {
    const asked = deputyFor ? `请代${deputyFor}处理` : '请提醒办理人'
    const words = { ...wordsOf(feedback), happened: `半个工作日未查看，${asked}`, until }
    const tells = `${feedback._id}:${sequence}:unread`
    return { tells, to: openid, template: 'caseDue', about: feedback._id, sendAt: at, words }
  })
}

function wordsOf({ number, category, step }: Told) {
  return { number, category: CATEGORIES[category], step: STEPS[step].name }
}

/** Someone the duty desk may ring about a matter. */
export interface Ringable {
  name: string
  deputyFor?: string
  title: string
  phone: string
}

/** Whom to ring about what `holder` holds: those who act for it today and have a duty phone. */
export function whomToRing(holder: DivisionCode, posts: readonly Post[], today: Day): Ringable[] {
  return handling(actingScope(holder, posts, today), posts).flatMap((post) => {
    const answerer = answererOf(post, today, posts)
    if (!answerer) return []
    const { name, deputyFor } = answerer
    const phone = phoneOf(post, answerer)
    const title = post.contact?.title ?? POSTS[post.kind].name
    return phone ? [{ name, title, phone, ...(deputyFor && { deputyFor }) }] : []
  })
}

interface Reached {
  openid: string
  deputyFor?: string
}

/** Who acts for a holder in the app today: each once, as himself or as a deputy. */
function handlersOf(holder: DivisionCode, posts: readonly Post[], today: Day): Reached[] {
  const answering = handling(actingScope(holder, posts, today), posts).flatMap((post) => {
    const { openid, deputyFor } = answererOf(post, today, posts) ?? {}
    return openid ? [{ openid, deputyFor }] : []
  })
  return answering.filter(
    ({ openid }, index) => answering.findIndex((one) => one.openid === openid) === index,
  )
}

/** The first who acts for the scope around the one that acts for a holder; nobody around the district. */
function whoReminds(holder: DivisionCode, posts: readonly Post[], today: Day): Reached[] {
  const [, ...around] = outwardOf(actingScope(holder, posts, today) ?? holder)
  const scope = around.find((outer) => canAct(outer, posts, today))
  const openid = scope && actingPerson(scope, posts, today)?.openid
  return openid ? [{ openid }] : []
}

function handling(scope: DivisionCode | undefined, posts: readonly Post[]): Post[] {
  const kinds: readonly string[] = HANDLING_POSTS
  return posts.filter((post) => post.scope === scope && kinds.includes(post.kind))
}
