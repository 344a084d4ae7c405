import fs from 'node:fs'
import path from 'node:path'
import { callerOf } from './identity'
import { type Exchange, HttpRefusal, readJson, sendJson } from './request'
import type { Tokens } from './tokens'

/** Who the sign-in bar offers. */
export interface Person {
  openid: string
  label: string
  group: string
  /** The mobile number WeChat vouches for; a number nobody has where it is missing. */
  phone?: string
}

const LARGEST_BODY = 4096
const LONGEST_OPENID = 128

/** Stands for WeChat's sign-in: whoever uses this computer picks who he is. */
export class SignInDoor {
  constructor(
    private readonly tokens: Tokens,
    private readonly phoneCodes: Tokens,
    private readonly people: readonly Person[],
  ) {}

  async signIn({ request, response }: Exchange): Promise<void> {
    const { openid } = (await readJson(request, LARGEST_BODY)) as { openid?: unknown }
    if (typeof openid !== 'string' || openid === '' || openid.length > LONGEST_OPENID)
      throw new HttpRefusal(400, 'INVALID_PARAM', 'openid must be a text')
    sendJson(response, { token: this.tokens.mint(openid) })
  }

  /** Stands for WeChat's button that lets a page know one's mobile number: a code only WeChat's server can read. */
  phoneCode({ request, response }: Exchange): void {
    const openid = callerOf(request, this.tokens)
    if (!openid) throw new HttpRefusal(401, 'INVALID_CREDENTIALS', '请先选择身份')
    sendJson(response, { code: this.phoneCodes.mint(openid) })
  }

  list({ response }: Exchange): void {
    sendJson(
      response,
      this.people.map(({ openid, label, group }) => ({ openid, label, group })),
    )
  }

  script({ response }: Exchange): void {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })
    response.end(fs.readFileSync(path.join(__dirname, '..', 'pages', 'sign-in-bar.js')))
  }
}
