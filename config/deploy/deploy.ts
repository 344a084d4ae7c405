import type { Say } from './backup'
import { waiting } from './migrate'
import { MIGRATIONS } from './migrations'
import type { Change, Target } from './plan'
import { type CollectionTable, planCollections, planStorage } from './plan-collections'
import { type DistrictGiven, newClaim, planDistrict } from './plan-district'
import { planFunctions, type UploadFunction } from './plan-functions'
import { planPages, type UploadPages } from './plan-pages'

/** All a deployment needs, built and opened beforehand. */
export interface Deployment extends Target {
  collections: CollectionTable
  /** The built functions, one folder each. */
  functions: string
  /** The built pages. */
  pages: string
  uploadFunction: UploadFunction
  uploadPages: UploadPages
  district: DistrictGiven
  /** Milliseconds since 1970. */
  now: number
  say: Say
}

/** What has to be done, in its order; nothing is changed. Refuses what cannot be done. */
export async function planDeployment(deployment: Deployment): Promise<Change[]> {
  const { data, collections, functions, pages, uploadFunction, uploadPages, district } = deployment
  return [
    ...(await planCollections(deployment, collections)),
    ...(await planStorage(deployment)),
    ...(await planDistrict(data, district)),
    ...(await planFunctions(deployment, functions, uploadFunction)),
    ...(await planPages(data, pages, uploadPages)),
  ]
}

/**
 * Brings an environment up to date: tells what it will change, then changes it. Run again it goes on where it
 * stopped, and changes nothing when all is done. `dryRun` only tells. Prints the first administrator's code.
 */
export async function deploy(
  deployment: Deployment,
  { dryRun = false, newAdministrator = false }: { dryRun?: boolean; newAdministrator?: boolean } = {},
): Promise<void> {
  const { data, now, say } = deployment
  const changes = await planDeployment(deployment)
  say(
    changes.length > 0
      ? `环境 ${data.env} 将有 ${changes.length} 处变化：`
      : `环境 ${data.env} 已是最新，没有变化`,
  )
  for (const { what } of changes) say(`  ${what}`)
  if (dryRun) return say('以上只是预演，什么都没有改')
  for (const { what, apply } of changes) {
    await apply()
    say(`✓ ${what}`)
  }
  const migrations = await waiting(data, MIGRATIONS)
  if (migrations > 0) say(`还有 ${migrations} 项数据迁移，请接着运行：npm run migrate -- --env ${data.env}`)
  const code = await newClaim(data, now, newAdministrator)
  if (code) sayCode(code, say)
}

function sayCode(code: string, say: Say): void {
  say(`\n管理员开通码：${code}`)
  say('只显示这一次，3 天内有效，只能用一次。请本区第一位管理员在小程序里打开：')
  say('  我的 → 关于与投诉 → 我有管理员开通码')
  say('之后在工作台导入名册（一个 Excel 文件），区就开通了。')
}
