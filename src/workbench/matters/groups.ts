import type { DueTag } from '../../../cloudfunctions/calendar/due-tag'

type Tone = DueTag['tone']

/** What is late, what is due today or on the next working day, and the rest; each in the order it is due. */
const GROUPS = [
  ['late', '已超期'],
  ['soon', '马上到期'],
  ['calm', '接下来'],
] as const satisfies [Tone, string][]

/** How many of a kind wait, and how many of them are late. */
export interface Count {
  name: string
  waiting: number
  late: number
}

/** Some of a list by how pressing they are, and how many there are of all: `12`, or `30 多` while nobody knows. */
export interface Group<I> {
  tone: Tone
  name: string
  number: string
  group: readonly I[]
}

export const toneOf = ({ due }: { due?: DueTag }): Tone => due?.tone ?? 'calm'

/**
 * The first of a list that is in the order it is due, in groups that say how pressing they are. While there are
 * more than these, the counts tell how many all groups have; only how many are due soon is not known before the
 * first that is not.
 */
export function groupsOf<I extends { due?: DueTag }>(
  shown: readonly I[],
  counts: readonly Count[],
  more: boolean,
): Group<I>[] {
  const among = (tone: Tone) => shown.filter((one) => toneOf(one) === tone)
  const last = shown.at(-1)
  const isCut = more && last !== undefined
  const late = sum(counts, 'late')
  const known: Record<Tone, number | undefined> = {
    late: isCut ? late : among('late').length,
    soon: isCut && toneOf(last) !== 'calm' ? undefined : among('soon').length,
    calm: isCut ? undefined : among('calm').length,
  }
  if (isCut && toneOf(last) === 'calm') known.calm = sum(counts, 'waiting') - late - among('soon').length
  return GROUPS.flatMap(([tone, name]) => {
    const group = among(tone)
    return group.length > 0 ? [{ tone, name, number: `${known[tone] ?? `${group.length} 多`}`, group }] : []
  })
}

/** All kinds together. */
export function sum(counts: readonly Count[], what: 'waiting' | 'late'): number {
  return counts.reduce((total, count) => total + count[what], 0)
}
