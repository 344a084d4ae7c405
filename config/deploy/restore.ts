import { createReadStream, existsSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { type Say, sha256Of } from './backup'
import { type Data, DeployRefusal, indexName, pagesOf, type StoredDocument } from './data'
import { fileOf, type Manifest, readJson, readManifest, writeJson } from './manifest'
import { MIGRATIONS } from './migrations'

const PAGE = 200
/** Progress is written once for so many files. */
const FILES_A_NOTE = 50

/** How far a restoration has come; a new one begins without the file. */
interface Progress {
  /** Collections that have been emptied, or were empty. */
  cleared: string[]
  /** Documents written, by collection. */
  written: Record<string, number>
  files: string[]
}

/**
 * Puts a backup back. Checks every checksum first and writes nothing when one is wrong; refuses an environment
 * that holds data unless `replace`, which makes it exactly what the backup is. Stopped and run again it goes on.
 */
export async function restore(
  data: Data,
  folder: string,
  { replace = false, say }: { replace?: boolean; say: Say },
): Promise<void> {
  const manifest = readManifest(folder)
  await checkSums(folder, manifest)
  say('校验通过')
  const file = fileOf.progress(folder, data.env)
  const going = existsSync(file)
  if (!going && !replace) await refuseData(data)
  const progress: Progress = going ? readJson(file) : { cleared: [], written: {}, files: [] }
  const save = () => writeJson(file, progress)
  save()
  await makeCollections(data, manifest)
  const moved = await movedMeanwhile(folder, manifest)
  for (const name of Object.keys(manifest.collections)) {
    await clear(data, name, progress, save)
    await writeCollection(data, { folder, manifest, name, without: moved.get(name) }, progress, save)
    say(`集合 ${name}：${progress.written[name] ?? 0} 条`)
  }
  await makeIndexes(data, manifest)
  await writeFiles(data, folder, manifest, progress, save)
  say(`文件：${Object.keys(manifest.files).length} 个`)
  rmSync(file)
}

async function checkSums(folder: string, manifest: Manifest): Promise<void> {
  if (!manifest.finishedAt) throw new DeployRefusal('这个备份没有做完，请先用同一个文件夹再运行一次备份')
  const parts = [
    ...Object.entries(manifest.collections).map(([name, { sha256 }]) => {
      return { file: fileOf.collection(folder, name), sha256 }
    }),
    ...Object.entries(manifest.files).map(([name, { sha256 }]) => ({
      file: fileOf.file(folder, name),
      sha256,
    })),
  ]
  for (const { file, sha256 } of parts)
    if (!existsSync(file) || (await sha256Of(file)) !== sha256)
      throw new DeployRefusal(`备份文件 ${file} 缺失或已损坏，没有恢复任何内容`)
}

async function refuseData(data: Data): Promise<void> {
  for (const { name } of await data.collections())
    if ((await data.documents(name, '', 1)).length > 0)
      throw new DeployRefusal(
        `环境 ${data.env} 里已有数据（集合 ${name}）。确定要用备份替换全部数据，请加 --replace`,
      )
}

/** Without indexes that are unique, so that what is put back stands in nobody's way. */
async function makeCollections(data: Data, manifest: Manifest): Promise<void> {
  const found = new Set((await data.collections()).map(({ name }) => name))
  for (const name of Object.keys(manifest.collections))
    if (!found.has(name)) await data.createCollection(name)
}

async function clear(data: Data, name: string, progress: Progress, save: () => void): Promise<void> {
  if (progress.cleared.includes(name)) return
  for await (const page of pagesOf(data, name, '', PAGE))
    await data.remove(
      name,
      page.map(({ _id }) => _id),
    )
  progress.cleared.push(name)
  save()
}

/**
 * What the backup holds twice, because it moved between the reading of where it was and of where it went: it is put
 * back where it went, as it was read last.
 */
async function movedMeanwhile(folder: string, manifest: Manifest): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  for (const migration of MIGRATIONS) {
    if (!('into' in migration)) continue
    const { collection, into, idIn } = migration
    if (!manifest.collections[collection]?.documents || !manifest.collections[into]) continue
    const left = new Map<string, string>()
    for await (const document of documentsIn(folder, collection)) left.set(idIn(document), document._id)
    const twice = new Set<string>()
    for await (const { _id } of documentsIn(folder, into)) {
      const before = left.get(_id)
      if (before) twice.add(before)
    }
    found.set(collection, twice)
  }
  return found
}

async function* documentsIn(folder: string, name: string): AsyncGenerator<StoredDocument> {
  for await (const text of linesOf(folder, name)) yield JSON.parse(text) as StoredDocument
}

const linesOf = (folder: string, name: string) =>
  createInterface({ input: createReadStream(fileOf.collection(folder, name)) })

interface Part {
  folder: string
  manifest: Manifest
  name: string
  /** The ids of what is not to be put back here. */
  without?: ReadonlySet<string>
}

async function writeCollection(data: Data, part: Part, progress: Progress, save: () => void): Promise<void> {
  const { folder, manifest, name, without } = part
  const [before, now] = [manifest.filePrefix, await data.filePrefix()]
  const done = progress.written[name] ?? 0
  let [line, page]: [number, StoredDocument[]] = [0, []]
  const write = async () => {
    await data.put(name, page)
    progress.written[name] = line
    page = []
    save()
  }
  for await (const text of linesOf(folder, name)) {
    if (++line <= done) continue
    // File ids name the environment; in another one the same files have other ids.
    const document = JSON.parse(before === now ? text : text.replaceAll(before, now)) as StoredDocument
    if (!without?.has(document._id)) page.push(document)
    if (page.length === PAGE) await write()
  }
  if (line > done) await write()
}

async function makeIndexes(data: Data, manifest: Manifest): Promise<void> {
  for (const { name, indexes } of await data.collections()) {
    const present = new Set(indexes.map(indexName))
    for (const index of manifest.collections[name]?.indexes ?? [])
      if (!present.has(indexName(index))) await data.createIndex(name, index)
  }
}

async function writeFiles(
  data: Data,
  folder: string,
  manifest: Manifest,
  progress: Progress,
  save: () => void,
): Promise<void> {
  const done = new Set(progress.files)
  const missing = Object.keys(manifest.files).filter((name) => !done.has(name))
  for (const [index, name] of missing.entries()) {
    await data.upload(fileOf.file(folder, name), name)
    progress.files.push(name)
    if (index % FILES_A_NOTE === 0) save()
  }
  for (const { path } of await data.files()) if (!manifest.files[path]) await data.removeFile(path)
}
