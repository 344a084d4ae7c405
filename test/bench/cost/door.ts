import { functionFor } from '../../../cloudfunctions/functions'
import type { Reply } from '../../../cloudfunctions/platform/reply'
import type { Cloud } from '../../../local-cloud/cloud'
import type { InputOf, OutputOf, Path } from '../../support/caller'
import { Tally } from './tally'

/** Of so many alike calls one is made and stands for all, where a district is too large to make them all. */
export const SAMPLE = 20

/** How much one event counts: in all, and in the estimate that a sample of the events gives. */
export interface Weight {
  all: number
  sampled: number
}

const SINGLE: Weight = { all: 1, sampled: 1 }

/**
 * The one way into the functions, which notes what every call costs. Refusals are noted too: people meet them,
 * but a month that is mostly refused would measure nothing.
 */
export class Door {
  readonly all = new Tally()
  readonly sampled = new Tally()
  readonly refused: Record<string, number> = {}
  transfers = 0
  private weight = SINGLE
  private keys = 0

  constructor(readonly cloud: Cloud) {}

  /** What is called during `work` counts so much. */
  async weighing(weight: Weight, work: () => Promise<unknown>): Promise<void> {
    this.weight = weight
    try {
      await work()
    } finally {
      this.weight = SINGLE
    }
  }

  /** A key nobody has used. */
  key(): string {
    return `cost-key-${String(this.keys++).padStart(12, '0')}`
  }

  /** The answer; undefined when it is refused. Fails on a defect. */
  async call<P extends Path>(
    openid: string | undefined,
    path: P,
    ...[input]: undefined extends InputOf<P> ? [input?: InputOf<P>] : [input: InputOf<P>]
  ): Promise<OutputOf<P> | undefined> {
    const event = { path, input }
    const { result } = await this.note(path, () => this.cloud.call(functionFor(path), event, openid))
    const reply = result as Reply
    if (reply.ok) return reply.data as OutputOf<P>
    if (reply.code === 'server/failed') throw new Error(`${path} failed: ${this.lastError()}`)
    const refusal = `${path} ${reply.code}`
    this.refused[refusal] = (this.refused[refusal] ?? 0) + 1
    return undefined
  }

  /** A timer's turn at an instant. */
  async fire(name: string, at: number): Promise<void> {
    await this.note(`timer:${name}`, () => this.cloud.timers.fire(name, new Date(at)))
  }

  private async note<T extends Awaited<ReturnType<Cloud['call']>>>(name: string, work: () => Promise<T>) {
    const started = performance.now()
    const done = await work()
    const milliseconds = performance.now() - started
    this.all.add(name, done.cost, milliseconds, this.weight.all)
    this.sampled.add(name, done.cost, milliseconds, this.weight.sampled)
    return done
  }

  private lastError(): string {
    return this.cloud.log.lines.findLast(({ level }) => level === 'error')?.text ?? ''
  }
}
