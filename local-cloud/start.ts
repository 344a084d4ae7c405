import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { COLLECTIONS } from '../cloudfunctions/collections'
import { FUNCTIONS } from '../cloudfunctions/functions'
import { buildParts, DIST } from '../config/build'
import { startCloud } from './cloud'
import { portTaken } from './failure'
import { loadSample } from './sample/load'
import { SAMPLE_PEOPLE, YIHEYUAN } from './sample/sample'
import { setClock } from './set-clock'
import { claimFolder } from './store/claim'

const DATA_FOLDER = path.resolve(__dirname, '../.data')
const PORT = 8000

/** `npm start`: builds what is needed, starts the cloud with the sample district, prints the address. */
async function start(): Promise<void> {
  setClock()
  const { values } = parseArgs({ options: { port: { type: 'string' }, fresh: { type: 'boolean' } } })
  const port = Number(values.port ?? PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`端口要是 0 到 65535 的数字：${values.port}`)
  await refuseTakenPort(port)
  await buildParts(['functions', 'h5'])
  if (values.fresh) {
    claimFolder(DATA_FOLDER)
    rmSync(DATA_FOLDER, { recursive: true, force: true })
  }
  const cloud = await startCloud({
    dataFolder: DATA_FOLDER,
    functionsFolder: path.join(DIST, 'cloudfunctions'),
    functions: FUNCTIONS,
    collections: COLLECTIONS,
    port,
    webRoot: path.join(DIST, 'h5'),
    people: SAMPLE_PEOPLE,
  })
  // Before the sample is loaded, in one go: Ctrl+C must not leave half a district behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => cloud.close().then(() => process.exit(0)))
  if (cloud.store.isEmpty()) loadSample(cloud.store, DATA_FOLDER, Date.now())
  console.log(`\n云社区已启动：${cloud.url}`)
  console.log(`扫楼道码进入怡和苑：${cloud.url}/#/pages/community/index?scene=${YIHEYUAN}`)
  console.log('右上角可以切换演示身份；按 Ctrl+C 停止；npm start -- --fresh 重新开始\n')
}

/** Told before a long build, and before `--fresh` takes the data of a cloud that still runs on this port. */
function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => reject(portTaken(port)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

start().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
