import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { clockAhead } from '../clock.cjs'
import type { LogLevel } from '../log'
import type { Outcome, Print, Runner, Task } from './runner'

type Message =
  | { type: 'log'; id: string; level: LogLevel; text: string }
  | ({ type: 'done'; id: string } & Outcome)

interface Job {
  task: Task
  resolve: (outcome: Outcome) => void
}

interface Instance {
  worker: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
  /** Modification time of each function file it has loaded. */
  loaded: Map<string, number>
}

const NO_TRAFFIC = { roundTrips: 0, pending: 0 }
const CLOSED = { failure: 'the cloud was closed', message: 'the cloud was closed', ...NO_TRAFFIC }

/** Runs functions in worker threads, one call at a time each; a call that takes too long is killed with its thread. */
export class WorkerRunner implements Runner {
  private readonly instances = new Set<Instance>()
  private readonly queue: Job[] = []

  constructor(
    private readonly environment: () => Record<string, string>,
    private readonly size: number,
    private readonly print: Print,
  ) {}

  run(task: Task): Promise<Outcome> {
    return new Promise((resolve) => {
      const job = { task, resolve }
      const instance = this.freeInstance(task)
      if (instance) this.start(instance, job)
      else this.queue.push(job)
    })
  }

  /** Ends what still runs, as a cloud that goes down does; whoever waits for it is told at once. */
  async close(): Promise<void> {
    const waiting = this.queue.splice(0)
    const instances = [...this.instances]
    await Promise.all(instances.map((instance) => this.discard(instance)))
    for (const instance of instances) if (instance.job) this.finish(instance, CLOSED)
    for (const { resolve } of waiting) resolve(CLOSED)
  }

  private freeInstance(task: Task): Instance | null {
    const version = modified(task.file)
    for (const instance of [...this.instances]) {
      if (instance.job) continue
      if ((instance.loaded.get(task.file) ?? version) === version) return instance
      void this.discard(instance)
    }
    return task.nested || this.instances.size < this.size ? this.open() : null
  }

  private open(): Instance {
    const env = { ...process.env, ...this.environment() }
    const workerData = { ahead: clockAhead() }
    const worker = new Worker(path.join(__dirname, 'worker.cjs'), { env, workerData, execArgv: [] })
    const instance: Instance = { worker, job: null, timer: null, loaded: new Map() }
    this.instances.add(instance)
    worker.on('message', (message: Message) => this.receive(instance, message))
    worker.on('error', (error) => this.broke(instance, error.stack ?? error.message))
    worker.on('exit', (code) => this.broke(instance, `the function's process exited (${code})`))
    worker.unref()
    return instance
  }

  private start(instance: Instance, job: Job): void {
    const { task } = job
    instance.job = job
    instance.loaded.set(task.file, modified(task.file))
    instance.timer = setTimeout(() => this.timeOut(instance), task.timeoutSeconds * 1000)
    const { id, file, event, context, environment } = task
    instance.worker.ref()
    instance.worker.postMessage({ id, file, event, context, environment })
  }

  private receive(instance: Instance, message: Message): void {
    if (message.type === 'log') this.print(message.id, message.level, message.text)
    else if (instance.job?.task.id === message.id) this.finish(instance, message)
  }

  private finish(instance: Instance, outcome: Outcome): void {
    const { job } = instance
    if (instance.timer) clearTimeout(instance.timer)
    instance.job = null
    instance.worker.unref()
    job?.resolve(outcome)
    this.next()
  }

  private next(): void {
    const [job] = this.queue
    const instance = job && this.freeInstance(job.task)
    if (!job || !instance) return
    this.queue.shift()
    this.start(instance, job)
  }

  private timeOut(instance: Instance): void {
    void this.discard(instance)
    this.finish(instance, { timedOut: true, ...NO_TRAFFIC })
  }

  private broke(instance: Instance, reason: string): void {
    if (!this.instances.delete(instance)) return
    if (instance.job) this.finish(instance, { failure: reason, message: reason, ...NO_TRAFFIC })
    else this.print('', 'error', `a function instance broke between calls: ${reason}`)
  }

  private async discard(instance: Instance): Promise<void> {
    this.instances.delete(instance)
    await instance.worker.terminate()
  }
}

function modified(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
