import { z } from 'zod'
import { LISTS, type ListName } from '../lists'
import { ASKED_KINDS, ERASABLE_KINDS } from '../personal'
import { signatureSchema } from '../platform/ledger-schema'
import type { Erasure } from './erasure'
import type { ListLook } from './list-look'

/** What somebody agrees to with what he sends. */
export const agreedSchema = z.array(z.enum(ASKED_KINDS)).max(ASKED_KINDS.length).default([])

export const eraseInput = z.object({
  kinds: z.array(z.enum(ERASABLE_KINDS)).min(1).max(ERASABLE_KINDS.length),
})

export const erasureSchema = z.object({
  _id: z.string(),
  openid: z.string(),
  nobody: z.string(),
  kinds: z.array(z.enum(ERASABLE_KINDS)),
  runAt: z.number(),
}) satisfies z.ZodType<Erasure>

export const listLookSchema = z.object({
  _id: z.string(),
  list: z.enum(Object.keys(LISTS) as [ListName, ...ListName[]]),
  subject: z.string(),
  title: z.string(),
  by: signatureSchema,
  at: z.number(),
}) satisfies z.ZodType<ListLook>
