import type { DivisionCode } from '../platform/division'
import { entryOf, type LedgerEntry } from '../platform/ledger'
import { volunteerSignature } from '../volunteer/signature'
import type { Span } from '../volunteer/span'

/** One service as a certificate lists it. */
export interface CertificateLine extends Span {
  /** The record's id. */
  record: string
  duty: string
  place: string
  /** Who recorded it and proves it. */
  recorder: string
  /** What it counts, in minutes. */
  minutes: number
}

/**
 * A certificate of service 志愿服务记录证明 (民政部令第67号; 民发〔2015〕149号): identity and volunteer number, hours
 * and content, issuer, person in charge, contact, number and date. It holds as long as every record it tells of
 * is what it was.
 */
export interface Certificate {
  _id: string
  /** What it is quoted by. */
  number: string
  /** What proves that somebody has the paper before him; ten characters. */
  code: string
  volunteer: string
  name: string
  volunteerNumber: string
  year: number
  minutes: number
  lines: CertificateLine[]
  /** `新南社区居民委员会`. */
  issuer: string
  /** Person in charge with post, and where to ask. */
  inCharge: string
  contact: string
  issuedAt: number
  /** A digest of the records it tells of, as they were. */
  seal: string
}

/** What the ledger tells of a certificate: that it was issued, of which year and for how long. */
export interface CertificateIssue extends LedgerEntry<'certificate', 'issue'> {
  year: number
  minutes: number
}

/** The one line of a certificate, in the community that issued it. */
export function issueLine(
  { _id: of, year, minutes, volunteer, name, issuedAt: at }: Certificate,
  unit: DivisionCode,
): CertificateIssue {
  const by = volunteerSignature({ volunteer, name })
  return { ...entryOf('certificate', { of, sequence: 1, told: 'issue', by, at, unit }), year, minutes }
}

/** The code as it is printed and typed: groups of five, capitals. */
export function codeInGroups(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/** What was typed as a code, without blanks and strokes, in capitals. */
export function codeTyped(text: string): string {
  return text.replaceAll(/[\s-]/g, '').toUpperCase()
}
