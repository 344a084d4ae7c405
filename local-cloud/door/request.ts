import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError } from '../failure'

/** An HTTP request with what every door needs of it. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  method: string
  url: URL
}

export type Door = (exchange: Exchange) => Promise<void> | void

/** An answer with an HTTP status of its own. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The whole body. Refuses (413) what is longer than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= most) chunks.push(chunk)
  }
  if (length > most)
    throw new HttpRefusal(413, 'EXCEED_MAX_PAYLOAD_SIZE', `请求内容超过 ${Math.round(most / 1024)} KB`)
  return Buffer.concat(chunks)
}

/** The body as JSON. Refuses (400) what is not. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const body = await readBody(request, most)
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new HttpRefusal(400, 'INVALID_PARAM', 'the request body is not JSON')
  }
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(value))
}

/** What clients of wx.cloud get as errCode for a code of the cloud. */
const ERR_CODES: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTION_RESULT_SIZE_EXCEED_LIMIT: -604001,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  INVALID_PARAM: -501007,
  STORAGE_FILE_NONEXIST: -503003,
}

const STATUSES: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
  INVALID_PARAM: 400,
  STORAGE_SIGN_PARAM_INVALID: 400,
  DATABASE_COLLECTION_NOT_EXIST: 404,
}

/** errCode of a failure, -1 where the cloud gives none. */
export const errCodeOf = (code: string): number => ERR_CODES[code] ?? -1

/** Answers a failure as CloudBase's HTTP API does: {code, message, requestId}, and the errCode wx.cloud would give. */
export function sendFailure(response: ServerResponse, error: unknown, requestId: string): void {
  if (response.headersSent) {
    response.end()
    return
  }
  const known = error instanceof HttpRefusal || error instanceof CloudError
  const code = known ? error.code : 'SYS_ERR'
  const message = error instanceof Error ? error.message : String(error)
  const status = error instanceof HttpRefusal ? error.status : (STATUSES[code] ?? 500)
  sendJson(response, { code, errCode: errCodeOf(code), message, requestId }, status)
}
