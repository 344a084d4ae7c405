import type { Place } from '../division/estate'
import type { Consent, Consents } from '../privacy/consent'

/** A resident 居民: someone who has agreed to the privacy notice and said where he lives. */
export interface Resident {
  /** The WeChat openid. */
  _id: string
  /** How he wants to be addressed: `王女士`. */
  name: string
  home: Place
  /** As it is shown: `怡和苑3幢2单元301`. */
  homeLabel: string
  consent: Consent
  /** What else he has agreed to, each where it was first asked for (personal.ts). */
  consents?: Consents
}

/** Rises when the privacy notice asks for more; whoever agreed to an older one is asked again. */
export const CONSENT_VERSION = 1

export const RESIDENT_LIMITS = { name: 12, room: 12 } as const
