import type { z } from 'zod'
import type { Post } from '../contact/post'
import { answererOf } from '../contact/stand-in'
import { postsOf } from '../contact/store'
import { organisationNames } from '../division/store'
import { read, transactionOnce } from '../platform/database'
import type { DivisionCode } from '../platform/division'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import { changesOf } from '../settings/store'
import { numberOf } from '../volunteer/number'
import type { ServiceRecord } from '../volunteer/service'
import { recordsWith } from '../volunteer/store'
import { countedMinutes, yearId } from '../volunteer/year'
import { type Certificate, type CertificateLine, issueLine } from './certificate'
import type { issueInput } from './schema'
import { codeOf, sealOf } from './store'

const NUMBER_ATTEMPTS = 5

/**
 * Issues a certificate of the caller's confirmed hours of a year, by the residents' committee of his community;
 * each line names who recorded it (谁记录谁证明). The same request sent twice is one certificate. Refuses a
 * year in which nothing counts, and another year under the same key.
 */
export async function issue({ key, year }: z.infer<typeof issueInput>, call: PersonCall) {
  const { openid } = call
  const id = submissionId(openid, key)
  const [before, volunteer, kept] = await Promise.all([
    read('certificates', id),
    read('volunteers', openid),
    read('volunteerYears', yearId(openid, year)),
  ])
  if (before) {
    refuseOther(before, { year })
    return { id }
  }
  if (!volunteer) throw refuse('volunteer/enrol')
  const changes = kept ? await changesOf(kept.district, call) : []
  const counted = kept ? countedMinutes(kept.entries, year, changes) : new Map<string, number>()
  const ids = [...counted].filter(([, minutes]) => minutes > 0).map(([record]) => record)
  if (ids.length === 0) throw refuse('certificate/none')
  const records = await recordsWith(ids)
  const communities = [...new Set([volunteer.community, ...records.map(({ community }) => community)])]
  const [names, posts] = await Promise.all([organisationNames(communities), postsOf([volunteer.community])])
  const lines = linesOf(records, counted, names)
  const { name, number: volunteerNumber } = volunteer
  await addNumbered(id, volunteer.community, (attempt) => {
    const certificate = {
      ...{ _id: id, number: numberOf(volunteer.community, year, id, attempt), code: codeOf(id) },
      ...{ volunteer: openid, name, volunteerNumber, year, lines },
      minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
      issuer: `${names.get(volunteer.community) ?? ''}居民委员会`,
      ...answering(posts, call.today),
      issuedAt: call.now,
    }
    return { ...certificate, seal: sealOf(certificate, records) }
  })
  return { id }
}

function linesOf(
  records: readonly ServiceRecord[],
  counted: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>,
): CertificateLine[] {
  return [...records]
    .sort((one, other) => one.from - other.from)
    .map(({ _id, duty, place, community, from, until }) => ({
      ...{ record: _id, duty, place, from, until },
      recorder: names.get(community) ?? '',
      minutes: counted.get(_id) ?? 0,
    }))
}

/** Who answers for the community today, and the phone of its duty desk. */
function answering(posts: readonly Post[], today: string): Pick<Certificate, 'inCharge' | 'contact'> {
  const cadre = posts
    .filter(({ kind }) => kind === 'communityCadre')
    .sort((one, other) => (one.contact?.order ?? 99) - (other.contact?.order ?? 99))
    .find((post) => answererOf(post, today, posts))
  const desk = posts.find(({ kind }) => kind === 'dutyDesk')
  const name = cadre && answererOf(cadre, today, posts)?.name
  return {
    inCharge: name ? `${cadre.contact?.title ?? ''} ${name}`.trim() : '',
    contact: desk?.contact?.dutyPhone ?? '',
  }
}

/** Adds it with its line under the first free number; whoever was first with this very request wins. */
async function addNumbered(
  id: string,
  unit: DivisionCode,
  certificateWith: (attempt: number) => Certificate,
): Promise<void> {
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt++) {
    const certificate = certificateWith(attempt)
    const isNew = await transactionOnce(async (t) => {
      await t.add('certificates', certificate)
      await t.add('ledger', issueLine(certificate, unit))
    })
    if (isNew) return
    const winner = await read('certificates', id)
    if (winner) return refuseOther(winner, { year: certificate.year })
  }
  throw new Error(`no free number for certificate ${id}`)
}
