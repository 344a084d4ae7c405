import type { z } from 'zod'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { districtKept } from './access'
import { examine, piecesOf } from './effects/examine'
import { reportOf } from './report'
import type { checkDraftInput } from './schema'
import { fileImport, importOf } from './store'

/** The dry run of a draft that the planner filed; one that was looked at already is answered as it is. */
export async function checkDraft({ id }: z.infer<typeof checkDraftInput>, call: StaffCall) {
  const draft = await importOf(id, districtKept(call.actor))
  if (!draft) throw refuse('roster/unknown')
  if (draft.state !== 'draft') return reportOf(draft)
  const { changes, ...examined } = await examine(draft.fileId, call)
  const pieces = piecesOf(id, changes)
  const it = { ...draft, ...examined, pieces: pieces.length }
  await fileImport(it, pieces)
  return reportOf(it)
}
