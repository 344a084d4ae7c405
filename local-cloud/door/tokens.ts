import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Secrets of this cloud, kept in its data folder: what it signs only it can have signed. */
export class Seal {
  private readonly secret: Buffer

  constructor(dataFolder: string) {
    fs.mkdirSync(dataFolder, { recursive: true })
    const file = path.join(dataFolder, 'seal.key')
    if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32), { mode: 0o600 })
    this.secret = fs.readFileSync(file)
  }

  sign(purpose: string, text: string): string {
    return crypto.createHmac('sha256', this.secret).update(`${purpose}\n${text}`).digest('base64url')
  }

  isSigned(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && crypto.timingSafeEqual(expected, given)
  }
}

/** Signed texts that speak of a person: sign-in tokens (who carries one is that person), codes for his number. */
export class Tokens {
  constructor(
    private readonly seal: Seal,
    private readonly purpose = 'sign-in',
  ) {}

  mint(openid: string): string {
    const body = Buffer.from(openid).toString('base64url')
    return `${body}.${this.seal.sign(this.purpose, body)}`
  }

  /** The openid of a token, null when it is not one of ours. */
  openidOf(token: string): string | null {
    const [body = '', signature = ''] = token.split('.')
    return this.seal.isSigned(this.purpose, body, signature)
      ? Buffer.from(body, 'base64url').toString()
      : null
  }
}
