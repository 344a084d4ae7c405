import { initTRPC } from '@trpc/server'
import type { DocumentOf } from '../collections'
import type { Who } from './access'
import type { Actor } from './actor'
import type { Moment } from './clock'
import type { PostKind } from './post-kind'
import { refuse } from './refusal'

/** How a caller is known: told at the root, for the roster and the residents are rooms of their own. */
export interface Callers {
  /** The caller as the roster knows him, and the posts that name him as holder or deputy, whenever. */
  staffOf(openid: string, moment: Moment): Promise<{ actor: Actor; named: readonly DocumentOf<'posts'>[] }>
  residentOf(openid: string): Promise<DocumentOf<'residents'> | undefined>
}

/** What every verb is told of the call it serves. */
export interface Call extends Moment {
  callers: Callers
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
  const resident = await ctx.callers.residentOf(openid)
  if (!resident) throw refuse('access/enrol')
  return next({ ctx: { openid, resident } })
})

function staffProcedure(kinds: readonly PostKind[]) {
  return t.procedure.meta({ who: kinds }).use(async ({ ctx, next }) => {
    const openid = signedIn(ctx)
    const { actor, named } = await ctx.callers.staffOf(openid, ctx)
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
export type ResidentCall = PersonCall & { resident: DocumentOf<'residents'> }
export type StaffCall = PersonCall & Awaited<ReturnType<Callers['staffOf']>>
