import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Cloud, type CloudOptions, startCloud } from '../../local-cloud/cloud'
import { sdkEnvironment } from '../../local-cloud/functions/environment'
import type { Database, Sdk } from './sdk'

export const FUNCTIONS_FOLDER = path.join(__dirname, 'functions')

const PREFIX = 'local-cloud-'
const MINUTES_KEPT = 30

/** A folder of its own; folders that runs of half an hour ago left behind go on this occasion. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX))
  // By the clock of the files: that of the tests may have been set.
  const limit = fs.statSync(folder).mtimeMs - MINUTES_KEPT * 60_000
  for (const name of fs.readdirSync(os.tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const other = path.join(os.tmpdir(), name)
    if ((fs.statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? limit) < limit)
      fs.rmSync(other, { recursive: true, force: true })
  }
  return folder
}

/** A cloud of its own for a test file, silent, on a folder that goes with it. */
export async function openCloud(options: Partial<CloudOptions> = {}): Promise<Cloud> {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const cloud = await startCloud({
    ...{ dataFolder, functionsFolder: FUNCTIONS_FOLDER, functions: {}, collections: {} },
    ...{ log: () => undefined, runTimers: false },
    ...options,
  })
  const close = async () => {
    await cloud.close()
    if (!options.dataFolder) fs.rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...cloud, close }
}

/** The real wx-server-sdk in this process, talking to the cloud. */
export function sdkOf(cloud: Cloud): Sdk {
  Object.assign(process.env, sdkEnvironment(cloud.url))
  const sdk = jest.requireActual<Sdk>('wx-server-sdk')
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return sdk
}

export function databaseOf(cloud: Cloud): Database {
  return sdkOf(cloud).database({ throwOnNotFound: false })
}
