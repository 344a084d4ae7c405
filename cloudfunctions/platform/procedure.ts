import { initTRPC } from '@trpc/server'
import type { PostKind } from '../contact/post'
import type { Who } from './access'
import type { Moment } from './clock'
import { residentOf, staffAndPosts } from './identity'
import { refuse } from './refusal'

/** What every verb is told of the call it serves. */
export interface Call extends Moment {
  /** Missing: a browser that has not signed in. */
  openid?: string
}

const t = initTRPC.context<Call>().meta<{ who: Who }>().create()

export const router = t.router

const publicProcedure = t.procedure.meta({ who: 'anyone' })

const personProcedure = t.procedure.meta({ who: 'person' }).use(({ ctx, next }) => {
  return next({ ctx: { openid: signedIn(ctx) } })
})

const residentProcedure = t.procedure.meta({ who: 'resident' }).use(async ({ ctx, next }) => {
  const openid = signedIn(ctx)
  const resident = await residentOf(openid)
  if (!resident) throw refuse('access/enrol')
  return next({ ctx: { openid, resident } })
})

function staffProcedure(kinds: readonly PostKind[]) {
  return t.procedure.meta({ who: kinds }).use(async ({ ctx, next }) => {
    const openid = signedIn(ctx)
    const { actor, named } = await staffAndPosts(openid, ctx)
    if (!actor.posts.some(({ kind }) => kinds.includes(kind))) throw refuse('access/forbidden')
    return next({ ctx: { openid, actor, named } })
  })
}

function signedIn({ openid }: Call): string {
  if (!openid) throw refuse('access/sign-in')
  return openid
}

/** The procedure builder for a row of an access table; it has refused everyone else before the verb runs. */
export function procedure(who: 'anyone'): typeof publicProcedure
export function procedure(who: 'person'): typeof personProcedure
export function procedure(who: 'resident'): typeof residentProcedure
export function procedure(who: readonly PostKind[]): ReturnType<typeof staffProcedure>
export function procedure(who: Who) {
  if (who === 'anyone') return publicProcedure
  if (who === 'person') return personProcedure
  if (who === 'resident') return residentProcedure
  return staffProcedure(who)
}

/** What verbs receive, by who may call them. */
export type PersonCall = Call & { openid: string }
export type ResidentCall = PersonCall & { resident: NonNullable<Awaited<ReturnType<typeof residentOf>>> }
export type StaffCall = PersonCall & Awaited<ReturnType<typeof staffAndPosts>>
