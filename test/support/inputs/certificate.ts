import { liu } from '../contract/callers'
import { type District, freshKey } from '../district'
import { lastServed } from '../volunteers'

export const toCertify = async (it: District) => ({ key: freshKey(), year: lastServed(it, liu) })
export const aCertificate = async (it: District) => it.as(liu).gets('certificate.issue', await toCertify(it))

/** What stands on a certificate. */
export async function aPaper(it: District) {
  await aCertificate(it)
  const [paper] = (await it.as(liu).gets('certificate.mine')).certificates
  if (!paper) throw new Error('no certificate')
  return { number: paper.number, code: paper.code }
}
