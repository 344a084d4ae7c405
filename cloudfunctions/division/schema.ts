import { z } from 'zod'
import { daySchema } from '../calendar/schema'
import { isPartyOrganization, levelOf } from '../platform/division'
import type { Stored } from './as-of'
import type { Building, Estate, GoneBuilding, Place, Unit } from './estate'
import type { Division, Grid } from './grid'
import type { Organisation } from './organisation'
import type { PartyOrganization } from './party-organization'
import type { Point, Polygon } from './point'

export const divisionCodeSchema = z.string().refine((code) => levelOf(code) !== undefined, '区划代码有误')

export const partyOrganizationIdSchema = z.string().refine(isPartyOrganization, '党组织编号有误')

export const estateIdSchema = z.string().regex(/^\d{12}e\d{2}$/, '没有找到这个小区，请从列表中选择')

const degrees = (most: number) =>
  z
    .number('地图选点有误，请重新选择')
    .min(-most, '地图选点有误，请重新选择')
    .max(most, '地图选点有误，请重新选择')

const pointSchema = z.object({ longitude: degrees(180), latitude: degrees(90) }) satisfies z.ZodType<Point>

/** Rings of a polygon: at least three corners, ended where they began. */
const polygonSchema = z
  .array(z.array(z.tuple([degrees(180), degrees(90)])).min(4))
  .min(1)
  .refine((rings) => rings.every(isClosed), '网格范围没有闭合') satisfies z.ZodType<Polygon>

function isClosed(ring: [number, number][]): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && first[0] === last?.[0] && first[1] === last[1]
}

export const placeSchema = z.object({
  estateId: estateIdSchema,
  buildingId: z.string().max(20).optional(),
  unit: z.string().max(20).optional(),
  room: z.string().trim().max(12, '房号请不要超过 12 个字').optional(),
  point: pointSchema.optional(),
}) satisfies z.ZodType<Place>

const area = { grid: divisionCodeSchema, microGrid: divisionCodeSchema.optional() }

const unitSchema = z.object({
  name: z.string(),
  households: z.int().nonnegative(),
  grid: divisionCodeSchema.optional(),
  microGrid: divisionCodeSchema.optional(),
}) satisfies z.ZodType<Unit>

const buildingSchema = z.object({
  id: z.string(),
  name: z.string(),
  ...area,
  point: pointSchema.optional(),
  units: z.array(unitSchema),
}) satisfies z.ZodType<Building>

/** For what an import has ended and history keeps. */
const goneOn = { goneOn: daySchema.optional() }

export const estateSchema = z.object({
  _id: estateIdSchema,
  name: z.string(),
  street: z.string(),
  community: z.string(),
  mainGrid: divisionCodeSchema.optional(),
  buildings: z.array(buildingSchema),
  gone: z
    .array(
      buildingSchema.extend({
        goneOn: daySchema,
        movedTo: estateIdSchema.optional(),
      }) satisfies z.ZodType<GoneBuilding>,
    )
    .optional(),
  ...goneOn,
}) satisfies z.ZodType<Estate>

export const gridSchema = z.object({
  _id: divisionCodeSchema,
  district: divisionCodeSchema,
  area: polygonSchema.optional(),
  ...goneOn,
}) satisfies z.ZodType<Grid>

export const divisionSchema = z.object({
  _id: divisionCodeSchema,
  version: z.int().nonnegative(),
  reserved: z.int().optional(),
  staging: z.string().optional(),
  settling: z.string().optional(),
}) satisfies z.ZodType<Division>

export const organisationSchema = z.object({
  _id: divisionCodeSchema,
  name: z.string(),
  area: polygonSchema.optional(),
  ...goneOn,
}) satisfies z.ZodType<Organisation>

export const partyOrganizationSchema = z.object({
  _id: z.string(),
  name: z.string(),
  community: divisionCodeSchema.optional(),
  workplace: z.string().optional(),
  members: z.int().nonnegative(),
  ...goneOn,
}) satisfies z.ZodType<PartyOrganization>

/** The schema of a document that an import may have marked. */
export function stored<T extends z.ZodRawShape>(schema: z.ZodObject<T>) {
  const after = schema.omit({ _id: true } as never)
  const marks = { since: z.int().optional(), staged: z.object({ version: z.int(), after }).optional() }
  return schema.extend(marks) as unknown as z.ZodType<Stored<z.infer<typeof schema>>>
}

const communitySchema = z.string().regex(/^\d{12}$/, '没有找到这个社区')

export const drawingInput = z.object({ community: communitySchema })

export const plansInput = z.object({ cursor: z.string().max(12).nullish() })

export const planInput = z.object({ community: communitySchema })

export const proposeInput = z.object({
  code: divisionCodeSchema.refine((code) => /^\d{12}(-\d{2})?$/.test(code), '请选择一个社区或网格'),
  parts: z.int().min(2, '至少分成 2 份').max(8, '一次最多分成 8 份'),
})
