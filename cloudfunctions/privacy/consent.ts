import { ASKED_KINDS, type AskedKind } from '../personal'
import type { Day } from '../platform/day'

/** Agreement to the privacy notice, or to what a box says (个人信息保护法 第13、17条): which version, on which day. */
export interface Consent {
  version: number
  on: Day
}

/** What somebody has agreed to, each where it was first asked for. */
export type Consents = Partial<Record<AskedKind, Consent>>

/** Rises when a box asks for more than before; whoever agreed to an older one is asked again. */
export const ASKED_VERSION = 1

interface Agreeing {
  consents?: Consents
}

/** The kinds he has agreed to, in the words they have now. */
export function agreedKinds({ consents = {} }: Agreeing): AskedKind[] {
  return ASKED_KINDS.filter((kind) => consents[kind]?.version === ASKED_VERSION)
}

/**
 * What agreeing to these kinds makes of a resident's consents, where these are needed for what he sends. Undefined:
 * nothing is new. `missing`: he has agreed neither now nor before.
 */
export function agreeing(
  resident: Agreeing,
  needed: readonly AskedKind[],
  agreed: readonly AskedKind[],
  today: Day,
): Consents | undefined | 'missing' {
  const given = agreedKinds(resident)
  const open = needed.filter((kind) => !given.includes(kind))
  if (open.some((kind) => !agreed.includes(kind))) return 'missing'
  if (open.length === 0) return undefined
  const fresh = Object.fromEntries(open.map((kind) => [kind, { version: ASKED_VERSION, on: today }]))
  return { ...resident.consents, ...fresh }
}

/** What a resident's consents are when he takes these back. */
export function withdrawn({ consents = {} }: Agreeing, kinds: readonly string[]): Consents {
  return Object.fromEntries(Object.entries(consents).filter(([kind]) => !kinds.includes(kind)))
}
