import fs from 'node:fs'
import path from 'node:path'
import { invalidParameter } from '../failure'
import type { Calls } from '../functions/calls'
import type { Timers } from '../functions/timers'
import type { Log } from '../log'
import type { OpenApi } from '../openapi/openapi'
import type { Store } from '../store/store'
import { isPlainObject } from '../store/value'
import { decode } from '../wire/ejson'
import { type Exchange, readJson, sendJson } from './request'

export interface LookAroundParts {
  store: Store
  calls: Calls
  openapi: OpenApi
  timers: Timers
  log: Log
}

const CALLS = 100
const MESSAGES = 100
const LINES = 200
const DOCUMENTS = 50
const LARGEST_BODY = 4096

/** /_cloud: a page to look at collections, documents, calls with their cost, sent messages, timers and the log. */
export class LookAroundDoor {
  constructor(private readonly parts: LookAroundParts) {}

  page({ response }: Exchange): void {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    response.end(fs.readFileSync(path.join(__dirname, '..', 'pages', 'look-around.html')))
  }

  state({ response }: Exchange): void {
    const { store, calls, openapi, timers, log } = this.parts
    sendJson(response, {
      collections: store.collections(),
      calls: calls.latest().slice(0, CALLS),
      messages: openapi.sent.slice(-MESSAGES).reverse(),
      timers: timers.list(),
      lines: log.lines.slice(-LINES).reverse(),
    })
  }

  /** ?collection=NAME&query={…}&skip=0 : documents in natural order. */
  documents({ response, url }: Exchange): void {
    const query = decode(url.searchParams.get('query') || '{}')
    if (!isPlainObject(query)) throw invalidParameter('query must be an object')
    const skip = Number(url.searchParams.get('skip') ?? 0)
    const { texts, scanned } = this.parts.store.read(url.searchParams.get('collection') ?? '', {
      ...{ query, skip: Number.isInteger(skip) && skip > 0 ? skip : 0, limit: DOCUMENTS },
    })
    sendJson(response, { documents: texts.map((text) => decode(text)), scanned })
  }

  async fire({ request, response }: Exchange): Promise<void> {
    const { name } = (await readJson(request, LARGEST_BODY)) as { name?: unknown }
    sendJson(response, await this.parts.timers.fire(String(name)))
  }
}
