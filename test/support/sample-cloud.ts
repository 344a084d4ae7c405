import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { COLLECTIONS } from '../../cloudfunctions/platform/collections'
import { DIST } from '../../config/build'
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
  } catch (error) {
    await close()
    throw error
  }
  return { cloud, dataFolder, close }
}
