import { Store } from '../../local-cloud/store/store'

/** Writes as fast as it can until it is killed; tells of each write once it is acknowledged. */
async function write(dataFolder: string, round: number): Promise<void> {
  const accounts = { indexes: [{ keys: { round: 1 as const } }] }
  const store = new Store(dataFolder, { written: { indexes: [{ keys: { round: 1, n: 1 } }] }, accounts })
  await store.insert('accounts', [
    { _id: `${round}-left`, round, balance: 0 },
    { _id: `${round}-right`, round, balance: 0 },
  ])
  for (let n = 0; ; n++) {
    await store.insert('written', [{ round, n, text: 'x'.repeat(500) }])
    const transaction = store.begin()
    const move = (id: string, by: number) => {
      const change = { change: { $inc: { balance: by } }, merge: true, multi: false, upsert: false, now: 0 }
      return store.update('accounts', { query: { _id: `${round}-${id}` }, ...change }, transaction)
    }
    await move('left', -1)
    await move('right', 1)
    store.commit(transaction)
    process.send?.(n)
    await new Promise(setImmediate)
  }
}

const [, , dataFolder = '', round = '0'] = process.argv
void write(dataFolder, Number(round))
