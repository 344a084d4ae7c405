import type { z } from 'zod'
import { oneMoreThan, pageOf } from '../platform/page'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { districtKept } from './access'
import { reportOf } from './report'
import type { changesInput, readInput } from './schema'
import { importOf, pieceOf } from './store'

/** One import with its faults, warnings and figures. Refuses one of another district. */
export async function readImport({ id }: z.infer<typeof readInput>, { actor }: StaffCall) {
  const found = await importOf(id, districtKept(actor))
  if (!found) throw refuse('roster/unknown')
  return reportOf(found)
}

/** A piece of what an import changes, in words; whose phone it was stays here. */
export async function readChanges({ id, cursor }: z.infer<typeof changesInput>, { actor }: StaffCall) {
  const found = await importOf(id, districtKept(actor))
  if (!found) throw refuse('roster/unknown')
  const pieces = Array.from({ length: found.pieces }, (_none, piece) => piece)
  const ahead = pieces.filter((piece) => piece >= (cursor ?? 0)).slice(0, oneMoreThan(1))
  const { shown, next } = pageOf(ahead, 1, (piece) => piece + 1)
  const [piece] = shown
  const { changes } = (piece !== undefined && (await pieceOf(found, piece))) || { changes: [] }
  return {
    changes: changes.map(({ part, id: document, kind, label, told }) => ({
      id: `${part} ${document}`,
      part,
      kind,
      label,
      told,
    })),
    next,
  }
}
