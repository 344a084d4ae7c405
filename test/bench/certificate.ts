import { drawCertificate } from '../../cloudfunctions/certificate/effects/paper'
import type { Figures } from './run'

const HOUR = 60 * 60_000
const WEEK = 7 * 24 * HOUR
const YEAR = new Date(Date.now() + 8 * HOUR).getUTCFullYear()
const FIRST = Date.parse(`${YEAR}-01-05T09:00:00+08:00`)

/** Two hours a week: what a member serves in a year at the mean. */
const SERVED = 7

/** How large a paper is that a phone has to fetch. */
export async function bench(): Promise<Figures> {
  const kilobytes = (await aPaper()).length / 1024
  return {
    figures: { 'certificate.kb': Math.round(kilobytes * 10) / 10 },
    limits: { 'certificate.kb': 60 },
  }
}

async function aPaper(): Promise<Uint8Array> {
  const lines = Array.from({ length: SERVED }, (_none, week) => {
    const from = FIRST + week * WEEK
    const span = { from, until: from + 2 * HOUR, minutes: 120 }
    return { record: `v000000-${week}`, duty: '送餐', place: '', recorder: '新南社区', ...span }
  })
  const { bytes } = await drawCertificate({
    ...{ _id: 'bench', number: `320402${YEAR}00000001`, code: 'ABCDEFGHJK', volunteer: 'v', name: '刘志芳' },
    ...{ volunteerNumber: `320402${YEAR}00000002`, year: YEAR, minutes: 1200, lines, seal: '' },
    ...{ issuer: '新南社区居民委员会', inCharge: '社区书记 陈静', contact: '0000-80003001', issuedAt: FIRST },
  })
  return bytes
}
