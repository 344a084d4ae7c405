import type { Change } from './roster'

/**
 * The changes with every new post told which one its holder comes from: he held one of the same kind that
 * ends with this import, as when his grid goes over to another community. Where two may be meant, none is.
 */
export function withSuccessions(changes: readonly Change[]): Change[] {
  const ended = onlyOnes(changes.filter(({ kind }) => kind === 'end'))
  const added = onlyOnes(changes.filter(({ kind }) => kind === 'add'))
  return changes.map((change) => {
    const key = keyOf(change)
    const before = key !== undefined && added.get(key) === change ? ended.get(key) : undefined
    return before ? { ...change, succeeds: before.id } : change
  })
}

/** By post and holder; without those that are there twice. */
function onlyOnes(changes: readonly Change[]): Map<string, Change | undefined> {
  const found = new Map<string, Change | undefined>()
  for (const change of changes) {
    const key = keyOf(change)
    if (key !== undefined) found.set(key, found.has(key) ? undefined : change)
  }
  return found
}

/** Who holds which kind of post; undefined for what is no post, or whose holder is not known by a number. */
function keyOf({ part, after }: Change): string | undefined {
  if (part !== 'posts' || !after.holder?.phone) return undefined
  return [after.kind, after.holder.name, after.holder.phone].join(' ')
}
