import { find, transaction } from '../platform/database'
import { wholeMoment } from '../platform/day-words'
import { lineIds } from '../platform/ledger'
import { type Gone, NOBODY_NAME } from '../privacy/erasure'
import { type Held, type Holder, MOST_HELD } from '../privacy/holder'
import { sheet } from '../privacy/sheet'
import { unlinkLines } from '../privacy/store'
import { inWords } from '../privacy/words'
import { recordsWith } from '../volunteer/store'
import { unlinkedRecord } from '../volunteer/unlinked'
import type { Certificate } from './certificate'
import { sealOf } from './store'

/** The certificates of his service. One operation. */
async function held(openid: string): Promise<Held> {
  const where = { volunteer: openid }
  const all = await find('certificates', { where, orderBy: { issuedAt: 'desc' }, limit: MOST_HELD })
  return {
    summaries: { volunteer: inWords([[all.length, `${all.length} 份证明`]]) },
    sheets: () => [sheet('volunteer', '服务证明', all.map(rowOf))],
    async erase(erasure) {
      if (!erasure.kinds.includes('volunteer')) return
      for (const certificate of all) {
        const told = await recordsWith(certificate.lines.map(({ record }) => record))
        const holds = sealOf(certificate, told) === certificate.seal
        const kept = unlinked(certificate, erasure)
        const stay = told.map((record) => unlinkedRecord(record, erasure))
        await saveUnlinked({ ...kept, seal: holds ? sealOf(kept, stay) : '' }, erasure)
      }
    },
  }
}

export const holder: Holder = { held }

function rowOf({ number, year, minutes, issuer, issuedAt }: Certificate) {
  return { 编号: number, 年度: year, 分钟: minutes, 出具单位: issuer, 出具时间: wholeMoment(issuedAt) }
}

/** A certificate that is his no more, and its line with it. */
function saveUnlinked(certificate: Certificate, gone: Gone): Promise<void> {
  return transaction(async (t) => {
    await unlinkLines(t, lineIds({ _id: certificate._id, lines: 1 }), gone)
    await t.put('certificates', certificate)
  })
}

/** A certificate that can still be checked by who holds the paper; its seal is made anew by who saves it. */
function unlinked(certificate: Certificate, { nobody }: Gone): Omit<Certificate, 'seal'> {
  const { seal: _, ...rest } = certificate
  return { ...rest, volunteer: nobody, name: NOBODY_NAME, volunteerNumber: '' }
}
