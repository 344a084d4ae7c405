import prices from './prices.json'

/** What is paid for, in one month. */
export interface Usage {
  calls: number
  operations: number
  /** Files sent to the storage or fetched from it. */
  transfers: number
  gbSeconds: number
  gbStored: number
  gbDelivered: number
}

export type Prices = Omit<typeof prices, 'source' | 'note' | 'currency'>

const DAYS = 30

/** Yuan a month: the vendor counts function calls, database operations and transfers alike as requests 调用次数. */
export function yuan(usage: Usage, at: Prices = prices): number {
  const requests = usage.calls + usage.operations + usage.transfers
  return (
    (requests / 10_000) * at.per10000Requests +
    usage.gbSeconds * at.perGbSecond +
    usage.gbStored * DAYS * at.perGbDayStored +
    usage.gbDelivered * at.perGbDelivered
  )
}

/**
 * GB-s of so many calls: what they took here, and for each wave of requests the time the vendor's network and
 * database take (an assumption of prices.json; here they are one process).
 */
export function gbSeconds(
  { milliseconds, roundTrips }: { milliseconds: number; roundTrips: number },
  at: Prices = prices,
): number {
  return (at.memoryGb * (milliseconds + roundTrips * at.roundTripMilliseconds)) / 1000
}
