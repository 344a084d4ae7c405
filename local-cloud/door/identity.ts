import type { IncomingMessage } from 'node:http'
import { HttpRefusal } from './request'
import type { Tokens } from './tokens'

/** Who makes a client request: undefined without a token. Refuses (401) a token that is not ours. */
export function callerOf(request: IncomingMessage, tokens: Tokens): string | undefined {
  const header = request.headers.authorization
  if (!header) return undefined
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? ''
  const openid = tokens.openidOf(token)
  if (openid === null) throw new HttpRefusal(401, 'INVALID_CREDENTIALS', '登录凭证无效，请重新选择身份')
  return openid
}
