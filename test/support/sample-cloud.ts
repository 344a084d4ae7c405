import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { DIST } from '../../config/build'
import { backUp } from '../../config/deploy/backup'
import { localData } from '../../config/deploy/local-data'
import { restore } from '../../config/deploy/restore'
import { type Cloud, type CloudOptions, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import { SAMPLE_PEOPLE } from '../../local-cloud/sample/sample'

export interface SampleCloud {
  cloud: Cloud
  /** Where its documents and files lie. */
  dataFolder: string
  /** Ends it and takes its data away. */
  close(): Promise<void>
}

/** Backed up, destroyed and restored: `RESTORED=1 npm test` has every journey go on from there. */
async function comeBack(cloud: Cloud, dataFolder: string): Promise<void> {
  const backup = mkdtempSync(path.join(tmpdir(), 'district-backup-'))
  const data = localData(cloud.store, dataFolder)
  const silent = () => undefined
  await backUp(data, backup, silent)
  for (const name of Object.keys(COLLECTIONS)) await cloud.store.remove(name, {}, true)
  for (const { path: file } of await data.files()) await data.removeFile(file)
  await restore(data, backup, { say: silent })
  rmSync(backup, { recursive: true, force: true })
}

/** The sample district of today on a silent local cloud of its own; its timers are fired by hand. */
export async function openSampleCloud(
  options: Partial<Pick<CloudOptions, 'functionsFolder' | 'webRoot'>> = {},
): Promise<SampleCloud> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'district-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: path.join(DIST, 'cloudfunctions'),
    functions: FUNCTIONS,
    runTimers: false,
    collections: COLLECTIONS,
    people: SAMPLE_PEOPLE,
    log: () => undefined,
    ...options,
  })
  const close = async () => {
    await cloud.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    loadSample(cloud.store, dataFolder, Date.now())
    if (process.env.RESTORED) await comeBack(cloud, dataFolder)
  } catch (error) {
    await close()
    throw error
  }
  return { cloud, dataFolder, close }
}
