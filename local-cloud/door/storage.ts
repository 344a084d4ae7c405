import fs from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { invalidParameter } from '../failure'
import type { Addresses } from '../storage/addresses'
import type { Files } from '../storage/files'
import { callerOf } from './identity'
import { type Exchange, HttpRefusal, readJson, sendJson } from './request'
import { sendFile } from './send-file'
import type { Tokens } from './tokens'

/** Bytes of the largest file a client may upload. */
const LARGEST_UPLOAD = 50 * 1024 * 1024
const LARGEST_LIST = 64 * 1024

/** Storage as clients and the SDK reach it: signed addresses, PUT and GET under /cos/. */
export class StorageDoor {
  constructor(
    private readonly files: Files,
    private readonly addresses: Addresses,
    private readonly tokens: Tokens,
  ) {}

  /** PUT with the authorization given for it; GET with a signed address only (403). */
  async cos(exchange: Exchange): Promise<void> {
    const { request, method, url } = exchange
    const cloudPath = this.files.check(decodeURIComponent(url.pathname.slice('/cos/'.length)))
    if (method === 'PUT') {
      if (!this.addresses.mayUpload(cloudPath, request.headers.authorization))
        throw new HttpRefusal(403, 'AccessDenied', '上传地址无效或已过期')
      await this.receive(exchange, cloudPath)
      return
    }
    if (method !== 'GET' && method !== 'HEAD') throw new HttpRefusal(405, 'MethodNotAllowed', method)
    if (!this.addresses.mayDownload(cloudPath, url.searchParams))
      throw new HttpRefusal(403, 'AccessDenied', '下载地址无效或已过期')
    if (!this.files.stat(cloudPath)) throw new HttpRefusal(404, 'STORAGE_FILE_NONEXIST', '文件不存在')
    // What people upload must never run as a page of this origin.
    exchange.response.setHeader('x-content-type-options', 'nosniff')
    exchange.response.setHeader('content-security-policy', 'sandbox')
    await sendFile(exchange, this.files.place(cloudPath))
  }

  /** POST /v1/storages/get-objects-upload-info: where a signed-in client may PUT its files. */
  async uploadInfo({ request, response }: Exchange): Promise<void> {
    if (callerOf(request, this.tokens) === undefined)
      throw new HttpRefusal(401, 'UNAUTHENTICATED', '请先登录')
    const wanted = await readJson(request, LARGEST_LIST)
    if (!Array.isArray(wanted)) throw invalidParameter('the body must be an array of {objectId}')
    sendJson(
      response,
      wanted.map((item: { objectId?: unknown } | null) => this.info(item?.objectId)),
    )
  }

  private info(objectId: unknown) {
    const cloudPath = this.files.check(objectId)
    const { url, authorization } = this.addresses.upload(cloudPath)
    return {
      ...{ objectId: cloudPath, uploadUrl: url, authorization, token: 'local', cloudObjectMeta: 'local' },
      cloudObjectId: this.files.idOf(cloudPath),
      downloadUrl: this.addresses.download(cloudPath),
    }
  }

  private async receive({ request, response }: Exchange, cloudPath: string): Promise<void> {
    if (Number(request.headers['content-length']) > LARGEST_UPLOAD) {
      for await (const _ of request);
      throw new HttpRefusal(413, 'EntityTooLarge', '文件超过 50 MB')
    }
    const temporary = this.files.temporary()
    let received = 0
    const limit = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length
        if (received > LARGEST_UPLOAD) done(new HttpRefusal(413, 'EntityTooLarge', '文件超过 50 MB'))
        else done(null, chunk)
      },
    })
    try {
      await pipeline(request, limit, fs.createWriteStream(temporary), { end: true })
      this.files.settle(temporary, cloudPath)
    } catch (error) {
      fs.rmSync(temporary, { force: true })
      request.resume()
      throw error
    }
    response.writeHead(200, { etag: `"${received}"` }).end()
  }
}
