import { type CheckedEvent, verdictOf } from './content'
import { settleCheck } from './store'

/** Takes WeChat's answer about a picture; other events are none of its business. */
export async function receive(event: CheckedEvent): Promise<void> {
  if (event.Event !== 'wxa_media_check' || !event.trace_id) return
  const verdict = verdictOf(event)
  if (verdict) await settleCheck(event.trace_id, verdict)
}
