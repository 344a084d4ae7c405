import { newSubmissionKey } from './submission-key'

const STORE = 'files'
const PREFIX = 'kept:'

/** Object URLs of this opening, by the names of the files. */
const paths = new Map<string, string>()

/** Keeps a chosen file beyond the end of the app, and gives its name from then on. */
export async function keepFile(path: string): Promise<string> {
  const name = `${PREFIX}${newSubmissionKey()}`
  try {
    const file = await (await fetch(path)).blob()
    await inStore('readwrite', (store) => store.put(file, name))
  } catch {
    // A browser that keeps nothing (a private window, a full disk): it is there until the page is closed.
    return path
  }
  paths.set(name, path)
  return name
}

/** Makes kept files ready to be shown. What is gone meanwhile has no path. */
export async function openFiles(names: readonly string[]): Promise<void> {
  const missing = names.filter((name) => name.startsWith(PREFIX) && !paths.has(name))
  for (const name of missing) {
    const file = await inStore<Blob | undefined>('readonly', (store) => store.get(name)).catch(
      () => undefined,
    )
    if (file) paths.set(name, URL.createObjectURL(file))
  }
}

/** Where a kept file is to be found now; undefined when it is gone. */
export function pathOf(name: string): string | undefined {
  return name.startsWith(PREFIX) ? paths.get(name) : name
}

export function forgetFile(name: string): void {
  paths.delete(name)
  inStore('readwrite', (store) => store.delete(name)).catch(() => undefined)
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kept-files', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
      const close = () => database.close()
      transaction.addEventListener('complete', close)
      transaction.addEventListener('abort', close)
    }
  })
}
