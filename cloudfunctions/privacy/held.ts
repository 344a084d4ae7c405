import { ASKED_KINDS, type AskedKind, KINDS, type Kind } from '../personal'
import type { PersonCall } from '../platform/procedure'
import { agreedKinds } from './consent'
import { heldOf, summaryOf } from './held-store'

/** What is held of the caller, by kind, in words (个人信息保护法 第45条). Pages tell the rest by the table of kinds. */
export async function held({ openid }: PersonCall) {
  const all = await heldOf(openid)
  const consents = all.find((each) => each.consents)?.consents ?? {}
  const agreed = agreedKinds({ consents })
  return {
    kinds: (Object.keys(KINDS) as Kind[]).map((kind) => ({
      kind,
      /** Empty: nothing is held. */
      summary: summaryOf(kind, all),
      /** The day he agreed to it, where it has a box of its own. */
      agreedOn: isAsked(kind) && agreed.includes(kind) ? consents[kind]?.on : undefined,
    })),
  }
}

function isAsked(kind: Kind): kind is AskedKind {
  return (ASKED_KINDS as readonly Kind[]).includes(kind)
}
