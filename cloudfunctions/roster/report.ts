import { type Counts, type RosterImport, STATES } from './roster'

/** An import as the list shows it; the openid stays here. */
export function summaryOf({
  _id,
  state,
  fileName,
  by,
  at,
  rows,
  counts,
  faultCount,
  appliedBy,
  appliedAt,
}: RosterImport) {
  const changes = changedIn(counts)
  return {
    id: _id,
    state,
    stateName: STATES[state],
    fileName,
    by: by.name,
    at,
    rows,
    counts,
    changes,
    faultCount,
    appliedBy,
    appliedAt,
  }
}

/** An import with everything that was found in its file. */
export function reportOf(it: RosterImport) {
  const { faults, warnings, warningCount, pieces } = it
  return { ...summaryOf(it), faults, warnings, warningCount, pieces }
}

/** Documents that an import changes in all. */
export function changedIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, { add, change, end }) => sum + add + change + end, 0)
}
