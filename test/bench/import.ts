import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import type { Roster } from '../../cloudfunctions/roster/roster'
import { sheetsOf } from '../../cloudfunctions/roster/rows'
import { buildParts, DIST } from '../../config/build'
import { startCloud } from '../../local-cloud/cloud'
import { aContact, aPost } from '../support/builders'
import { Caller } from '../support/caller'
import { aKey } from '../support/district'
import { uploadTo } from '../support/photos'
import { ADMINISTRATOR, fullRoster } from '../support/roster'

const ROWS = 20_000

/**
 * The district of the requirement, filled up to 20,000 rows with contacts and grid workers, imported into an
 * empty local cloud through the deployed functions; then the same file once more.
 */
export async function importBench(): Promise<Record<string, number>> {
  await buildParts(['functions'])
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'import-bench-'))
  const functionsFolder = path.join(DIST, 'cloudfunctions')
  const cloud = await startCloud({
    dataFolder,
    functionsFolder,
    functions: FUNCTIONS,
    collections: COLLECTIONS,
    log: () => undefined,
  })
  const administrator = aPost('administrator', '320402', { holder: { name: '苏婷', openid: ADMINISTRATOR } })
  cloud.store.load('posts', [administrator])
  const caller = new Caller(cloud, () => undefined, ADMINISTRATOR)
  const file = await workbookOf(
    withRows({ ...fullRoster(), posts: [...fullRoster().posts, administrator] }),
    beijingDay(Date.now()),
  )
  const dryRun = async (number: number) => {
    const key = aKey(number)
    const fileId = await uploadTo(cloud, ADMINISTRATOR, `roster/${key}.xlsx`, file)
    return caller.gets('roster.dryRun', { key, fileId, fileName: '名册.xlsx' })
  }
  try {
    const [first, dryRunSeconds] = await seconds(() => dryRun(1))
    if (first.faultCount) throw new Error(first.faults.map(({ sentence }) => sentence).join('\n'))
    let [longest, switched] = [dryRunSeconds, 0]
    const [, applySeconds] = await seconds(async () => {
      const began = performance.now()
      for (let phase = 'staging'; phase !== 'done'; ) {
        const [step, took] = await seconds(() => caller.gets('roster.proceed', { id: first.id }))
        longest = Math.max(longest, took)
        if (step.phase === 'current' && !switched) switched = rounded(performance.now() - began)
        phase = step.phase
      }
    })
    const [second, secondSeconds] = await seconds(() => dryRun(2))
    return {
      'import.rows': first.rows,
      'import.documents': first.changes,
      'import.dryRun.seconds': dryRunSeconds,
      'import.untilSwitch.seconds': switched,
      'import.apply.seconds': applySeconds,
      'import.longestCall.seconds': longest,
      'import.secondRun.seconds': secondSeconds,
      'import.secondRun.changes': second.changes,
    }
  } finally {
    await cloud.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The roster with every post shown to residents and as many grid workers as make the rows full. */
function withRows(roster: Roster): Roster {
  const posts = roster.posts.map((post) => ({ ...post, contact: aContact() }))
  const rows = Object.values(sheetsOf({ ...roster, posts }, beijingDay(Date.now()))).flat().length
  const grids = roster.grids.filter(({ area }) => area)
  const workers = Array.from({ length: Math.max(0, ROWS - rows) }, (_none, index) => {
    const scope = grids[index % grids.length]?._id ?? ''
    return aPost('gridWorker', scope, { _id: `${scope}-gridWorker-${index}`, holder: { name: `王${index}` } })
  })
  return { ...roster, posts: [...posts, ...workers] }
}

async function seconds<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const answer = await work()
  return [answer, rounded(performance.now() - began)]
}

const rounded = (ms: number) => Math.round(ms / 100) / 10
