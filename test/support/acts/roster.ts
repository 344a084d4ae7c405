import type { ImportLine, RosterImport } from '../../../cloudfunctions/roster/roster'

/** An import as its lines tell it, from its confirmation on. */
export function replayedImport(lines: readonly ImportLine[]): Partial<RosterImport> {
  let replayed: Partial<RosterImport> = {}
  for (const { of, told, state, version, by, at } of lines) {
    const begun = told === 'begin' && { _id: of, version, appliedBy: by.name }
    replayed = { ...replayed, ...begun, state, ...(told !== 'abandon' && { appliedAt: at }) }
  }
  return replayed
}
