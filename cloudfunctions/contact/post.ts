import type { Day } from '../calendar/day'
import type { DivisionCode } from '../division/division'

/** The posts 岗位 of the roster. */
export const POSTS = {
  microGridLeader: { name: '微网格长' },
  gridLeader: { name: '网格长' },
  gridWorker: { name: '网格员' },
  communityCadre: { name: '社区干部' },
  dutyDesk: { name: '社区值班室' },
  policeOfficer: { name: '社区民警' },
  healthSteward: { name: '健康管家' },
  streetDispatcher: { name: '街道分拨员' },
  departmentOfficer: { name: '部门承办人' },
  districtSupervisor: { name: '区级督导员' },
  administrator: { name: '管理员' },
  /** Of a social organisation 社会组织 that is active in a community. */
  organizer: { name: '社会组织负责人' },
  partySecretary: { name: '党组织书记' },
} as const

export type PostKind = keyof typeof POSTS

/**
 * Whether the roster 名册 keeps a post. A secretary's belongs to her party organisation, whose number no file
 * tells: an import neither lists nor ends it.
 */
export function isKeptByRoster({ kind }: Pick<Post, 'kind'>): boolean {
  return kind !== 'partySecretary'
}

/** Whether the roster's file lists a post: an administrator who claimed his is in it once a row has named him. */
export function isInRosterFile(post: Pick<Post, 'kind' | 'claimed'>): boolean {
  return isKeptByRoster(post) && !post.claimed
}

/** Someone who fills a post. `openid` is there once he has signed in and his phone number matched the roster. */
export interface Holder {
  name: string
  /** His own mobile by the roster: what binds his WeChat identity to the post. Never sent to a page. */
  phone?: string
  openid?: string
}

/** One post of the roster, filled or vacant. */
export interface Post {
  _id: string
  kind: PostKind
  /** What it serves; decides what its holder may see and do. */
  scope: DivisionCode
  /** Missing: vacant 空缺. */
  holder?: Holder
  from: Day
  /** The last day. Missing: open-ended. */
  until?: Day
  leave?: Leave
  /** Taken by a one-time code (district/claim.ts), not by the roster: no import ends it until a row names its holder. */
  claimed?: true
  /** Missing: not shown to residents. */
  contact?: ContactEntry
}

/** Days away, both counted, and who stands in. */
export interface Leave {
  from: Day
  until: Day
  deputy?: Holder & { dutyPhone: string }
}

/** What residents see, published with the person's consent and until a day. */
export interface ContactEntry {
  /** As it is on the door: `社区书记`, `网格长`. */
  title: string
  /** Storage file id; missing: a drawn avatar. */
  portrait?: string
  dutyPhone: string
  /** What to ask him for: `噪音、邻里纠纷、办证咨询`. */
  askFor: string
  publishedUntil: Day
  /** Smaller comes first. */
  order: number
}

/** In force on this day: begun and not ended. */
export function isInForce(post: Pick<Post, 'from' | 'until'>, today: Day): boolean {
  return post.from <= today && (!post.until || today <= post.until)
}

export function isOnLeave(post: Pick<Post, 'leave'>, today: Day): boolean {
  return !!post.leave && post.leave.from <= today && today <= post.leave.until
}

/** A post whose holder may be shown and rung. */
export type Published = Post & { contact: ContactEntry }

/** In force, and the consent to be shown has not run out. */
export function isPublished(post: Post, today: Day): post is Published {
  return !!post.contact && today <= post.contact.publishedUntil && isInForce(post, today)
}

/** Who answers for a post today: its holder, his deputy while he is away, or nobody. */
export function answererOf(post: Post, today: Day): (Holder & { deputyFor?: string }) | undefined {
  if (!isInForce(post, today) || !post.holder) return undefined
  if (!isOnLeave(post, today)) return post.holder
  return post.leave?.deputy && { ...post.leave.deputy, deputyFor: post.holder.name }
}

/**
 * A post as the roster renews it: from then on it is the roster's. What it does not own stays: leave, the portrait, and
 * who has signed in as its holder, unless his mobile has changed: then he binds himself anew.
 */
export function renewed(present: Post, { leave: _leave, ...after }: Omit<Post, '_id'>): Omit<Post, '_id'> {
  const { holder, contact } = after
  const openid = isSamePhone(present.holder, holder) ? present.holder?.openid : undefined
  const portrait = present.contact?.portrait
  return {
    ...after,
    ...(holder && {
      holder: { name: holder.name, ...(holder.phone && { phone: holder.phone }), ...(openid && { openid }) },
    }),
    ...(contact && { contact: { ...contact, ...(portrait && { portrait }) } }),
    ...(present.leave && { leave: present.leave }),
  }
}

function isSamePhone(before?: Holder, after?: Holder): boolean {
  return before?.name === after?.name && (before?.phone === undefined || before.phone === after?.phone)
}
