import type { Transaction } from '../platform/database'
import { type NewMessage, waiting } from './message'

/** Puts messages into the outbox, in the transaction of the change they tell of. One operation each. */
export async function queue(t: Transaction, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) await t.put('outbox', waiting(message))
}
