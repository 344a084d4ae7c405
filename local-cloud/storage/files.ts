import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { CloudError } from '../failure'
import { FILE_PREFIX } from '../functions/environment'

/** Bytes of the longest path storage takes. */
const LONGEST_PATH = 850
/** What WeChat forbids in a path, besides control characters. */
const FORBIDDEN = /[`^"\\{}[\]~%#<>|?]/

const hasControl = (text: string) => [...text].some((character) => character < ' ' || character === '\u007f')

/** Files of cloud storage, in one folder; their ids are FILE_PREFIX and their path. */
export class Files {
  constructor(private readonly folder: string) {
    fs.mkdirSync(folder, { recursive: true })
  }

  /** Refuses a path that is empty, leads out of the folder or has characters WeChat does not allow. */
  check(cloudPath: unknown): string {
    const bad = (reason: string) =>
      new CloudError('STORAGE_SIGN_PARAM_INVALID', `invalid cloudPath: ${reason}`)
    if (typeof cloudPath !== 'string' || cloudPath === '') throw bad('empty')
    if (Buffer.byteLength(cloudPath) > LONGEST_PATH) throw bad(`longer than ${LONGEST_PATH} bytes`)
    if (cloudPath.startsWith('/') || cloudPath.endsWith('/') || cloudPath.includes('//'))
      throw bad('misplaced /')
    if (cloudPath.split('/').some((part) => part === '..' || part === '.')) throw bad('. or ..')
    if (FORBIDDEN.test(cloudPath) || hasControl(cloudPath)) throw bad('forbidden character')
    return cloudPath
  }

  idOf(cloudPath: string): string {
    return `${FILE_PREFIX}${cloudPath}`
  }

  /** The path behind a file id; null when it is not a file that exists here. */
  existing(fileId: unknown): string | null {
    const prefix = this.idOf('')
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return null
    const cloudPath = fileId.slice(prefix.length)
    try {
      return this.stat(this.check(cloudPath)) ? cloudPath : null
    } catch {
      return null
    }
  }

  stat(cloudPath: string): fs.Stats | null {
    const stats = fs.statSync(this.place(cloudPath), { throwIfNoEntry: false })
    return stats?.isFile() ? stats : null
  }

  /** Where the file lies. The path must have been checked. */
  place(cloudPath: string): string {
    return path.join(this.folder, this.check(cloudPath))
  }

  /** A name beside the folder's files under which an upload may lie until it is complete. */
  temporary(): string {
    return path.join(this.folder, `.upload-${crypto.randomUUID()}`)
  }

  /** Puts a completed upload in its place, over an older file. */
  settle(temporary: string, cloudPath: string): void {
    const place = this.place(cloudPath)
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.renameSync(temporary, place)
  }

  /** False when there is no such file. */
  remove(fileId: unknown): boolean {
    const cloudPath = this.existing(fileId)
    if (cloudPath) fs.unlinkSync(this.place(cloudPath))
    return cloudPath !== null
  }
}
