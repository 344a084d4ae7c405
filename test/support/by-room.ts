import { readdirSync } from 'node:fs'
import path from 'node:path'

/** What the files of a folder tell, each named after its room: a new room adds its file, and nothing else. */
export function toldByRoom<T>(folder: string): { room: string; told: T }[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ room: path.parse(file).name, told: require(path.join(folder, file)) as T }))
}
