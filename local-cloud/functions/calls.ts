import crypto from 'node:crypto'
import type { Log } from '../log'

/** What one function call cost the cloud. */
export interface Cost {
  /** Database requests; starting and ending a transaction not counted. */
  operations: number
  /** Sequential waves of requests: those that overlap in time are one. */
  roundTrips: number
  /** Documents or index keys the database had to look at. */
  scanned: number
  returned: number
  /** Requests still under way, or made, when the function had already returned: a missing await. */
  lateOperations: number
}

export interface Call {
  id: string
  name: string
  openid: string | undefined
  source: string
  startedAt: number
  /** ms; null while it runs */
  took: number | null
  /** What it failed with, null otherwise. */
  failure: string | null
  cost: Cost
  /** Requests that were under way at the return and are counted as late already. */
  expectedLate: number
}

/** What one database request did. */
export interface Operation {
  action: string
  collection: string
  scanned: number
  returned: number
}

/** So many finished ones. Thousands may be under way at once: what is done for each must not look at the others. */
const KEPT = 500

/** The function calls under way and the latest finished ones, with what they cost. */
export class Calls {
  private readonly byId = new Map<string, Call>()
  /** Ids of those that have finished, the earliest first. */
  private readonly finished: string[] = []

  constructor(private readonly log: Log) {}

  begin(name: string, openid: string | undefined, source: string): Call {
    const cost: Cost = { operations: 0, roundTrips: 0, scanned: 0, returned: 0, lateOperations: 0 }
    const id = crypto.randomBytes(9).toString('base64url')
    const call: Call = {
      ...{ id, name, openid, source, cost, startedAt: Date.now() },
      ...{ took: null, failure: null, expectedLate: 0 },
    }
    this.byId.set(id, call)
    return call
  }

  end(call: Call, traffic: { roundTrips: number; pending: number }, failure: string | null): void {
    call.took = Date.now() - call.startedAt
    call.failure = failure
    call.cost.roundTrips = traffic.roundTrips
    call.expectedLate = traffic.pending
    this.finished.push(call.id)
    if (this.finished.length > KEPT) this.byId.delete(this.finished.shift() ?? '')
    if (traffic.pending > 0) this.late(call, traffic.pending)
  }

  get(id: string | undefined): Call | undefined {
    return id === undefined ? undefined : this.byId.get(id)
  }

  /** The latest calls, newest first. */
  latest(): Call[] {
    return [...this.byId.values()].reverse()
  }

  /** A request arrives from a call's function. */
  arrived(call: Call): void {
    if (call.took === null) return
    if (call.expectedLate > 0) call.expectedLate--
    else this.late(call, 1)
  }

  note(call: Call, { scanned, returned }: Operation): void {
    call.cost.operations++
    call.cost.scanned += scanned
    call.cost.returned += returned
  }

  private late(call: Call, count: number): void {
    call.cost.lateOperations += count
    this.log.add(
      'error',
      call.id,
      `${call.name}: ${count} request(s) after the function returned: an await is missing`,
    )
  }
}
