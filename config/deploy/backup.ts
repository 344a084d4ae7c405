import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream, existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RETIRING } from '../../cloudfunctions/collections'
import { type Data, DeployRefusal, pagesOf, type StoredDocument } from './data'
import { FORMAT, fileOf, type Manifest, readManifest, writeManifest } from './manifest'

const PAGE = 500
/** The manifest is written once for so many files: an interruption costs no more than these. */
const FILES_A_NOTE = 50

export type Say = (line: string) => void

/**
 * Copies everything of an environment, all collections and files, into a folder. Stopped at any point and run
 * again with the same folder it goes on where it was. Refuses a folder that is complete or of another environment.
 */
export async function backUp(data: Data, folder: string, say: Say): Promise<Manifest> {
  mkdirSync(folder, { recursive: true })
  const manifest = existsSync(fileOf.manifest(folder)) ? readManifest(folder) : await begin(data, folder)
  if (manifest.finishedAt) throw new DeployRefusal(`${folder} 里的备份已经完成，请换一个文件夹`)
  if (manifest.env !== data.env)
    throw new DeployRefusal(`${folder} 里是环境 ${manifest.env} 的备份，不是 ${data.env} 的`)
  for (const name of inOrder(Object.keys(manifest.collections)))
    await copyCollection(data, folder, manifest, name, say)
  await copyFiles(data, folder, manifest, say)
  manifest.finishedAt = new Date().toISOString()
  writeManifest(folder, manifest)
  return manifest
}

/**
 * People work meanwhile, and a migration may be moving documents from collection to collection.
 *
 * Where documents leave is read before where they go, so that each is read at least once (a restoration takes one that
 * was read twice for one); how far it has come is read before both, so that what was read where it was is moved after
 * a restoration.
 *
 * The ledger is read before the cases, so that no restored case is behind its lines: the number of its next line would
 * be taken, and what is done with it lost or refused. It may be ahead: lines of what was done in between are missing
 * then. They stand in nobody's way, for a case counts its lines itself and its readers take them as they find them;
 * the recount of the night tells of matters that lack some, and activities whose line was not known to stand yet write
 * it anew. The others tell less than was done. Not harmless: whoever is erased in between is gone from his cases and
 * still signs their lines, where after a restoration nothing finds him (README: such a backup is made again).
 */
function inOrder(names: readonly string[]): string[] {
  const rank = (name: string) =>
    name === 'versions' ? 0 : RETIRING.has(name) ? 1 : name === 'ledger' ? 2 : 3
  return [...names].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
}

async function begin(data: Data, folder: string): Promise<Manifest> {
  const found = new Map((await data.collections()).map(({ name, indexes }) => [name, indexes]))
  const manifest: Manifest = {
    format: FORMAT,
    env: data.env,
    filePrefix: await data.filePrefix(),
    startedAt: new Date().toISOString(),
    collections: Object.fromEntries(
      inOrder([...found.keys()]).map((name) => [
        name,
        { indexes: found.get(name) ?? [], documents: 0, bytes: 0, last: '' },
      ]),
    ),
    files: {},
  }
  writeManifest(folder, manifest)
  return manifest
}

/** What a page adds is counted only once it lies in the file: what an interruption left over is cut off. */
async function copyCollection(data: Data, folder: string, manifest: Manifest, name: string, say: Say) {
  const part = manifest.collections[name]
  if (!part || part.sha256) return
  const file = fileOf.collection(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file)) truncateSync(file, part.bytes)
  else writeFileSync(file, '')
  for await (const page of pagesOf(data, name, part.last, PAGE)) {
    const text = page.map(lineOf).join('')
    appendFileSync(file, text)
    part.documents += page.length
    part.bytes += Buffer.byteLength(text)
    part.last = page.at(-1)?._id ?? part.last
    writeManifest(folder, manifest)
  }
  part.sha256 = await sha256Of(file)
  writeManifest(folder, manifest)
  say(`集合 ${name}：${part.documents} 条`)
}

/** Refuses what JSON would change on the way: the product keeps nothing of the kind, so it is a fault. */
function lineOf(document: StoredDocument): string {
  if (typeof document._id !== 'string' || !isJson(document))
    throw new DeployRefusal(`文档 ${String(document._id)} 里有不能写成 JSON 的内容，备份停止`)
  return `${JSON.stringify(document)}\n`
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJson)
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value as object).every(isJson)
}

async function copyFiles(data: Data, folder: string, manifest: Manifest, say: Say): Promise<void> {
  const found = await data.files()
  const missing = found.filter(({ path: name }) => !manifest.files[name])
  for (const [index, { path: name }] of missing.entries()) {
    const to = fileOf.file(folder, name)
    await data.download(name, to)
    manifest.files[name] = { sha256: await sha256Of(to) }
    if (index % FILES_A_NOTE === 0) writeManifest(folder, manifest)
  }
  writeManifest(folder, manifest)
  say(`文件：${found.length} 个`)
}

/** The checksum of a file, read in pieces. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex')
}
