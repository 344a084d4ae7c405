import type { PersonCall } from '../platform/procedure'
import { codeInGroups } from './certificate'
import { certificatesOf } from './store'

/** The caller's certificates, the latest first. */
export async function myCertificates({ openid }: PersonCall) {
  const found = await certificatesOf(openid)
  return {
    certificates: found.map(({ _id, number, code, year, minutes, issuer, issuedAt }) => {
      return { id: _id, number, code: codeInGroups(code), year, minutes, issuer, issuedAt }
    }),
  }
}
