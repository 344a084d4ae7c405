import type { z } from 'zod'
import { canAct } from '../contact/answering'
import type { Post } from '../contact/post'
import { answererOf } from '../contact/stand-in'
import { officersOf, postsInside, postsOf } from '../contact/store'
import { organisationNames } from '../division/store'
import { read } from '../platform/database'
import { communityOf, gridName, isGrid, streetOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { may } from './access'
import { withActing } from './effects/acting'
import type { Feedback } from './feedback'
import type { choicesInput } from './schema'
import { MOVES } from './steps'
import { isColleague } from './target'

/** To whom a move may lead, by name: what its sheet shows. Nothing for moves that ask for none. */
export async function choices({ id, move }: z.infer<typeof choicesInput>, { actor, today }: StaffCall) {
  const feedback = await read('feedback', id)
  const matter = feedback && (await withActing(feedback, actor, today))
  if (!matter || !may(actor, 'read', matter)) throw refuse('feedback/unknown')
  const { asks } = MOVES[move]
  if (asks === 'unit' || asks === 'proposal') return unitsFor(matter, move === 'assign', today)
  if (asks === 'grid') return gridsFor(matter, today)
  return asks === 'colleague' ? colleaguesFor(matter, today, actor.openid) : []
}

/** Departments of the district that have somebody who can act; for the district's assignment the street too. */
async function unitsFor({ district, route }: Feedback, withStreet: boolean, today: string) {
  const posts = await officersOf(district)
  const street = streetOf(route.holder)
  const able = scopesOf(posts).filter((scope) => canAct(scope, posts, today))
  const codes = [...able, ...(withStreet && street ? [street] : [])]
  const names = await organisationNames(codes)
  return codes.map((code) => ({ target: code, name: names.get(code) ?? code }))
}

async function gridsFor({ holder }: Feedback, today: string) {
  const community = communityOf(holder) ?? holder
  const posts = await postsInside([community])
  const grids = scopesOf(posts).filter((scope) => isGrid(scope) && canAct(scope, posts, today))
  return grids
    .sort()
    .map((grid) => ({ target: grid, name: `${gridName(grid)} ${leaderOf(grid, posts, today)}` }))
}

async function colleaguesFor({ holder }: Feedback, today: string, caller: string) {
  const community = communityOf(holder)
  const posts = await (isGrid(holder) && community ? postsInside([community]) : postsOf([holder]))
  const others = posts.filter(
    (post) =>
      isColleague(post, { holder }, today, posts) && answererOf(post, today, posts)?.openid !== caller,
  )
  return others.map((post) => {
    const place = isGrid(post.scope) ? `${gridName(post.scope)} ` : ''
    return { target: post._id, name: `${place}${answererOf(post, today, posts)?.name ?? ''}` }
  })
}

function leaderOf(grid: string, posts: readonly Post[], today: string): string {
  const leaders = posts.filter(({ scope, kind }) => scope === grid && /Leader$/.test(kind))
  return leaders.map((post) => answererOf(post, today, posts)?.name).find(Boolean) ?? ''
}

function scopesOf(posts: readonly Post[]): string[] {
  return [...new Set(posts.map(({ scope }) => scope))]
}
