/** Requests of one call: waves that do not overlap, and those under way. */
export class Traffic {
  roundTrips: number
  pending: number
  /** A request begins; call what it returns at its end. */
  begin(): () => void
}

/** Has every HTTP request counted by what `current()` gives when it is made; returns how to undo it. */
export function watchRequests(current: () => Traffic | undefined): () => void
