import type { Day } from '../platform/day'
import type { DivisionCode } from '../platform/division'
import type { PostKind } from '../platform/post-kind'

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

/** Someone who fills a post. */
export interface Holder {
  name: string
  /** There once he has proved with WeChat that `phone` is his. */
  openid?: string
  /** His own mobile number as the roster has it: what he is known by. Never sent to a page. */
  phone?: string
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
  /** How many numbered ledger lines it has; missing: none. */
  lines?: number
  /** The submissions of its latest changes: a repeat of one is answered, not done again. */
  recentKeys?: string[]
}

/** Someone who stands in. `dutyPhone`: the one he himself has published; missing, residents ring further out. */
export type Deputy = Holder & { dutyPhone?: string }

/** Days, both counted, on which somebody else answers for a post. */
export interface Leave {
  from: Day
  until: Day
  deputy?: Deputy
  /** 授权代理: the holder is not away, he lends this one post. */
  delegated?: true
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
  /** Published or withdrawn by himself in the app: then no import decides what is shown of him, or how long. */
  own?: true
}

/** Characters of what one may be asked for; days a leave, a delegation or a publication may last at most. */
export const CONTACT_LIMITS = { askFor: 30, days: 366 } as const

/** The posts residents are shown, in the order of the community page; all others stay inside. */
export const PUBLIC_POSTS = [
  'communityCadre',
  'dutyDesk',
  'policeOfficer',
  'healthSteward',
  'gridLeader',
  'microGridLeader',
] as const satisfies readonly PostKind[]

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

/**
 * A post as the roster renews it: from then on it is the roster's. What it does not own stays: leave and
 * delegation, the portrait, what he shows of himself by his own will, how many lines its ledger has and what it was
 * last asked, and who has signed in as its holder, unless his mobile has changed: then he binds himself anew.
 */
export function renewed(present: Post, after: Omit<Post, '_id'>): Omit<Post, '_id'> {
  const { leave: _leave, lines: _lines, recentKeys: _keys, holder, contact: wanted, ...rest } = after
  const openid = isSamePhone(present.holder, holder) ? present.holder?.openid : undefined
  const contact = renewedContact(present.contact, wanted)
  return {
    ...rest,
    ...(holder && {
      holder: { name: holder.name, ...(holder.phone && { phone: holder.phone }), ...(openid && { openid }) },
    }),
    ...(contact && { contact }),
    ...(present.leave && { leave: present.leave }),
    ...(present.lines !== undefined && { lines: present.lines }),
    ...(present.recentKeys && { recentKeys: present.recentKeys }),
  }
}

/** Of what he has set himself the roster changes his title and his place in the list, never what is shown. */
function renewedContact(present?: ContactEntry, wanted?: ContactEntry): ContactEntry | undefined {
  if (present?.own) return { ...present, ...(wanted && { title: wanted.title, order: wanted.order }) }
  return wanted && { ...wanted, ...(present?.portrait && { portrait: present.portrait }) }
}

function isSamePhone(before?: Holder, after?: Holder): boolean {
  return before?.name === after?.name && (before?.phone === undefined || before.phone === after?.phone)
}
