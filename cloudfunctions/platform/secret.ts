import { createHmac, randomBytes } from 'node:crypto'

/** A key that nobody can guess. */
export function newSecret(): string {
  return randomBytes(18).toString('base64url')
}

/** What only the holder of the secret can write about a text: 12 characters. */
export function signatureOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 12)
}
