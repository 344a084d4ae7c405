import { COLLECTIONS, type CollectionName, type DocumentOf } from '../../cloudfunctions/collections'
import type { Cloud } from '../../local-cloud/cloud'
import { type Call, Caller } from './caller'
import { openSampleCloud, type SampleCloud } from './sample-cloud'

/**
 * The sample district on a local cloud of its own, with the functions as they would be deployed. It holds
 * every call to what is promised of all: an answer in words, no openid in it, nothing left running.
 */
export class District {
  private readonly seen: Call[] = []

  private constructor(private readonly sample: SampleCloud) {}

  static async open(): Promise<District> {
    const functionsFolder = process.env.TEST_FUNCTIONS_FOLDER
    if (!functionsFolder)
      throw new Error('run with --selectProjects functions: it builds the functions first')
    return new District(await openSampleCloud({ functionsFolder }))
  }

  get cloud(): Cloud {
    return this.sample.cloud
  }

  /** Where its documents and files lie. */
  get dataFolder(): string {
    return this.sample.dataFolder
  }

  /** Someone with this openid; nobody in particular without one. */
  as(openid?: string): Caller {
    return new Caller(this.cloud, (call) => this.witness(call), openid)
  }

  /** The documents of a collection that fit a query. */
  find<N extends CollectionName>(name: N, query: object = {}): DocumentOf<N>[] {
    return this.cloud.store.find(name, query) as DocumentOf<N>[]
  }

  /** Puts a document there, as an earlier day might have left it. */
  add<N extends CollectionName>(name: N, document: DocumentOf<N>): void {
    this.cloud.store.load(name, [document])
  }

  /** Takes a document away again. */
  async forget(name: CollectionName, id: string): Promise<void> {
    await this.cloud.store.remove(name, { _id: id }, false)
  }

  /** Runs `work` and expects every collection to be as before. */
  async unchanged<T>(work: () => Promise<T>): Promise<T> {
    const before = this.everything()
    const result = await work()
    expect(this.everything()).toEqual(before)
    return result
  }

  /** Ends the cloud; fails when any call left something running or the log tells of a defect. */
  async close(): Promise<void> {
    await this.sample.close()
    expect(this.seen.filter(({ cost }) => cost.lateOperations > 0)).toEqual([])
    expect(this.cloud.log.lines.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
  }

  private everything() {
    const names = Object.keys(COLLECTIONS) as CollectionName[]
    return Object.fromEntries(names.map((name) => [name, this.find(name)]))
  }

  private witness(call: Call): void {
    this.seen.push(call)
    expect(JSON.stringify(call.reply)).not.toMatch(/sample-|openid|1010000\d{4}/i)
    if (!call.reply.ok) expect(call.reply.message).toMatch(SENTENCE)
  }
}

/** A Chinese sentence for people: no stack, no field names, no English but the picture formats. */
const SENTENCE = /^(?:[\u4e00-\u9fff，、；“”\d ]|JPG|PNG|WebP|HEIC|MB)+$/

/** A key as a page makes it; the same number gives the same key. */
export function aKey(number: number): string {
  return `test-key-${String(number).padStart(12, '0')}`
}

let keys = 1_000_000

/** A key nobody has used. */
export function freshKey(): string {
  return aKey(keys++)
}
