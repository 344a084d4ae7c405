import { organisationNames } from '../division/store'
import type { Day } from '../platform/day'
import { organisationOf } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { titleOf } from './actor'
import { colleaguesFor } from './colleague'
import { postName, postNameInside } from './name'
import { isInForce, type Post } from './post'
import { isPublic } from './publication'
import { isSamePerson, leaveOf } from './stand-in'
import { postsNaming, postsOf } from './store'

/**
 * The caller's posts with their terms, leave and what residents see of them; those he stands in for; and
 * the colleagues who may stand in for him. Nothing of it for who is bound to no post.
 */
export async function mine({ openid, today }: PersonCall) {
  const named = (await postsNaming(openid)).filter((post) => !post.until || today <= post.until)
  const own = named.filter(({ holder }) => holder?.openid === openid)
  const lent = named.filter(({ leave }) => leave?.deputy?.openid === openid && today <= leave.until)
  if (named.length === 0) return { posts: [], standingIn: [], colleagues: [], mayRelease: false }
  const [roster, names] = await Promise.all([
    own.length > 0 ? postsOf(own.map(({ scope }) => scope)) : [],
    organisationNames([...new Set(named.map(({ scope }) => organisationOf(scope)))]),
  ])
  const nameOf = (post: Post) => postName({ scope: post.scope, title: titleOf(post) }, names)
  return {
    posts: own.map((post) => ({
      ...termsOf(post, today),
      title: nameOf(post),
      organisation: names.get(organisationOf(post.scope)) ?? '',
    })),
    standingIn: lent.map((post) => ({
      id: post._id,
      title: nameOf(post),
      holder: post.holder?.name ?? '',
      from: post.leave?.from ?? today,
      until: post.leave?.until ?? today,
    })),
    colleagues: colleagues(own, roster, today),
    mayRelease: own.some((post) => post.kind === 'administrator' && isInForce(post, today)),
  }
}

function termsOf(post: Post, today: Day) {
  const { _id: id, kind, from, until, leave, contact } = post
  const current = leave && today <= leave.until ? leave : undefined
  return {
    id,
    from,
    until,
    inForce: isInForce(post, today),
    leave: current && {
      from: current.from,
      until: current.until,
      running: current.from <= today,
      delegated: current.delegated === true,
      deputy: current.deputy?.name,
    },
    isPublic: isPublic(kind),
    contact: contact && {
      dutyPhone: contact.dutyPhone,
      askFor: contact.askFor,
      until: contact.publishedUntil,
      shown: today <= contact.publishedUntil,
    },
  }
}

/** Each colleague once, with all his posts, for which of the caller's posts he may stand in, and when he is away. */
function colleagues(own: readonly Post[], roster: readonly Post[], today: Day) {
  const able = own.map((post) => ({ post, others: colleaguesFor(post, roster, today) }))
  const all = roster.filter((one) => able.some(({ others }) => others.includes(one)))
  const first = all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
  return first.map((one) => {
    const titles = all.filter((other) => isSame(one, other)).map(inside)
    const away = one.holder && leaveOf(one.holder, roster, [today, '9999-12-31'])
    return {
      post: one._id,
      name: one.holder?.name ?? '',
      title: titles.join('、'),
      for: able.filter(({ others }) => others.includes(one)).map(({ post }) => post._id),
      away: away && { from: away.from, until: away.until },
    }
  })
}

function isSame(one: Post, other: Post): boolean {
  return one === other || (!!one.holder && !!other.holder && isSamePerson(one.holder, other.holder))
}

const inside = (post: Post) => postNameInside({ scope: post.scope, title: titleOf(post) })
