import type { PersonCall } from '../platform/procedure'
import { agreedKinds } from './consent'
import { ASKED_KINDS, type AskedKind, KINDS, type Kind } from './kinds'
import { heldOf } from './store'
import { SUMMARIES } from './summary'

/** What is held of the caller, by kind, in words (个人信息保护法 第45条). Pages tell the rest by the table of kinds. */
export async function held({ openid }: PersonCall) {
  const all = await heldOf(openid)
  const agreed = all.resident ? agreedKinds(all.resident) : []
  return {
    kinds: (Object.keys(KINDS) as Kind[]).map((kind) => ({
      kind,
      /** Empty: nothing is held. */
      summary: SUMMARIES[kind](all),
      /** The day he agreed to it, where it has a box of its own. */
      agreedOn: isAsked(kind) && agreed.includes(kind) ? all.resident?.consents?.[kind]?.on : undefined,
    })),
  }
}

function isAsked(kind: Kind): kind is AskedKind {
  return (ASKED_KINDS as readonly Kind[]).includes(kind)
}
