import { POSTS } from '../contact/post'
import { communityOf, gridName, levelOf } from '../division/division'
import { organisationNames } from '../division/store'
import { actorOf } from '../platform/identity'
import type { Call } from '../platform/procedure'
import { CONSENT_VERSION } from './resident'

/** Who the caller is here: his name and home, and the posts he may act in today. */
export async function me(call: Call) {
  if (!call.openid) return { signedIn: false as const, posts: [] }
  const { resident, posts } = await actorOf(call.openid, call)
  const names = await organisationNames([...new Set(posts.map(({ scope }) => communityOf(scope) ?? scope))])
  return {
    signedIn: true as const,
    resident: resident && {
      name: resident.name,
      home: resident.home,
      homeLabel: resident.homeLabel,
      consentCurrent: resident.consent.version === CONSENT_VERSION,
    },
    posts: posts.map(({ id, kind, scope, deputyFor }) => {
      const organisation = names.get(communityOf(scope) ?? scope) ?? ''
      const grid = ['grid', 'microGrid'].includes(levelOf(scope) ?? '') ? gridName(scope) : ''
      return { id, kind, scope, organisation, title: `${organisation}${grid}${POSTS[kind].name}`, deputyFor }
    }),
  }
}
