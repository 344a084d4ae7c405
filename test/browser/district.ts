import assert from 'node:assert/strict'
import path from 'node:path'
import { DIST } from '../../config/build'
import type { Cloud } from '../../local-cloud/cloud'
import { openSampleCloud } from '../support/sample-cloud'
import { launchChromium } from './chromium'
import { type Looks, Phone } from './phone'

/** The sample district on a local cloud of its own, and phones to look at it with. */
export interface District {
  cloud: Cloud
  /** Where its documents and files lie. */
  dataFolder: string
  /** A phone of its own for each person; without an openid, someone who has not signed in. */
  phone(openid?: string, looks?: Partial<Looks>): Promise<Phone>
  /** Ends it; fails when anything went wrong unseen on one of the phones. */
  close(): Promise<void>
}

/** Opens it on the browser build, or on the developers' build with the living page. */
export async function openDistrict(build: 'h5' | 'living' = 'h5'): Promise<District> {
  const { cloud, dataFolder, close } = await openSampleCloud({ webRoot: path.join(DIST, build) })
  const browser = await launchChromium()
  const phones: Phone[] = []
  return {
    cloud,
    dataFolder,
    async phone(openid, looks) {
      const phone = await Phone.open(browser, cloud.url, openid && cloud.token(openid), looks)
      phones.push(phone)
      return phone
    },
    async close() {
      await browser.close()
      await close()
      assert.deepEqual(
        phones.flatMap(({ problems }) => problems),
        [],
      )
    },
  }
}
