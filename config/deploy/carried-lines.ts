import type { Post } from '../../cloudfunctions/contact/post'
import {
  carriedOver as carriedPost,
  type RetiredPostLine,
} from '../../cloudfunctions/contact/retired-post-line'
import { DEPLOYMENT, type Deployment } from '../../cloudfunctions/district/district'
import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import {
  carriedAmong,
  carriedOver,
  firstUnitOf,
  matterOf,
  type RetiredLine,
} from '../../cloudfunctions/feedback/retired-line'
import { type DivisionCode, districtOf, levelOf } from '../../cloudfunctions/platform/division'
import { lineIds } from '../../cloudfunctions/platform/ledger'
import {
  carriedOver as carriedSetting,
  type RetiredSettingLine,
} from '../../cloudfunctions/settings/retired-setting-line'
import { type Data, DeployRefusal, type StoredDocument } from './data'
import type { Carried } from './migrations'

/** A document as the capability that wrote it knows it, and the other way round. */
const known = <T>(document: StoredDocument) => document as unknown as T
const stored = (line: object) => line as StoredDocument

/** What a retired line is called in the one ledger. */
export const postLineId = (document: StoredDocument) => carriedPost(known<RetiredPostLine>(document), '')._id
export const settingLineId = (document: StoredDocument) =>
  carriedSetting(known<RetiredSettingLine>(document))._id

/** So many ids are asked for at once. */
const AT_ONCE = 500

/**
 * Lines of matters. Which unit had the matter is told by the lines before: those that are not on the page are still
 * where they were, or have moved; a line that moves while they are looked for is found where it went.
 */
export async function mattersLines(page: readonly StoredDocument[], read: Data['read']): Promise<Carried> {
  const lines = page.map(known<RetiredLine>)
  const missing = earlierThan(lines)
  const retired = (await readAll(read, 'feedbackLedger', missing)).map(known<RetiredLine>)
  const moved = (await readAll(read, 'ledger', missing)).map(known<LedgerLine>)
  const first = await firstUnits([...retired, ...moved, ...lines], read)
  const carried = carriedAmong([...retired, ...moved], lines, (matter) => first.get(matter) ?? '')
  const units = new Map(carried.map(({ _id, unit }) => [_id, unit]))
  return (document) => stored(carriedOver(known<RetiredLine>(document), units.get(document._id) ?? ''))
}

/** Where the matters of these lines lay first whose first line tells nothing of it. */
async function firstUnits(
  lines: readonly (LedgerLine | RetiredLine)[],
  read: Data['read'],
): Promise<Map<string, DivisionCode>> {
  const told = new Set(lines.filter(({ sequence, holder }) => sequence === 1 && holder).map(matterOf))
  const untold = [...new Set(lines.map(matterOf))].filter((matter) => !told.has(matter))
  if (untold.length === 0) return new Map()
  const matters = (await readAll(read, 'feedback', untold)).map(known<Feedback>)
  const units = new Map(matters.map((matter) => [matter._id, firstUnitOf(matter)]))
  const unknown = untold.filter((matter) => !units.has(matter))
  if (unknown.length === 0) return units
  const district = await districtServed(read)
  return new Map([...units, ...unknown.map((matter) => [matter, district] as const)])
}

/** The district that the environment serves. Refuses one that has not been deployed by the command. */
async function districtServed(read: Data['read']): Promise<DivisionCode> {
  const [deployment] = (await read('deployment', [DEPLOYMENT])).map(known<Deployment>)
  if (deployment) return deployment.district
  throw new DeployRefusal('有的旧记录没写是哪里的，环境也还没有登记区，请先部署一次')
}

/** The ids of the lines that come before these and are not among them. */
function earlierThan(lines: readonly RetiredLine[]): string[] {
  const last = new Map<string, number>()
  for (const { feedback, sequence } of lines) last.set(feedback, Math.max(sequence, last.get(feedback) ?? 0))
  const present = new Set(lines.map(({ _id }) => _id))
  const all = [...last].flatMap(([_id, count]) => lineIds({ _id, lines: count }))
  return all.filter((id) => !present.has(id))
}

/**
 * Lines of posts: of what the post serves now, which need not be what it served then. Of a post that is gone only the
 * district is known, by its id or by the environment.
 */
export async function postsLines(page: readonly StoredDocument[], read: Data['read']): Promise<Carried> {
  const ids = [...new Set(page.map((document) => known<RetiredPostLine>(document).post))]
  const posts = (await readAll(read, 'posts', ids)).map(known<Pick<Post, '_id' | 'scope'>>)
  const units = new Map(posts.map(({ _id, scope }) => [_id, scope]))
  for (const id of ids.filter((one) => !units.has(one))) {
    const district = districtOf(id)
    units.set(id, levelOf(district) ? district : await districtServed(read))
  }
  return (document) => {
    const line = known<RetiredPostLine>(document)
    return stored(carriedPost(line, units.get(line.post) ?? ''))
  }
}

export async function settingsLines(): Promise<Carried> {
  return (document) => stored(carriedSetting(known<RetiredSettingLine>(document)))
}

async function readAll(read: Data['read'], collection: string, ids: readonly string[]) {
  const found: StoredDocument[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE)
    found.push(...(await read(collection, ids.slice(at, at + AT_ONCE))))
  return found
}
