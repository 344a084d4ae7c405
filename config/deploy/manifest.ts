import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DeployRefusal, type IndexWanted } from './data'

/** Rises when the folder's layout changes; older backups are then read by older versions only. */
export const FORMAT = 1

/** What a backup holds, and while it is made how far it has come. */
export interface Manifest {
  format: typeof FORMAT
  env: string
  filePrefix: string
  startedAt: string
  /** Missing: not complete yet. */
  finishedAt?: string
  collections: Record<string, CollectionPart>
  /** By path in storage. */
  files: Record<string, { sha256: string }>
}

export interface CollectionPart {
  indexes: IndexWanted[]
  documents: number
  bytes: number
  /** The id of the last document copied. */
  last: string
  /** There once the collection is complete. */
  sha256?: string
}

/** Where the parts of a backup lie in its folder. */
export const fileOf = {
  manifest: (folder: string) => path.join(folder, 'manifest.json'),
  collection: (folder: string, name: string) => path.join(folder, 'collections', `${name}.jsonl`),
  file: (folder: string, name: string) => path.join(folder, 'files', ...name.split('/')),
  /** How far a restoration into an environment has come. */
  progress: (folder: string, env: string) => path.join(folder, `restore-${env}.json`),
}

export function readManifest(folder: string): Manifest {
  const file = fileOf.manifest(folder)
  if (!existsSync(file)) throw new DeployRefusal(`${folder} 里没有备份（缺少 manifest.json）`)
  const manifest = readJson<Manifest>(file)
  if (manifest.format !== FORMAT)
    throw new DeployRefusal(`这个备份的格式是 ${manifest.format}，本版本只认得 ${FORMAT}`)
  return manifest
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeJson(fileOf.manifest(folder), manifest)
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** Whole or not at all: an interruption leaves the file as it was. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 1)}\n`)
  renameSync(`${file}.new`, file)
}
