import type { ErasableKind, Kind } from '../personal'
import type { RefusalCode } from '../refusals'
import type { Consents } from './consent'
import type { Erasure } from './erasure'
import type { Standing } from './list-look'
import type { Sheet } from './sheet'

/** What one capability holds of a person. What he did as staff is the organisation's, and not in it. */
export interface Held {
  /** In a line, by kind; missing or empty: nothing. */
  summaries: Partial<Record<Kind, string>>
  /** Files of his, which his copy names by addresses. */
  files?: readonly string[]
  /** The lists with names on them that he stands or stood on. */
  standings?: readonly Standing[]
  /** What he has agreed to by boxes of their own. */
  consents?: Consents
  /** His copy: a sheet for each kind of which there is something. */
  sheets(addresses: ReadonlyMap<string, string>): Sheet[] | Promise<Sheet[]>
  /** What he still waits for: it is ended or cancelled before these kinds can go. */
  blocks?(
    kinds: readonly ErasableKind[],
    now: number,
  ): RefusalCode | undefined | Promise<RefusalCode | undefined>
  /**
   * Deletes the kinds an erasure names. Every piece is found by the person's openid and done once: what is done is
   * his no more, so that whatever breaks off is simply begun again. Files go before what names them.
   */
  erase?(erasure: Erasure): Promise<void>
}

/** How a capability finds what it holds of people. */
export interface Holder {
  held(openid: string): Promise<Held>
  /** The lists he stands or stood on, of the latest of each kind only. */
  standings?(openid: string): Promise<Standing[]>
}

/** More of anything than one person has. */
export const MOST_HELD = 1000
