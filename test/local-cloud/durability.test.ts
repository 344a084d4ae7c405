import { fork } from 'node:child_process'
import path from 'node:path'
import { Store } from '../../local-cloud/store/store'
import { temporaryFolder } from './test-cloud'

const WRITER = path.join(__dirname, 'durability-writer.ts')
const ROUNDS = 3

/** Lets a process write until it has acknowledged so many writes, kills it with -9, gives the last acknowledged number. */
function writeAndKill(dataFolder: string, round: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let acknowledged = -1
    const child = fork(WRITER, [dataFolder, String(round)], {
      execArgv: ['--require', require.resolve('tsx/cjs')],
      stdio: 'inherit',
    })
    child.on('message', (n: number) => {
      acknowledged = n
      if (n === 150 + round * 37) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged)
      else reject(new Error(`the writer ended by itself: ${signal}`))
    })
  })
}

test('acknowledged writes survive kill -9, and no transaction is torn', async () => {
  const dataFolder = temporaryFolder()
  for (let round = 0; round < ROUNDS; round++) {
    const last = await writeAndKill(dataFolder, round)
    const store = new Store(dataFolder)
    for (let n = 0; n <= last; n++) expect(store.find('written', { round, n })).toHaveLength(1)
    // Each transaction moves 1 from one account to the other: the sum tells whether one was torn.
    const accounts = store.find('accounts', { round }) as { balance: number }[]
    expect(accounts.map(({ balance }) => balance).reduce((a, b) => a + b)).toBe(0)
    expect(Math.abs(accounts[0]?.balance ?? 0)).toBeGreaterThanOrEqual(last)
    store.close()
  }
}, 60_000)
