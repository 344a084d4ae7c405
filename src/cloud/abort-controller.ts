/** The part of AbortController that TanStack Query and tRPC use, for WeChat, which has none. */
export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = Object.assign(new Error('aborted'), { name: 'AbortError' })) {
    this.signal.fire(reason)
  }
}

class AbortSignal {
  aborted = false
  reason: unknown
  onabort: ((event: unknown) => void) | null = null
  private readonly listeners = new Set<(event: unknown) => void>()

  addEventListener(_type: 'abort', listener: (event: unknown) => void) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: (event: unknown) => void) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const event = { type: 'abort', target: this }
    this.onabort?.(event)
    for (const listener of this.listeners) listener(event)
  }
}
