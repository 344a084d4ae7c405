import type { z } from 'zod'
import { read } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { drawCertificate } from './effects/paper'
import type { fileInput } from './schema'

/**
 * The caller's certificate as a PDF in base64, drawn anew each time: no copy of it lies anywhere. `missing` are
 * the characters the font has not; they stand as empty boxes on the paper, which says so.
 */
export async function certificateFile({ id }: z.infer<typeof fileInput>, { openid }: PersonCall) {
  const certificate = await read('certificates', id)
  if (certificate?.volunteer !== openid) throw refuse('certificate/unknown')
  const { bytes, missing } = await drawCertificate(certificate)
  return {
    name: `志愿服务记录证明-${certificate.number}.pdf`,
    base64: Buffer.from(bytes).toString('base64'),
    missing,
  }
}
