import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { districtKept } from './access'
import { summaryOf } from './report'
import type { listInput } from './schema'
import { importsOf } from './store'

const PAGE = 20

/** The district's imports, the newest first: who, when, which file, and what became of it. */
export async function listImports({ cursor }: z.infer<typeof listInput>, { actor }: StaffCall) {
  const imports = await importsOf(districtKept(actor), cursor ?? undefined, PAGE)
  return { imports: imports.map(summaryOf), next: imports.length === PAGE ? imports.at(-1)?.at : undefined }
}
