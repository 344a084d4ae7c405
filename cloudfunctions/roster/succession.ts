import type { Change, ChangeKind } from './roster'

/**
 * The changes with every new post told which one its holder comes from: his grid has gone over to another
 * community with him, so that the old grid and its post end with this import and the new ones come. Whoever is only
 * given another grid begins there anew. Where two may be meant, none is.
 */
export function withSuccessions(changes: readonly Change[]): Change[] {
  const ended = leadersOf(changes, 'end')
  const added = leadersOf(changes, 'add')
  return changes.map((change) => {
    const key = keyOf(change)
    const before = key !== undefined && added.get(key) === change ? ended.get(key) : undefined
    return before ? { ...change, succeeds: before.id } : change
  })
}

/** The posts of grids that end or come, by kind and holder; without those that are there twice. */
function leadersOf(changes: readonly Change[], kind: ChangeKind): Map<string, Change | undefined> {
  const grids = new Set(changes.flatMap((it) => (it.part === 'grids' && it.kind === kind ? [it.id] : [])))
  const found = new Map<string, Change | undefined>()
  for (const change of changes) {
    const key = keyOf(change)
    if (key === undefined || change.kind !== kind || change.part !== 'posts') continue
    if (grids.has(change.after.scope)) found.set(key, found.has(key) ? undefined : change)
  }
  return found
}

/** Who holds which kind of post; undefined for what is no post, or whose holder is not known by a number. */
function keyOf({ part, after }: Change): string | undefined {
  if (part !== 'posts' || !after.holder?.phone) return undefined
  return [after.kind, after.holder.name, after.holder.phone].join(' ')
}
