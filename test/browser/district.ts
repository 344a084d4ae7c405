import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { COLLECTIONS } from '../../cloudfunctions/platform/collections'
import { DIST } from '../../config/build'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import { SAMPLE_PEOPLE } from '../../local-cloud/sample/sample'
import { launchChromium } from './chromium'
import { type Looks, Phone } from './phone'

/** The sample district on a local cloud of its own, and phones to look at it with. */
export interface District {
  cloud: Cloud
  /** A phone of its own for each person; without an openid, someone who has not signed in. */
  phone(openid?: string, looks?: Partial<Looks>): Promise<Phone>
  /** Ends it; fails when anything went wrong unseen on one of the phones. */
  close(): Promise<void>
}

/** Opens it on the browser build, or on the developers' build with the living page. */
export async function openDistrict(build: 'h5' | 'living' = 'h5'): Promise<District> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'district-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: path.join(DIST, 'cloudfunctions'),
    functions: FUNCTIONS,
    collections: COLLECTIONS,
    webRoot: path.join(DIST, build),
    people: SAMPLE_PEOPLE,
    log: () => undefined,
  })
  loadSample(cloud.store, dataFolder, Date.now())
  const browser = await launchChromium()
  const phones: Phone[] = []
  return {
    cloud,
    async phone(openid, looks) {
      const phone = await Phone.open(browser, cloud.url, openid && cloud.token(openid), looks)
      phones.push(phone)
      return phone
    },
    async close() {
      await browser.close()
      await cloud.close()
      rmSync(dataFolder, { recursive: true, force: true })
      assert.deepEqual(
        phones.flatMap(({ problems }) => problems),
        [],
      )
    },
  }
}
