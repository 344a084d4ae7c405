import { z } from 'zod'
import type { Post } from '../contact/post'
import {
  divisionCodeSchema,
  estateSchema,
  gridSchema,
  organisationSchema,
  partyOrganizationSchema,
  proposeInput,
} from '../division/schema'
import { levelOf } from '../platform/division'
import { entrySchema, signatureSchema } from '../platform/ledger-schema'
import { instantCursorSchema } from '../platform/page-schema'
import { submissionKeySchema } from '../platform/submission'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ChangePiece,
  type Counts,
  type Finding,
  IMPORT_ACTS,
  type ImportAct,
  type ImportLine,
  type ImportState,
  isRosterFile,
  ROSTER_LIMITS,
  type RosterImport,
  STATES,
} from './roster'

const findingSchema = z.object({
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  sentence: z.string(),
}) satisfies z.ZodType<Finding>

const counted = z.object({ add: z.int(), change: z.int(), end: z.int() })
const countsSchema = z.object({
  organisations: counted,
  grids: counted,
  estates: counted,
  posts: counted,
  partyOrganizations: counted,
}) satisfies z.ZodType<Counts>

export const importLineSchema = entrySchema.extend({
  kind: z.literal('import'),
  told: z.enum(Object.keys(IMPORT_ACTS) as [ImportAct, ...ImportAct[]]),
  state: z.enum(['staging', 'current', 'abandoned']),
  version: z.int().optional(),
}) satisfies z.ZodType<ImportLine>

export const rosterImportSchema = z.object({
  _id: z.string(),
  district: divisionCodeSchema,
  state: z.enum(Object.keys(STATES) as [ImportState, ...ImportState[]]),
  fileId: z.string(),
  fileName: z.string(),
  by: z.object({ openid: z.string(), name: z.string() }),
  at: z.number(),
  rows: z.int(),
  counts: countsSchema,
  faults: z.array(findingSchema),
  faultCount: z.int(),
  warnings: z.array(findingSchema),
  warningCount: z.int(),
  base: z.int(),
  version: z.int().optional(),
  pieces: z.int(),
  staged: z.int(),
  settled: z.int(),
  appliedBy: z.string().optional(),
  signature: signatureSchema.optional(),
  appliedAt: z.number().optional(),
}) satisfies z.ZodType<RosterImport>

const common = {
  id: z.string(),
  kind: z.enum(Object.keys(CHANGE_KINDS) as [ChangeKind, ...ChangeKind[]]),
  label: z.string(),
  told: z.array(z.string()),
  succeeds: z.string().optional(),
}

/** A piece of changes; the schema of posts is brought, as it is another capability's. */
export function changePieceSchema(post: z.ZodType<Omit<Post, '_id'>>) {
  const change = z.discriminatedUnion('part', [
    z.object({ part: z.literal('organisations'), ...common, after: organisationSchema.omit({ _id: true }) }),
    z.object({ part: z.literal('grids'), ...common, after: gridSchema.omit({ _id: true }) }),
    z.object({ part: z.literal('estates'), ...common, after: estateSchema.omit({ _id: true }) }),
    z.object({ part: z.literal('posts'), ...common, after: post }),
    z.object({
      part: z.literal('partyOrganizations'),
      ...common,
      after: partyOrganizationSchema.omit({ _id: true }),
    }),
  ]) satisfies z.ZodType<Change>
  return z.object({ _id: z.string(), changes: z.array(change) }) satisfies z.ZodType<ChangePiece>
}

const importId = z.string().max(64)

export const dryRunInput = z.object({
  key: submissionKeySchema,
  fileId: z.string().refine(isRosterFile, '没有收到文件，请重新选择电子表格'),
  fileName: z.string().trim().min(1).max(ROSTER_LIMITS.fileName),
})

export const checkDraftInput = z.object({ id: importId })
/** A split of a community names each new one; a grid's new numbers follow from the last. */
export const draftSplitInput = proposeInput
  .extend({
    key: submissionKeySchema,
    communities: z
      .array(
        z.object({
          code: z.string().regex(/^\d{12}$/, '社区编号是12位数字'),
          name: z
            .string()
            .trim()
            .min(1, '请填写新社区的名称')
            .max(ROSTER_LIMITS.communityName, `社区名称请不要超过 ${ROSTER_LIMITS.communityName} 个字`),
        }),
      )
      .default([]),
  })
  .refine(
    ({ code, parts, communities }) => communities.length === (levelOf(code) === 'community' ? parts - 1 : 0),
    '请填写每个新社区的编号和名称',
  )
export const proceedInput = z.object({ id: importId })
export const readInput = z.object({ id: importId })
export const listInput = z.object({ cursor: instantCursorSchema.nullish() })
/** `cursor`: the piece to show, from 0. */
export const changesInput = z.object({ id: importId, cursor: z.int().nonnegative().nullish() })
