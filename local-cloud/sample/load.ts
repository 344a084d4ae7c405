import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '../store/store'
import { portraits, sampleDistrict } from './sample'

/** Puts the sample district, as it stands at `now`, straight into an empty cloud: documents and portraits. */
export function loadSample(store: Store, dataFolder: string, now: number): void {
  for (const { path: cloudPath, svg } of portraits()) {
    const file = path.join(dataFolder, 'storage', cloudPath)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, svg)
  }
  for (const [collection, documents] of Object.entries(sampleDistrict(now))) store.load(collection, documents)
}
