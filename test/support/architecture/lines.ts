import type { Path } from '../caller'

/**
 * What is kept from the ledger by design, because a line would tell what has to stay secret: ballots, and who has
 * voted. Nothing yet. Why other mutations write no line, or later, the contracts of their rooms say.
 */
export const EXEMPT: readonly Path[] = []
