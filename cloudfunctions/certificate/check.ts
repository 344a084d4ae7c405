import type { z } from 'zod'
import { refuse } from '../platform/refusal'
import { codeTyped } from './certificate'
import type { checkInput } from './schema'
import { certificateNumbered, holds } from './store'

/**
 * Whether a certificate somebody holds in his hands is genuine and still true. It tells what the paper says of
 * hours and issuer, and nothing of the person: whoever checks compares the name himself. A number with another
 * code does not exist.
 */
export async function check({ number, code }: z.infer<typeof checkInput>) {
  const certificate = await certificateNumbered(number.replaceAll(/\D/g, ''))
  if (certificate?.code !== codeTyped(code)) throw refuse('certificate/unknown')
  const { year, minutes, issuer, issuedAt, lines } = certificate
  return {
    valid: await holds(certificate),
    number: certificate.number,
    year,
    minutes,
    issuer,
    issuedAt,
    count: lines.length,
  }
}
