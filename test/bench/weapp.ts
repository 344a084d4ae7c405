import { buildParts } from '../../config/build'
import { brokenLamp } from '../browser/broken-lamp'
import { Program } from '../weapp/device/program'
import { type District, openDistrict, WEAPP } from '../weapp/district'
import { ringFromTheDoor } from '../weapp/journeys'
import { addressOf, visits } from '../weapp/pages'
import { bytesOf, filesIn } from '../weapp/static/files'
import { nodesIn, settled, treeOf, untilSays } from '../weapp/taro'
import type { Figures } from './run'

const BOOTS = 5

/** What the mini-program costs a phone: time, what crosses to the view layer, how much is drawn, how much is loaded. */
export async function bench(): Promise<Figures> {
  await buildParts(['functions', 'weapp'])
  const district = await openDistrict()
  try {
    const boot = await bootMs(district)
    const first = await firstScreen(district)
    const maxNodes = await mostNodes(district)
    for (const journey of [ringFromTheDoor, brokenLamp]) await journey(district)
    const changes = district.devices().flatMap((device) => device.journal.changes)
    return {
      figures: {
        'weapp.boot.ms': boot,
        'weapp.firstScreen.setData.count': first.length,
        'weapp.firstScreen.setData.kb': kilobytes(first.reduce((sum, bytes) => sum + bytes, 0)),
        'weapp.maxSetData.kb': kilobytes(Math.max(...changes.map(({ bytes }) => bytes))),
        'weapp.maxNodes': maxNodes,
        ...sizes(),
      },
      limits: {
        'weapp.firstScreen.setData.count': 4,
        'weapp.firstScreen.setData.kb': 64,
        'weapp.maxSetData.kb': 128,
        'weapp.maxNodes': 1000,
        'weapp.main.kb': 600,
      },
    }
  } finally {
    await district.close()
  }
}

/** ms from the start of the logic layer until it has sent a resident's page, with a warm cloud; the middle one. */
async function bootMs(district: District): Promise<number> {
  const times: number[] = []
  for (let boot = 0; boot <= BOOTS; boot++) {
    const start = performance.now()
    const device = await district.blank('sample-wang-guiying')
    while (device.journal.changes.length < 2) await new Promise((resolve) => setTimeout(resolve, 1))
    times.push(performance.now() - start)
    await device.stop()
  }
  // The first one bundles the device and wakes the functions.
  return Math.round(times.slice(1).sort((a, b) => a - b)[Math.floor(BOOTS / 2)] ?? 0)
}

/** Bytes of each setData until a resident sees her page. */
async function firstScreen(district: District): Promise<number[]> {
  const device = await district.blank('sample-wang-guiying')
  await untilSays(device, '怡和苑')
  await settled(device)
  return device.journal.changes.map(({ bytes }) => bytes)
}

async function mostNodes(district: District): Promise<number> {
  const counts: number[] = []
  for (const [page, visit] of Object.entries(visits(Date.now()))) {
    const device = await district.blank(visit.openid, { entry: addressOf(page, visit) })
    await settled(device)
    counts.push(nodesIn(await treeOf(device)))
    await device.stop()
  }
  return Math.max(...counts)
}

function sizes() {
  const program = new Program(WEAPP)
  const files = filesIn(WEAPP)
  const main = files.filter((file) => program.packageOf(file) === '')
  return {
    'weapp.main.kb': kilobytes(bytesOf(WEAPP, main)),
    'weapp.total.kb': kilobytes(bytesOf(WEAPP, files)),
  }
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 102.4) / 10
}
