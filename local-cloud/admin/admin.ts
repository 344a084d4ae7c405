import crypto from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type Exchange, readBody, sendJson } from '../door/request'
import { CloudError } from '../failure'
import type { Call, Calls } from '../functions/calls'
import type { Functions } from '../functions/invoke'
import type { Log } from '../log'
import { readMultipart } from '../openapi/multipart'
import type { OpenApi } from '../openapi/openapi'
import type { Addresses } from '../storage/addresses'
import type { Files } from '../storage/files'
import type { Store } from '../store/store'
import { databaseActions } from './database'
import { Parameters } from './parameters'
import { storageActions } from './storage'

/** Bytes of the largest packet the cloud takes. */
const LARGEST_PACKET = 16 * 1024 * 1024
/** A query that reads all of a collection larger than this is worth a warning. */
const UNINDEXED_WARNING = 1000

export interface AdminParts {
  store: Store
  files: Files
  addresses: Addresses
  functions: Functions
  openapi: OpenApi
  calls: Calls
  log: Log
  /** ms; what server dates stand for */
  now: () => number
}

type Reply = Record<string, unknown>

/** POST /admin: the SDK's wire. Failures are HTTP 200 with {code, message}, as in the cloud. */
export class AdminDoor {
  constructor(private readonly parts: AdminParts) {}

  async handle({ request, response }: Exchange): Promise<void> {
    const body = await readBody(request, LARGEST_PACKET)
    const contentType = request.headers['content-type'] ?? ''
    if (contentType.startsWith('multipart/form-data')) {
      this.openapi(response, readMultipart(body, contentType))
      return
    }
    sendJson(response, { requestId: crypto.randomUUID(), ...(await this.answer(body)) })
  }

  /** wx.openApi comes as a form and is answered in protobuf; so do WeChat Pay and its like, which are not here. */
  private openapi(response: ServerResponse, fields: Map<string, Buffer>): void {
    const text = (name: string) => fields.get(name)?.toString() ?? ''
    const call = this.callOf(text('wxCloudApiToken'))
    if (text('action') !== 'wx.openApi') {
      sendJson(response, this.failure(text('action'), unknownAction(text('action'))))
      return
    }
    const bytes = fields.get('requestData') ?? Buffer.alloc(0)
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(this.parts.openapi.call(text('apiName'), call?.name ?? '', bytes))
  }

  private async answer(body: Buffer): Promise<Reply> {
    let action = ''
    try {
      const values = JSON.parse(body.toString('utf8')) as Reply
      const parameters = new Parameters(values, this.parts.now())
      action = parameters.text('action')
      return await this.act(action, parameters, this.callOf(parameters.optionalText('wxCloudApiToken')))
    } catch (error) {
      return this.failure(action, error)
    }
  }

  private callOf(token: string | undefined): Call | undefined {
    const call = this.parts.calls.get(token)
    if (call) this.parts.calls.arrived(call)
    return call
  }

  private async act(action: string, parameters: Parameters, call: Call | undefined): Promise<Reply> {
    const { functions, openapi } = this.parts
    if (databaseActions[action]) return this.database(action, parameters, call)
    const storage = storageActions[action]
    if (storage) return { data: storage(this.parts, parameters) }
    if (action === 'functions.invokeFunction') {
      const event = JSON.parse(parameters.optionalText('request_data') ?? '{}')
      const source = call ? `${call.source},scf` : 'scf'
      const { result } = await functions.invoke(
        parameters.text('function_name'),
        event,
        { openid: undefined, source },
        true,
      )
      return { data: { response_data: JSON.stringify(result) } }
    }
    if (action === 'wx.api') {
      const args = JSON.parse(parameters.optionalText('requestData') ?? '{}')
      return {
        data: {
          responseData: JSON.stringify(openapi.callJson(parameters.text('apiName'), call?.name ?? '', args)),
        },
      }
    }
    throw unknownAction(action)
  }

  private async database(action: string, parameters: Parameters, call: Call | undefined): Promise<Reply> {
    const { reply, operation } = await (databaseActions[action] as (typeof databaseActions)[string])(
      this.parts.store,
      parameters,
    )
    if (!operation) return reply
    const collection = parameters.text('collectionName')
    if (call) this.parts.calls.note(call, { action, collection, ...operation })
    if (!operation.indexed && operation.scanned > UNINDEXED_WARNING)
      this.parts.log.add(
        'warn',
        call?.id ?? '',
        `${action.slice(9)} on ${collection} looked at ${operation.scanned} documents without an index: ${parameters.shortText('query')}`,
      )
    return reply
  }

  private failure(action: string, error: unknown): Reply {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof SyntaxError)
      return { code: 'INVALID_PARAM', message: `[InvalidParameter] ${reason}` }
    this.parts.log.add('error', '', `${action}: ${error instanceof Error ? error.stack : reason}`)
    return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${reason}` }
  }
}

const unknownAction = (action: string) =>
  new CloudError(
    'INVALID_PARAM',
    `[InvalidParameter.Action] the local cloud does not know the action ${action}`,
  )
