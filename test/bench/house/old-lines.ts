import type { RetiredPostLine } from '../../../cloudfunctions/contact/retired-post-line'
import type { Feedback, LedgerLine } from '../../../cloudfunctions/feedback/feedback'
import { lineIds } from '../../../cloudfunctions/platform/ledger'
import type { RetiredSettingLine } from '../../../cloudfunctions/settings/retired-setting-line'
import type { SettingLine } from '../../../cloudfunctions/settings/settings'
import type { StoredDocument } from '../../../config/deploy/data'
import { MIGRATIONS } from '../../../config/deploy/migrations'
import type { Store } from '../../../local-cloud/store/store'
import { retired, retiredSetting } from '../../support/retired'

const MATTERS_LINES = 18_500
const POST_LINES = 1_200
const SETTING_LINES = 800

/** Somebody of a copy of the sample, by his openid or by his name: `neighbour-17-sample-liu-zhifang`, `〔17刘志芳〕`. */
export const NEIGHBOURS = /neighbour-[\w-]+|〔[^〕]+〕/g

/**
 * Has the three ledgers lie as the release before this one kept them, with the lines of a town: the sample's matters
 * again and again, each time of other people; the ids all lines are to have in the one ledger.
 */
export function loadOldLines(store: Store): Set<string> {
  const lines = store.find('ledger', { kind: 'feedback' }) as LedgerLine[]
  const matters = store.find('feedback', {}) as Feedback[]
  for (let copy = 0; copy * lines.length < MATTERS_LINES; copy++) {
    const own = matters.map((matter) => copied(matter, copy))
    store.load('feedback', own)
    store.load(
      'feedbackLedger',
      lines.flatMap((line) => copiedLine(line, matters, copy)),
    )
  }
  store.load('postLedger', postLines(store))
  store.load('settingsLedger', settingLines(store))
  const old = MIGRATIONS.flatMap((row) =>
    'into' in row ? (store.find(row.collection, {}) as StoredDocument[]).map(row.idIn) : [],
  )
  return new Set(old)
}

const neighbour = (openid: string, copy: number) => `neighbour-${copy}-${openid}`
/** No two have one name: what is left of who has been erased is told from what others sign. */
const nameOf = (name: string | undefined, copy: number) => `〔${copy}${name}〕`

function copied(matter: Feedback, copy: number): Feedback {
  const { _id, number, author, source, arrival: _arrival, ...rest } = matter
  const own = { _id: `${_id}-${copy}`, number: `${number}-${copy}`, source }
  if (source !== 'resident') return { ...rest, ...own, author }
  return { ...rest, ...own, author: neighbour(author, copy), authorName: nameOf(rest.authorName, copy) }
}

function copiedLine(line: LedgerLine, matters: readonly Feedback[], copy: number) {
  const matter = matters.find(({ _id }) => _id === line.of)
  if (!matter || !lineIds(matter).includes(line._id)) return []
  const isAuthors = matter.source === 'resident' && line.by.openid === matter.author
  const author = { openid: neighbour(matter.author, copy), name: nameOf(matter.authorName, copy) }
  const by = isAuthors ? { ...line.by, ...author } : line.by
  const of = `${line.of}-${copy}`
  return [retired({ ...line, _id: `${of}:${line.sequence}`, of, by })]
}

/** Some of posts that are there, some of posts that are gone. */
function postLines(store: Store): RetiredPostLine[] {
  const posts = store.find('posts', {}) as { _id: string }[]
  return Array.from({ length: POST_LINES }, (_none, index) => {
    const there = posts[index % posts.length]?._id ?? ''
    const post = index % 7 === 0 ? `320402009009-0${index % 9}-gridLeader` : there
    const by = { openid: 'sample-su-ting', name: '苏婷' }
    return { _id: `old-${index}:${post}`, post, move: 'publish', by, at: 1_780_000_000_000 + index }
  })
}

function settingLines(store: Store): RetiredSettingLine[] {
  const lines = store.find('ledger', { kind: 'setting' }) as SettingLine[]
  return Array.from({ length: SETTING_LINES }, (_none, index) => {
    const line = lines[index % lines.length]
    if (!line) throw new Error('the sample has set nothing')
    return retiredSetting({ ...line, at: line.at - 1000 * (index + 1) }, `old-setting-${index}`)
  })
}
