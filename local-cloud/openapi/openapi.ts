import type { FunctionTable } from '../functions/table'
import {
  type ApiRequest,
  type ApiResponse,
  decodeCloudIds,
  decodeRequest,
  encodeCloudIdData,
  encodeResponse,
} from './messages'

/** One openapi call, as a function made it; the names of its arguments in snake_case as WeChat gets them. */
export interface SentMessage {
  at: Date
  api: string
  /** The function that called; '' when none did. */
  from: string
  arguments: Record<string, unknown>
  reply: unknown
}

/** A reply in JSON, or a picture. An `errcode` other than 0 makes the SDK throw. */
export type ApiReply = Record<string, unknown> | { contentType: string; buffer: Uint8Array }
export type ApiAnswer = (args: Record<string, unknown>) => ApiReply

const NO_PERMISSION = -604_101
const NOT_FOUND = -604_100
const KEPT = 1000

/** A grey dot: stands for the picture of a mini-program code. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const picture: ApiAnswer = () => ({ contentType: 'image/png', buffer: PICTURE })

/** The number WeChat tells of someone this cloud knows nothing of. */
const ANY_PHONE = '13800000000'

/** Tells whose number a code of the page's button stands for. */
type PhoneOf = (code: string) => string | undefined

const phone =
  (phoneOf: PhoneOf): ApiAnswer =>
  ({ code }) => {
    const number = phoneOf(String(code)) ?? ANY_PHONE
    return { errcode: 0, phone_info: { phone_number: number, pure_phone_number: number, country_code: '86' } }
  }

const defaults = (phoneOf: PhoneOf): Record<string, ApiAnswer> => ({
  'security.msgSecCheck': () => ({ errcode: 0, result: { suggest: 'pass', label: 100 } }),
  'phonenumber.getPhoneNumber': phone(phoneOf),
  'wxacode.get': picture,
  'wxacode.getUnlimited': picture,
  'wxacode.createQRCode': picture,
})

/** WeChat's server side: records what is sent and answers as a script says. */
export class OpenApi {
  readonly sent: SentMessage[] = []
  private readonly answers = new Map<string, ApiAnswer>()

  /** `more`: what is answered unless scripted otherwise, beside what any cloud answers. */
  constructor(
    private readonly functions: FunctionTable,
    private readonly more: Record<string, ApiAnswer> = {},
    private readonly phoneOf: PhoneOf = () => undefined,
  ) {
    this.reset()
  }

  /** From now on `api` (as 'security.msgSecCheck') answers so. */
  answer(api: string, answer: ApiAnswer): void {
    this.answers.set(api, answer)
  }

  /** Forgets what was sent and all scripted answers. */
  reset(): void {
    this.sent.length = 0
    this.answers.clear()
    const standard = { ...defaults(this.phoneOf), ...this.more }
    for (const [api, answer] of Object.entries(standard)) this.answers.set(api, answer)
  }

  /** A call in the SDK's protobuf, from a function or ('') from none. Undeclared ones are refused (-604101). */
  call(api: string, from: string, bytes: Buffer): Buffer {
    const request = decodeRequest(bytes)
    if (request.svrkitData?.apiName) return encodeResponse(this.service(request.svrkitData))
    if (!this.isDeclared(api, from)) return encodeResponse({ errorCode: NO_PERMISSION })
    return encodeResponse(toResponse(this.reply(api, from, argumentsOf(request))))
  }

  /** A call by callOpenAPI, in JSON. */
  callJson(api: string, from: string, args: Record<string, unknown>): ApiReply {
    if (!this.isDeclared(api, from))
      return { errcode: NO_PERMISSION, errmsg: 'function has no permission to call this API' }
    return this.reply(api, from, args)
  }

  private isDeclared(api: string, from: string): boolean {
    return from === '' || (this.functions[from]?.openapi ?? []).includes(api)
  }

  private reply(api: string, from: string, args: Record<string, unknown>): ApiReply {
    const reply = this.answers.get(api)?.(args) ?? { errcode: 0, errmsg: 'ok' }
    this.sent.push({
      at: new Date(),
      api,
      from,
      arguments: args,
      reply: 'buffer' in reply ? '(picture)' : reply,
    })
    if (this.sent.length > KEPT) this.sent.shift()
    return reply
  }

  private service({ apiName, reqData }: { apiName: string; reqData: Uint8Array }): ApiResponse {
    if (apiName !== 'ApiGetOpenDataByCloudId') return { errorCode: NOT_FOUND }
    const items = decodeCloudIds(reqData).map((cloudId) => {
      const data = this.answers.get('getOpenData')?.({ cloudId }) ?? { phoneNumber: '13800000000' }
      return { cloudId, json: JSON.stringify({ cloudID: cloudId, data }) }
    })
    return { respData: encodeCloudIdData(items), contentType: 'application/octet-stream' }
  }
}

function argumentsOf({ openapiData }: ApiRequest): Record<string, unknown> {
  const entries = (openapiData?.pairs ?? []).map(({ key, value, filename }) => {
    // The SDK means to send a content type too, but misspells it.
    if (filename) return [key, { filename, bytes: value.length }]
    const text = Buffer.from(value).toString()
    try {
      return [key, JSON.parse(text)]
    } catch {
      return [key, text]
    }
  })
  return Object.fromEntries(entries)
}

function toResponse(reply: ApiReply): ApiResponse {
  if ('buffer' in reply)
    return { respData: reply.buffer as Uint8Array, contentType: reply.contentType as string }
  return { respData: Buffer.from(JSON.stringify(reply)), contentType: 'application/json' }
}
