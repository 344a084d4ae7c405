import type { Cost } from '../../../local-cloud/cloud'

/** What one procedure or timer cost in the month. */
export interface Sum {
  calls: number
  operations: number
  scanned: number
  roundTrips: number
  milliseconds: number
}

export type Sums = Record<string, Sum>

const NOTHING: Sum = { calls: 0, operations: 0, scanned: 0, roundTrips: 0, milliseconds: 0 }

/** Costs by procedure: what is kept of a call, of the like of which `weight` were made. */
export class Tally {
  readonly sums: Sums = {}

  add(name: string, { operations, scanned, roundTrips }: Cost, milliseconds: number, weight: number): void {
    if (weight === 0) return
    const one = { calls: 1, operations, scanned, roundTrips, milliseconds }
    this.sums[name] = plus(this.sums[name] ?? NOTHING, one, weight)
  }
}

export function total(sums: Sums, which: (name: string) => boolean = () => true): Sum {
  return Object.entries(sums)
    .filter(([name]) => which(name))
    .reduce((sum, [, more]) => plus(sum, more, 1), NOTHING)
}

/** So many times what it is. */
export function times(sums: Sums, factor: (name: string) => number): Sums {
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, plus(NOTHING, sum, factor(name))]),
  )
}

function plus(sum: Sum, more: Sum, weight: number): Sum {
  return {
    calls: sum.calls + weight * more.calls,
    operations: sum.operations + weight * more.operations,
    scanned: sum.scanned + weight * more.scanned,
    roundTrips: sum.roundTrips + weight * more.roundTrips,
    milliseconds: sum.milliseconds + weight * more.milliseconds,
  }
}
