import { z } from 'zod'
import { levelOf } from './division'
import type { Building, Estate, Place, Unit } from './estate'
import type { Organisation } from './organisation'

export const divisionCodeSchema = z.string().refine((code) => levelOf(code) !== undefined, '区划代码有误')

export const estateIdSchema = z.string().regex(/^\d{12}e\d{2}$/, '没有找到这个小区，请从列表中选择')

export const placeSchema = z.object({
  estateId: estateIdSchema,
  buildingId: z.string().max(20).optional(),
  unit: z.string().max(20).optional(),
  room: z.string().trim().max(12, '房号请不要超过 12 个字').optional(),
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
  units: z.array(unitSchema),
}) satisfies z.ZodType<Building>

export const estateSchema = z.object({
  _id: estateIdSchema,
  name: z.string(),
  street: z.string(),
  community: z.string(),
  mainGrid: divisionCodeSchema.optional(),
  buildings: z.array(buildingSchema),
}) satisfies z.ZodType<Estate>

export const organisationSchema = z.object({
  _id: divisionCodeSchema,
  name: z.string(),
}) satisfies z.ZodType<Organisation>
