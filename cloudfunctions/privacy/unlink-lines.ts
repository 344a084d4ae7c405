import type { Transaction } from '../platform/database'
import type { Erasure } from './erasure'
import { unlinkedLine } from './unlinking'

/** Those of these lines that he signed; who else did stays named. */
export async function unlinkLines(t: Transaction, ids: readonly string[], erasure: Erasure): Promise<void> {
  for (const id of ids) {
    const line = await t.read('ledger', id)
    if (line?.by.openid === erasure.openid) await t.put('ledger', unlinkedLine(line, erasure))
  }
}
