import { Worker } from 'node:worker_threads'
import { bundle } from '../bundle'
import { Channel } from '../channel'
import type { Host, Logic, Setup } from './contract'
import type { ThreadData } from './thread'

/** The logic layer of a mini-program in a thread of its own, as on a phone. */
export class LogicThread {
  readonly channel = new Channel<Host, Logic>((text) => this.worker?.postMessage(text))
  private worker: Worker | undefined

  async start(folder: string, setup: Setup, host: Host): Promise<void> {
    const thread = await bundle('logic/thread.ts', { platform: 'node', format: 'cjs' })
    const service = await bundle('logic/service.ts', { format: 'iife', globalName: 'service' })
    const workerData: ThreadData = { folder, service, setup }
    this.channel.serve(host)
    this.worker = new Worker(thread, { eval: true, workerData })
    this.worker.on('message', (text: string) => this.channel.receive(text))
    this.worker.on('error', (error) => host.problem(`the logic thread stopped: ${error.stack}`))
  }

  async stop(): Promise<void> {
    await this.worker?.terminate()
  }
}
