import type { Post } from '../contact/post'
import { type PostLine, type PostMove, stateOf } from '../contact/post-ledger'
import { entryOf, type Signature, UNRECORDED } from '../platform/ledger'
import type { Change, ChangeKind, RosterImport } from './roster'
import { columnsOf } from './sheets'

const TOLD: Record<ChangeKind, PostMove> = { add: 'imported', change: 'renewed', end: 'ended' }

/** What the lines of an import tell of it. */
type Confirmed = Pick<RosterImport, '_id' | 'by' | 'at' | 'appliedBy' | 'appliedAt' | 'signature'>

/**
 * The line of a post that an import has brought, renewed or ended. Whenever the import's job comes to it, it bears the
 * same id and is signed by whoever made the switch, for that moment. `settled`: the post as it stands when the job has
 * renewed it. Its sequence, unit and `stands` are of then: with what its holder has done since the switch, the
 * numbered lines of which come before it. Where a job that broke off tries again, the line that it wrote first stays.
 */
export function importLine(
  it: Confirmed,
  change: Pick<Change<'posts'>, 'kind' | 'told'>,
  settled: Post,
): PostLine {
  const { _id: of, scope: unit, lines: sequence = 0 } = settled
  const id = `${of}:${it._id}`
  const who = { by: signatureOf(it), at: it.appliedAt ?? it.at, unit }
  return {
    ...entryOf('post', { id, of, sequence, told: TOLD[change.kind], ...who }),
    stands: stateOf(settled),
    import: it._id,
    ...(change.told.length > 0 && { changed: change.told.map(withoutNumber) }),
  }
}

/** One that began before it kept as which post it was confirmed. */
function signatureOf({ signature, appliedBy, by }: Confirmed): Signature {
  return signature ?? { openid: '', name: appliedBy ?? by.name, post: UNRECORDED }
}

const NUMBERS = columnsOf('contacts').flatMap(([column, { name }]) => (column === 'dutyPhone' ? [name] : []))

/** The ledger keeps nobody's number: that it has changed, not from which to which. */
function withoutNumber(words: string): string {
  const name = NUMBERS.find((one) => words.startsWith(`${one}：`))
  return name ? `${name}有变更` : words
}
