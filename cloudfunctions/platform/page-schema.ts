import { z } from 'zod'
import type { Cursor } from './page'

/** What is said to a cursor of another shape, as of a page opened before a release: asked for anew, its list goes on. */
export const OLD_LIST = '列表有更新，请刷新后再往下看'
const error = OLD_LIST

const cursor = <S extends z.ZodType<Cursor<number | string>['at']>>(at: S) =>
  z.object({ at, id: z.string({ error }).max(128, error) }, { error })

/** Where a list that is ordered by an instant goes on. */
export const instantCursorSchema = cursor(z.number({ error }))

/** Where a list that is ordered by a day or a name goes on; empty: still among those without one. */
export const textCursorSchema = cursor(z.string({ error }).max(80, error))

/** Where a list goes on that is ordered by one or the other. */
export const anyCursorSchema = cursor(z.union([z.number(), z.string().max(80)], { error }))
