import fs from 'node:fs'
import path from 'node:path'
import { startCloud } from '../../local-cloud/cloud'
import { Sqlite } from '../../local-cloud/store/sqlite'
import { openCloud, temporaryFolder } from './test-cloud'

const options = (dataFolder: string) => ({
  ...{ dataFolder, functionsFolder: '', functions: {} },
  collections: {},
  log: () => undefined,
})

describe('the cloud refuses to start, in a sentence,', () => {
  test('on a port that is taken', async () => {
    const first = await openCloud()
    const port = Number(new URL(first.url).port)
    const refused = startCloud({ ...options(temporaryFolder()), port })
    await expect(refused).rejects.toMatchObject({
      ...{ name: 'CloudRefusal', message: `端口 ${port} 已被占用，请用 npm start -- --port ${port + 1}` },
    })
    await first.close()
  })

  test('on a damaged database', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'database.sqlite')
    fs.writeFileSync(file, 'this is not a database, but long enough to look like a file of one '.repeat(100))
    const refused = startCloud(options(folder))
    await expect(refused).rejects.toThrow(`数据库文件 ${file} 已损坏`)
    await expect(startCloud(options(folder))).rejects.toThrow('npm start -- --fresh')
  })

  test('on a folder another process works on, until that has ended', async () => {
    const folder = temporaryFolder()
    const claim = path.join(folder, 'cloud.pid')
    fs.writeFileSync(claim, String(process.ppid))
    await expect(startCloud(options(folder))).rejects.toThrow(`本地云正在使用 ${folder}，请先停下它`)
    const nobody = 2 ** 22 + 1
    fs.writeFileSync(claim, String(nobody))
    await (await startCloud(options(folder))).close()
    expect(fs.existsSync(claim)).toBe(false)
  })

  test('on a database of another layout', async () => {
    const folder = temporaryFolder()
    const cloud = await openCloud({ dataFolder: folder })
    await cloud.close()
    const file = path.join(folder, 'database.sqlite')
    const sqlite = new Sqlite(file)
    sqlite.exec('PRAGMA user_version = 99')
    sqlite.close()
    await expect(startCloud(options(folder))).rejects.toThrow('format 99')
  })

  test('in production', async () => {
    const before = process.env.NODE_ENV
    Object.assign(process.env, { NODE_ENV: 'production' })
    await expect(startCloud(options(temporaryFolder()))).rejects.toThrow('NODE_ENV=production')
    Object.assign(process.env, { NODE_ENV: before })
  })
})

test('documents, indexes, files and tokens are there again after a restart', async () => {
  const dataFolder = temporaryFolder()
  const collections = { notes: { indexes: [{ keys: { n: 1 as const } }] } }
  const first = await openCloud({ dataFolder, collections })
  first.store.load('notes', [{ n: 1 }, { n: 2, at: new Date(5), pattern: /x/i, list: [1.5, null, true] }])
  const token = first.token('o-anna')
  await first.close()
  const second = await openCloud({ dataFolder, collections })
  expect(second.store.find('notes', { n: 2 })).toMatchObject([
    { n: 2, at: new Date(5), pattern: /x/i, list: [1.5, null, true] },
  ])
  expect(second.store.read('notes', { query: { n: 2 } })).toMatchObject({ scanned: 1, indexed: true })
  expect(second.token('o-anna')).toBe(token)
  expect(second.store.isEmpty()).toBe(false)
  await second.close()
})
