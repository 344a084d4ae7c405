import { createHash } from 'node:crypto'

/** The id under which a one-time code is kept: from it nobody finds the code. Case, spaces and dashes are free. */
export function codeId(code: string): string {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(plain).digest('hex')
}
