import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Paths of all files in a folder and below, relative to it. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}

/** Bytes of those files of a folder that are uploaded. */
export function bytesOf(folder: string, files: readonly string[]): number {
  return files
    .filter((file) => !file.endsWith('.LICENSE.txt'))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
}
