import { type CloudError, transactionConflict, transactionGone } from '../failure'
import { newId } from './value'

/** A transaction that is not ended within this many milliseconds is rolled back. */
export const TRANSACTION_MILLISECONDS = 30_000
/** A write outside a transaction waits this long for one that holds its document. */
const LOCK_WAIT_MILLISECONDS = 15_000

/** Texts by idText; null is a removed document. */
type Texts = Map<string, string | null>

export interface Transaction {
  id: string
  /** Number of the last commit it sees; set by its first operation. */
  snapshot: number | null
  writes: Map<string, Texts>
  locks: Set<string>
  timer: NodeJS.Timeout
}

interface Version {
  commit: number
  before: string | null
}

/** Open transactions: what each sees, which documents they hold, and what others changed meanwhile. */
export class Transactions {
  private commits = 0
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, string>()
  /** Per collection and document: contents before the commits that open transactions must not see. */
  private readonly history = new Map<string, Map<string, Version[]>>()
  private waiting: (() => void)[] = []

  begin(milliseconds = TRANSACTION_MILLISECONDS): string {
    const id = `tx${newId()}`
    const timer = setTimeout(() => this.end(id), milliseconds)
    timer.unref()
    this.open.set(id, { id, snapshot: null, writes: new Map(), locks: new Set(), timer })
    return id
  }

  /** The open transaction of that id, its snapshot taken. Refuses one that has ended. */
  require(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    transaction.snapshot ??= this.commits
    return transaction
  }

  /** Forgets a transaction, letting go of what it held. */
  end(id: string): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    clearTimeout(transaction.timer)
    this.open.delete(id)
    for (const lock of transaction.locks) this.holders.delete(lock)
    if (![...this.open.values()].some(({ snapshot }) => snapshot !== null)) this.history.clear()
    for (const wake of this.waiting.splice(0)) wake()
  }

  /** Where the transaction sees other contents than the file has. */
  view(transaction: Transaction, collection: string): Texts {
    const view: Texts = new Map()
    for (const [id, versions] of this.history.get(collection) ?? []) {
      const hidden = versions.find(({ commit }) => commit > (transaction.snapshot ?? 0))
      if (hidden) view.set(id, hidden.before)
    }
    for (const [id, text] of transaction.writes.get(collection) ?? []) view.set(id, text)
    return view
  }

  /** Whether a commit the transaction does not see changed the document. */
  changedSince(transaction: Transaction, collection: string, id: string): boolean {
    const versions = this.history.get(collection)?.get(id) ?? []
    return versions.some(({ commit }) => commit > (transaction.snapshot ?? 0))
  }

  /** Takes hold of a document or unique key. A competing transaction's hold rolls this one back: first come, first served. */
  lock(transaction: Transaction, name: string): void {
    const holder = this.holders.get(name)
    if (holder !== undefined && holder !== transaction.id) throw this.conflict(transaction)
    this.holders.set(name, transaction.id)
    transaction.locks.add(name)
  }

  conflict(transaction: Transaction): CloudError {
    this.end(transaction.id)
    return transactionConflict()
  }

  isHeld(names: readonly string[]): boolean {
    return this.holders.size > 0 && names.some((name) => this.holders.has(name))
  }

  /** Resolves when some transaction ends. Refuses after 15 s. */
  async released(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(transactionConflict()), LOCK_WAIT_MILLISECONDS)
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** Numbers a commit. */
  committed(): number {
    this.commits++
    return this.commits
  }

  /** Remembers what a commit replaced, for the transactions that began before it. */
  remember(commit: number, collection: string, id: string, before: string | null): void {
    if (![...this.open.values()].some(({ snapshot }) => snapshot !== null && snapshot < commit)) return
    const documents = this.history.get(collection) ?? new Map<string, Version[]>()
    this.history.set(collection, documents)
    const versions = documents.get(id) ?? []
    documents.set(id, versions)
    versions.push({ commit, before })
  }

  close(): void {
    for (const id of [...this.open.keys()]) this.end(id)
  }
}
