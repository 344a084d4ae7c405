import type { Options } from './native/native'

/** A console line, a problem or a call of an automator's binding. */
export interface Entry {
  kind: 'log' | 'problem' | 'binding'
  /** The console's level, or the binding's name. */
  name: string
  args: unknown[]
}

/** What happened on a device while it ran. */
export class Journal {
  /** Everything that went wrong unseen. A test that ignores them has not seen the app work. */
  readonly problems: string[] = []
  /** What the app has asked WeChat for, in order. */
  readonly calls: { name: string; options: Options }[] = []
  /** Every setData of the logic layer. */
  readonly changes: { route: string; bytes: number }[] = []
  /** Asks that WeChat has not answered, and changes that it has not drawn yet. */
  waiting = 0
  /** Told of each entry as it comes. */
  watch: (entry: Entry) => void = () => undefined

  problem(text: string): void {
    this.problems.push(text)
    this.watch({ kind: 'problem', name: 'problem', args: [text] })
  }

  /** Counts as waiting until it is over. */
  async during<T>(work: () => Promise<T> | T): Promise<T> {
    this.waiting++
    try {
      return await work()
    } finally {
      this.waiting--
    }
  }
}
