import type { Transaction } from '../platform/database'
import { type NewMessage, waiting } from './message'

/** Puts messages into the outbox, in the transaction of the change they tell of. One operation each. */
export async function queue(t: Transaction, messages: readonly NewMessage[]): Promise<void> {
  for (const message of messages) await t.put('outbox', waiting(message))
}

/** Puts a message into the outbox unless it is there already, sent or not: for whoever may run again. */
export async function queueOnce(t: Transaction, message: NewMessage): Promise<void> {
  const fresh = waiting(message)
  if (!(await t.read('outbox', fresh._id))) await t.put('outbox', fresh)
}
