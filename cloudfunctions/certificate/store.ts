import { createHash } from 'node:crypto'
import { find } from '../platform/database'
import type { ServiceRecord } from '../volunteer/service'
import { recordsWith } from '../volunteer/store'
import type { Certificate } from './certificate'

const MOST = 50

/** A person's certificates, the latest first. */
export function certificatesOf(volunteer: string): Promise<Certificate[]> {
  return find('certificates', { where: { volunteer }, orderBy: { issuedAt: 'desc' }, limit: MOST })
}

export async function certificateNumbered(number: string): Promise<Certificate | undefined> {
  const [found] = await find('certificates', { where: { number }, limit: 1 })
  return found
}

/** Letters and digits that nobody mistakes for others. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A check code of ten characters, the same for every repeat of a submission and unknown to who has not made it. */
export function codeOf(id: string): string {
  const digest = createHash('sha256').update(`certificate code\n${id}`).digest()
  return [...digest.subarray(0, 10)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** A digest of what a certificate says and of its records as they are: it changes when either does. */
export function sealOf(certificate: Omit<Certificate, 'seal'>, records: readonly ServiceRecord[]): string {
  const { number, name, volunteerNumber, minutes, lines } = certificate
  const facts = lines.map(({ record: id, ...line }) => {
    const record = records.find(({ _id }) => _id === id)
    return [id, line.minutes, record?.state, record?.volunteer, record?.from, record?.until, record?.duty]
  })
  const text = JSON.stringify([number, name, volunteerNumber, minutes, facts])
  return createHash('sha256').update(text).digest('hex')
}

/** Whether a certificate still tells the truth: no record of it voided or changed. One operation. */
export async function holds(certificate: Certificate): Promise<boolean> {
  const records = await recordsWith(certificate.lines.map(({ record }) => record))
  return sealOf(certificate, records) === certificate.seal
}
