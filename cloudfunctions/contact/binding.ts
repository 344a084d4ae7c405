import type { Post } from './post'

/** Whose identity a change of a binding is about. */
interface Proof {
  phone: string
  openid: string
}

/** True when another WeChat identity has proved this number before. */
export function isBoundElsewhere(post: Post, { phone, openid }: Proof): boolean {
  const bound = entriesOf(post).find((entry) => entry.phone === phone)?.openid
  return bound !== undefined && bound !== openid
}

/** The post with this identity wherever it names the number and nobody has proved it before; itself where nowhere. */
export function bound(post: Post, { phone, openid }: Proof): Post {
  return changed(post, (entry) => (entry.phone === phone && !entry.openid ? { ...entry, openid } : entry))
}

/** The post without this identity, as holder and as deputy. */
export function unbound(post: Post, openid: string): Post {
  return changed(post, (entry) => {
    if (entry.openid !== openid) return entry
    const { openid: _gone, ...rest } = entry
    return rest
  })
}

type Entry = NonNullable<Post['holder']>

function entriesOf({ holder, leave }: Post): Entry[] {
  return [holder, leave?.deputy].filter((entry) => entry !== undefined)
}

function changed(post: Post, change: <E extends Entry>(entry: E) => E | Omit<E, 'openid'>): Post {
  const { holder, leave } = post
  const deputy = leave?.deputy && change(leave.deputy)
  const next = holder && change(holder)
  if (next === holder && deputy === leave?.deputy) return post
  return {
    ...post,
    ...(next && { holder: { ...next, name: next.name } }),
    ...(leave && deputy && { leave: { ...leave, deputy: { ...deputy, name: deputy.name } } }),
  }
}
