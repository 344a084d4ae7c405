import type { z } from 'zod'
import { read } from '../platform/database'
import type { StaffCall } from '../platform/procedure'
import { refuseOther, submissionId } from '../platform/submission'
import { districtKept } from './access'
import { examine, piecesOf } from './effects/examine'
import { reportOf } from './report'
import type { RosterImport } from './roster'
import type { dryRunInput } from './schema'
import { fileImport } from './store'

/**
 * Compares an uploaded workbook with the district's roster and files what it would change, with every
 * fault by sheet, row and column. Nothing of the roster changes. The same submission sent twice is one
 * import. Refuses what is no workbook, and another one under the same key.
 */
export async function dryRun({ key, fileId, fileName }: z.infer<typeof dryRunInput>, call: StaffCall) {
  const id = submissionId(call.openid, key)
  const before = await read('rosterImports', id)
  if (before) {
    refuseOther(before, { fileId, fileName })
    return reportOf(before)
  }
  const { changes, ...examined } = await examine(fileId, call)
  const pieces = piecesOf(id, changes)
  const it: RosterImport = {
    _id: id,
    district: districtKept(call.actor),
    fileId,
    fileName,
    by: { openid: call.openid, name: call.actor.name },
    at: call.now,
    ...examined,
    pieces: pieces.length,
    staged: 0,
    settled: 0,
  }
  await fileImport(it, pieces)
  return reportOf(it)
}
