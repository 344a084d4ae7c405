import type { Functions } from '../functions/invoke'
import { callerOf } from './identity'
import { type Exchange, readJson } from './request'
import type { Tokens } from './tokens'

/** Bytes of text a client may send to a function. */
const LARGEST_EVENT = 100 * 1024

/** POST /v1/functions/NAME: the body is the event, the reply the function's result. */
export class FunctionsDoor {
  constructor(
    private readonly functions: Functions,
    private readonly tokens: Tokens,
  ) {}

  async call({ request, response, url }: Exchange): Promise<void> {
    const name = decodeURIComponent(url.pathname.slice('/v1/functions/'.length))
    const openid = callerOf(request, this.tokens)
    const event = await readJson(request, LARGEST_EVENT)
    const source = openid === undefined ? 'web_client' : 'wx_client'
    const { result, cost } = await this.functions.invoke(name, event, { openid, source })
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'x-cloud-operations': cost.operations,
      'x-cloud-round-trips': cost.roundTrips,
    })
    response.end(JSON.stringify(result))
  }
}
