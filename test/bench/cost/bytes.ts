import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { COLLECTIONS, type CollectionName } from '../../../cloudfunctions/collections'
import type { Cloud } from '../../../local-cloud/cloud'

/** Bytes a district keeps. */
export interface Bytes {
  documents: number
  files: number
}

export function bytesOf(cloud: Cloud, dataFolder: string): Bytes {
  return { documents: documentBytes(cloud), files: fileBytes(path.join(dataFolder, 'storage')) }
}

/** Of all documents as JSON; what indexes take comes on top and is not known. */
function documentBytes(cloud: Cloud): number {
  const names = Object.keys(COLLECTIONS) as CollectionName[]
  const documents = names.flatMap((name) => cloud.store.find(name, {}))
  return documents.reduce((sum: number, document) => sum + Buffer.byteLength(JSON.stringify(document)), 0)
}

function fileBytes(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(folder, name)))
    .filter((it) => it.isFile())
  return files.reduce((sum, { size }) => sum + size, 0)
}
