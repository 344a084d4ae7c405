import type { ContactEntry, Holder, Leave, Post } from '../../cloudfunctions/contact/post'
import type { Day } from '../../cloudfunctions/platform/day'
import type { DivisionCode } from '../../cloudfunctions/platform/division'
import { POSTS } from '../../cloudfunctions/platform/post-kind'
import { FILE_PREFIX } from '../functions/environment'
import postsByCode from './data/posts.json'
import titles from './data/titles.json'
import { keyNamed } from './named'
import { relativeDay } from './relative-day'

/**
 * One post as data/posts.json writes it, under the code of its organisation. What a title is asked for,
 * and which kind of post it is, stands once in data/titles.json; a title nobody is to ask for anything
 * is not shown to residents.
 */
interface PostRow {
  /** Grid or micro-grid inside the community: `02`, `02-1`. Missing: the organisation itself. */
  at?: string
  title: string
  /**
   * `张明 zhang-ming 男`: name, then the pinyin that makes his openid (missing: he has not signed in yet),
   * then the sex his portrait is drawn by (missing: no portrait). `未绑定`: the roster has his number, but he
   * has not proved yet that it is his. No `who` at all: vacant.
   */
  who?: string
  from?: string
  until?: string
  /** The deputy is named; his phone is that of his own post in the same community. */
  leave?: { from: string; until: string; deputy?: string }
  publishedUntil?: string
}

interface Title {
  post: string
  order: number
  askFor?: string
}

const ROWS: Record<string, PostRow[]> = postsByCode
const TITLES: Record<string, Title> = titles

export type Sex = '男' | '女'

export function sampleRoster(today: Day): Post[] {
  return Object.entries(ROWS).flatMap(([code, rows]) =>
    rows.map((row, index) => postOf(code, row, index, today)),
  )
}

/** The posts a portrait is drawn for. */
export function portrayed(): { id: string; kind: Post['kind']; sex: Sex }[] {
  return Object.entries(ROWS).flatMap(([code, rows]) =>
    rows.flatMap((row, index) => {
      const { sex } = person(row.who)
      return sex ? [{ id: postId(code, index), kind: kindOf(row), sex }] : []
    }),
  )
}

export function portraitPath(postId: string): string {
  return `portraits/${postId}.svg`
}

function postOf(code: DivisionCode, row: PostRow, index: number, today: Day): Post {
  const holder = holderOf(row.who)
  const contact = holder && contactOf(code, row, index, today)
  return {
    _id: postId(code, index),
    kind: kindOf(row),
    scope: scopeOf(code, row),
    ...(holder && { holder }),
    from: relativeDay(row.from ?? '-500', today),
    ...(row.until && { until: relativeDay(row.until, today) }),
    ...(row.leave && { leave: leaveOf(code, row.leave, today) }),
    ...(contact && { contact }),
  }
}

/** `320402003001-02-1-microGridLeader`; a second one of a kind in the same scope ends in `-2`. */
function postId(code: DivisionCode, index: number): string {
  const names = (ROWS[code] ?? []).slice(0, index + 1).map((row) => `${scopeOf(code, row)}-${kindOf(row)}`)
  const name = names[index] ?? ''
  const count = names.filter((other) => other === name).length
  return count > 1 ? `${name}-${count}` : name
}

function contactOf(code: DivisionCode, row: PostRow, index: number, today: Day): ContactEntry | undefined {
  const { askFor, order } = titleOf(row)
  if (!askFor) return undefined
  const { sex } = person(row.who)
  return {
    title: row.title,
    ...(sex && { portrait: `${FILE_PREFIX}${portraitPath(postId(code, index))}` }),
    dutyPhone: dutyPhone(code, index),
    askFor,
    publishedUntil: relativeDay(row.publishedUntil ?? '+365', today),
    order,
  }
}

function leaveOf(
  code: DivisionCode,
  { from, until, deputy }: NonNullable<PostRow['leave']>,
  today: Day,
): Leave {
  const days = { from: relativeDay(from, today), until: relativeDay(until, today) }
  if (!deputy) return days
  const index = (ROWS[code] ?? []).findIndex((row) => person(row.who).holder?.name === deputy)
  const holder = holderOf(ROWS[code]?.[index]?.who)
  if (!holder) throw new Error(`No such deputy: ${deputy}`)
  return { ...days, deputy: { ...holder, dutyPhone: dutyPhone(code, index) } }
}

/**
 * Numbers that nobody has: no mobile number begins with 10, no area code is 0000. The last digits are
 * the street, the community and the row, so that a number tells whose it is.
 */
function dutyPhone(code: DivisionCode, index: number): string {
  const [street = '', community = ''] = [code.slice(6, 9), code.slice(9, 12)]
  const row = ROWS[code]?.[index]
  if (row && kindOf(row) === 'dutyDesk') return `0000-80${street}${community}`
  return `1000000${Number(street)}${Number(community)}${String(index + 1).padStart(2, '0')}`
}

/** Everybody who holds a post, in the order of data/posts.json. A duty desk is no person. */
const NAMES = [
  ...new Set(
    Object.values(ROWS)
      .flat()
      .flatMap(({ who }) => who?.split(' ')[0] ?? []),
  ),
].filter((name) => name !== '值班室')

/** A mobile number nobody has, one for each person: no mobile number begins with 10. */
export function mobileOf(name: string): string | undefined {
  const index = NAMES.indexOf(name)
  return index < 0 ? undefined : `1010000${String(index + 1).padStart(4, '0')}`
}

/** Who fills a post, as the roster has him. */
function holderOf(who?: string): Holder | undefined {
  const { holder, unbound } = person(who)
  if (!holder) return undefined
  const phone = mobileOf(holder.name)
  const { openid, name } = holder
  return { name, ...(openid && !unbound && { openid }), ...(phone && { phone }) }
}

/** Those whose number the roster has, but who have not proved it yet, with the openid they would do it with. */
export function unboundStaff(): { openid: string; post: Post }[] {
  return sampleRoster('2026-01-01').flatMap((post) => {
    const row = Object.values(ROWS)
      .flat()
      .find(({ who }) => who?.split(' ')[0] === post.holder?.name)
    const { holder, unbound } = person(row?.who)
    return unbound && holder?.openid ? [{ openid: holder.openid, post }] : []
  })
}

/** A name with its pinyin and sex, as posts.json and residents.json write it. */
export function person(who?: string): { holder?: Holder; sex?: Sex; unbound?: boolean } {
  if (!who) return {}
  const [name = '', ...marks] = who.split(' ')
  const pinyin = marks.find((mark) => /^[a-z0-9-]+$/.test(mark))
  const sex = marks.find((mark): mark is Sex => mark === '男' || mark === '女')
  const holder = { name, ...(pinyin && { openid: `sample-${pinyin}` }) }
  return { holder, sex, unbound: marks.includes('未绑定') }
}

function scopeOf(code: DivisionCode, { at }: PostRow): DivisionCode {
  return at ? `${code}-${at}` : code
}

function kindOf(row: PostRow): Post['kind'] {
  return keyNamed(POSTS, titleOf(row).post)
}

function titleOf({ title }: PostRow): Title {
  const found = TITLES[title]
  if (!found) throw new Error(`No such title: ${title}`)
  return found
}
