import type { Post } from '../../cloudfunctions/contact/post'
import {
  carriedOver as carriedPost,
  type RetiredPostLine,
} from '../../cloudfunctions/contact/retired-post-line'
import type { LedgerLine } from '../../cloudfunctions/feedback/feedback'
import { carriedAmong, carriedOver, type RetiredLine } from '../../cloudfunctions/feedback/retired-line'
import { districtOf } from '../../cloudfunctions/platform/division'
import { lineIds } from '../../cloudfunctions/platform/ledger'
import {
  carriedOver as carriedSetting,
  type RetiredSettingLine,
} from '../../cloudfunctions/settings/retired-setting-line'
import type { Data, StoredDocument } from './data'
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
  const units = new Map(carriedAmong([...retired, ...moved], lines).map(({ _id, unit }) => [_id, unit]))
  return (document) => stored(carriedOver(known<RetiredLine>(document), units.get(document._id) ?? ''))
}

/** The ids of the lines that come before these and are not among them. */
function earlierThan(lines: readonly RetiredLine[]): string[] {
  const last = new Map<string, number>()
  for (const { feedback, sequence } of lines) last.set(feedback, Math.max(sequence, last.get(feedback) ?? 0))
  const present = new Set(lines.map(({ _id }) => _id))
  const all = [...last].flatMap(([_id, count]) => lineIds({ _id, lines: count }))
  return all.filter((id) => !present.has(id))
}

/** Lines of posts: done where the post serves; of a post that is gone only its district is known. */
export async function postsLines(page: readonly StoredDocument[], read: Data['read']): Promise<Carried> {
  const ids = [...new Set(page.map((document) => known<RetiredPostLine>(document).post))]
  const posts = (await read('posts', ids)).map(known<Partial<Post>>)
  const scopes = new Map(posts.map(({ _id, scope }) => [_id, scope]))
  return (document) => {
    const line = known<RetiredPostLine>(document)
    return stored(carriedPost(line, scopes.get(line.post) ?? districtOf(line.post)))
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
