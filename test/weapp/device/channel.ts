/** What a call across the border ends in when it fails: WeChat's errMsg and codes, or an error's message. */
export interface Failure {
  errMsg?: string
  errCode?: number
  errno?: number
  message?: string
}

/** The methods of one side of a channel, as the other side may ask for them. */
type Asked<T, K extends keyof T> = T[K] extends (...args: infer A) => infer R ? (...args: A) => R : never

interface Message {
  id: number
  ask?: string
  args?: unknown[]
  result?: unknown
  failure?: Failure
}

/**
 * Asks and answers between two threads as JSON text, and nothing but JSON: what a phone cannot carry between its
 * logic layer, its view layer and its native side does not get through here either.
 */
export class Channel<Mine extends object, Theirs extends object> {
  private readonly open = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (failure: Failure) => void }
  >()
  private last = 0
  private mine: Mine | undefined

  constructor(private readonly post: (text: string) => void) {}

  /** From now on the other side's asks are answered. */
  serve(mine: Mine): void {
    this.mine = mine
  }

  /** Asks the other side; rejects with the plain `Failure` it fails with. */
  ask<K extends keyof Theirs & string>(
    name: K,
    ...args: Parameters<Asked<Theirs, K>>
  ): Promise<Awaited<ReturnType<Asked<Theirs, K>>>> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.post(JSON.stringify({ id, ask: name, args }))
    })
  }

  /** Takes in a message of the other side. */
  receive(text: string): void {
    const message: Message = JSON.parse(text)
    if (message.ask !== undefined) {
      this.answer(message.id, message.ask, message.args ?? [])
      return
    }
    const waiting = this.open.get(message.id)
    this.open.delete(message.id)
    if (message.failure) waiting?.reject(message.failure)
    else waiting?.resolve(message.result)
  }

  private async answer(id: number, name: string, args: unknown[]): Promise<void> {
    try {
      const method = this.mine?.[name as keyof Mine] as unknown
      if (typeof method !== 'function') throw new Error(`nobody answers "${name}"`)
      this.post(JSON.stringify({ id, result: await method.apply(this.mine, args) }))
    } catch (error) {
      this.post(JSON.stringify({ id, failure: failureOf(error) }))
    }
  }
}

/** A failure that can cross the border. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { errMsg, errCode, errno, message } = error as Failure
  return { errMsg, errCode, errno, message }
}
