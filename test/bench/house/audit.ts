import type { Feedback, LedgerLine } from '../../../cloudfunctions/feedback/feedback'
import { lineIds } from '../../../cloudfunctions/platform/ledger'
import type { StoredDocument } from '../../../config/deploy/data'
import { MIGRATIONS } from '../../../config/deploy/migrations'
import type { Store } from '../../../local-cloud/store/store'
import { retired } from '../../support/retired'
import { NEIGHBOURS } from './old-lines'

/** What is held against the ledgers: the lines there were, and who is not to stand in any. */
export interface Expected {
  lines: ReadonlySet<string>
  /** Their openids, and what each was called. */
  erased: ReadonlyMap<string, string>
}

export interface Breaches {
  /** Lines that there were, or that a matter says were written, and that the ledger has not. */
  lost: number
  /** Lines that lie in both, lines told twice, and lines that nobody wrote. */
  doubled: number
  /** Lines in any of the ledgers in which somebody stands who has been erased, by his openid or by his name. */
  revived: number
}

/** Looks at every line of the ledger and of those that retire. */
export function audit(store: Store, { lines, erased }: Expected): Breaches {
  const matters = store.find('feedback', {}) as Feedback[]
  const expected = new Set([...lines, ...matters.flatMap(lineIds)])
  const ledger = store.find('ledger', {}) as StoredDocument[]
  const ids = new Set(ledger.map(({ _id }) => _id))
  const left = MIGRATIONS.flatMap((row) =>
    'into' in row
      ? (store.find(row.collection, {}) as StoredDocument[]).map((old) => ({ old, id: row.idIn(old) }))
      : [],
  )
  const told = new Set(
    ledger.map(({ kind, of, sequence, told, at }) => JSON.stringify([kind, of, sequence, told, at])),
  )
  const gone = new Set([...erased].flat())
  const stands = (document: object) =>
    (JSON.stringify(document).match(NEIGHBOURS) ?? []).some((who) => gone.has(who))
  return {
    lost: [...expected].filter((id) => !ids.has(id)).length,
    doubled:
      left.filter(({ id }) => ids.has(id)).length +
      (ledger.length - told.size) +
      [...ids].filter((id) => !expected.has(id)).length,
    revived: [...ledger, ...left.map(({ old }) => old)].filter(stands).length,
  }
}

/**
 * Plants a breach of each kind and takes it away again: 1 when the audit finds each as that kind and no other, else 0.
 */
export async function planted(store: Store, expected: Expected): Promise<number> {
  const before = audit(store, expected)
  const [[openid, name] = []] = expected.erased
  const [line] = store.find('ledger', { kind: 'feedback', 'by.openid': /^nobody-/ }) as LedgerLine[]
  if (!openid || !name || !line) throw new Error('nobody has been erased')
  const put = async (one: LedgerLine) => {
    await store.remove('ledger', { _id: one._id }, false)
    store.load('ledger', [one])
  }
  const plants: [keyof Breaches, () => Promise<unknown>, () => Promise<unknown>][] = [
    ['lost', () => store.remove('ledger', { _id: line._id }, false), () => put(line)],
    [
      'doubled',
      async () => store.load('feedbackLedger', [retired(line)]),
      () => store.remove('feedbackLedger', { _id: line._id }, false),
    ],
    ['revived', () => put({ ...line, by: { ...line.by, openid } }), () => put(line)],
    ['revived', () => put({ ...line, word: `已回复${name}` }), () => put(line)],
  ]
  for (const [kind, plant, takeAway] of plants) {
    await plant()
    const found = audit(store, expected)
    await takeAway()
    for (const each of Object.keys(before) as (keyof Breaches)[])
      if (found[each] !== before[each] + (each === kind ? 1 : 0)) return 0
  }
  return 1
}
