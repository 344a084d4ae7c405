import { AsyncLocalStorage } from 'node:async_hooks'
import type { Message } from '../message/message'

const calls = new AsyncLocalStorage<Map<string, Message>>()

/** Notes a message that this call has put into the outbox. */
export function noteQueued(message: Message): void {
  calls.getStore()?.set(message._id, message)
}

/** Runs a call and tells which messages it put into the outbox; some of them may have been rolled back. */
export async function collectQueued<T>(work: () => Promise<T>): Promise<{ result: T; queued: Message[] }> {
  const queued = new Map<string, Message>()
  const result = await calls.run(queued, work)
  return { result, queued: [...queued.values()] }
}
