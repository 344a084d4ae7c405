import { postName } from '../contact/name'
import { organisationNames } from '../division/store'
import { organisationOf } from '../platform/division'
import type { Call } from '../platform/procedure'
import { uploadFolder } from '../platform/submission'
import { agreedKinds } from '../privacy/consent'
import { CONSENT_VERSION } from './resident'
import { actorOf } from './store'

/** Who the caller is here: his name and home, and the posts he may act in today. */
export async function me(call: Call) {
  if (!call.openid) return { signedIn: false as const, posts: [] }
  const { resident, posts } = await actorOf(call.openid, call)
  const names = await organisationNames([...new Set(posts.map(({ scope }) => organisationOf(scope)))])
  return {
    signedIn: true as const,
    /** Where the pages put the files he adds. */
    uploads: uploadFolder(call.openid),
    resident: resident && {
      name: resident.name,
      home: resident.home,
      homeLabel: resident.homeLabel,
      consentCurrent: resident.consent.version === CONSENT_VERSION,
      /** What else he has agreed to. */
      agreed: agreedKinds(resident),
    },
    posts: posts.map(({ id, kind, scope, title, deputyFor }) => {
      const organisation = names.get(organisationOf(scope)) ?? ''
      return { id, kind, scope, organisation, title: postName({ scope, title }, names), deputyFor }
    }),
  }
}
