import { LISTS, type ListName } from '../lists'
import { HOUR } from '../platform/day'
import type { Signature } from '../platform/ledger'

/**
 * A look at a list of people (个人信息保护法 第51条: access is logged). Whoever stood on it then finds it among the
 * looks at his data. One for each reader, list and hour, written before the list is given, never changed; in
 * working lists names are the work, so that they are told plainly, and told of.
 */
export interface ListLook {
  _id: string
  list: ListName
  /** `<list>:<what it is a list of>`. */
  subject: string
  /** As people know it, where there are many: the activity's title, the ledger's month. */
  title: string
  by: Signature
  at: number
}

/** `下载了报名名册（义诊）`. */
export function didWords({ list, title }: Pick<ListLook, 'list' | 'title'>): string {
  return title ? `${LISTS[list].did}（${title}）` : LISTS[list].did
}

export function listSubject(list: ListName, of: string): string {
  return `${list}:${of}`
}

/** The hour of a look: within it the same look is one. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR)
}

/** Since when somebody has stood on a list, and until when if he stands there no more. */
export interface Standing {
  subject: string
  from: number
  until?: number
}

/** So many of the latest of each kind are asked for their lists. */
export const MOST_STANDING = 100

/** Somebody's standing on these lists of the same thing. */
export function standingOn(lists: readonly ListName[], of: string, from: number, until?: number): Standing[] {
  return lists.map((list) => ({ subject: listSubject(list, of), from, until }))
}

/** Of when a look may be that met somebody who stands so: at any moment of its hour. */
export function looksMeeting({ from, until }: Standing): { from: number; until?: number } {
  return { from: hourOf(from) * HOUR, until }
}
