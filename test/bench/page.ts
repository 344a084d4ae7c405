import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { FUNCTIONS, type FunctionName } from '../../cloudfunctions/functions'
import { buildParts, DIST } from '../../config/build'
import type { Cloud } from '../../local-cloud/cloud'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { launchChromium } from '../browser/chromium'
import { openSampleCloud } from '../support/sample-cloud'
import type { Figures } from './run'

/** A visitor at the door, a resident at home, a grid leader. */
const VIEWERS = [
  { input: { estateId: YIHEYUAN } },
  { openid: 'sample-wang-guiying' },
  { openid: 'sample-zhang-ming' },
]

/** What the first screen costs, and how large what has to be loaded for it is. */
export async function bench(): Promise<Figures> {
  await buildParts(['functions', 'h5'])
  const { cloud, close } = await openSampleCloud({ webRoot: path.join(DIST, 'h5') })
  const costs = []
  for (const { openid, input = {} } of VIEWERS)
    costs.push((await cloud.call('resident', { path: 'community.page', input }, openid)).cost)
  const firstScreen = await firstScreenInBrowser(cloud)
  await close()
  return {
    figures: {
      'page.calls': firstScreen.calls,
      'page.operations': Math.max(...costs.map(({ operations }) => operations)),
      'page.roundTrips': Math.max(...costs.map(({ roundTrips }) => roundTrips)),
      'h5.first.gzip.kb': kilobytes(firstScreen.bytes),
      'function.bundle.kb': kilobytes(
        Math.max(...functionNames().map((name) => sizeOf(`cloudfunctions/${name}`))),
      ),
    },
    limits: {
      'page.calls': 1,
      'page.operations': 6,
      'page.roundTrips': 3,
      'h5.first.gzip.kb': 200,
    },
  }
}

/** Function calls, and gzipped bytes of scripts and styles, until a resident sees her page. */
async function firstScreenInBrowser(cloud: Cloud): Promise<{ calls: number; bytes: number }> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  const sizes: Promise<number>[] = []
  let calls = 0
  page.on('response', (response) => {
    if (response.url().includes('/v1/functions/')) calls++
    if (
      ['script', 'stylesheet'].includes(response.request().resourceType()) &&
      !response.url().includes('/_cloud/')
    )
      sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.addInitScript(
    (token) => localStorage.setItem('cloud.token', token),
    cloud.token('sample-wang-guiying'),
  )
  await page.goto(cloud.url)
  await page.getByText('怡和苑').first().waitFor()
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await browser.close()
  return { calls, bytes }
}

function sizeOf(folder: string): number {
  const files = readdirSync(path.join(DIST, folder), { withFileTypes: true, recursive: true })
  return files
    .filter((file) => file.isFile() && !file.name.endsWith('.LICENSE.txt'))
    .reduce((sum, file) => sum + statSync(path.join(file.parentPath, file.name)).size, 0)
}

function functionNames(): FunctionName[] {
  return Object.keys(FUNCTIONS) as FunctionName[]
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10
}
