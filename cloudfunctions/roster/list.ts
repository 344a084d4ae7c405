import type { z } from 'zod'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { districtKept } from './access'
import { summaryOf } from './report'
import type { listInput } from './schema'
import { importsOf } from './store'

const PAGE = 20

/** The district's imports, the newest first: who, when, which file, and what became of it. */
export async function listImports({ cursor }: z.infer<typeof listInput>, { actor }: StaffCall) {
  const found = await importsOf(districtKept(actor), oneMoreThan(PAGE), cursor ?? undefined)
  const { shown, next } = pageOf(found, PAGE, ({ at, _id }) => ({ at, id: _id }))
  return { imports: shown.map(summaryOf), next }
}
