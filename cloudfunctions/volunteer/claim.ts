import type { z } from 'zod'
import { organisationNames } from '../division/store'
import { read, transaction } from '../platform/database'
import type { PersonCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { refuseOther, submissionId } from '../platform/submission'
import { checkEvidence } from './effects/check-evidence'
import type { claimInput } from './schema'
import { recorded } from './service'
import { volunteerSignature } from './signature'
import { inMinutes } from './span'
import { readYears, saveService } from './store'
import { isTaken, refuseOld, saidSpan } from './time'

/**
 * Claims a service that no check-in tells of; it waits for the community it was done for. Refuses a time that
 * another of his records tells of already. Photos are welcome and never asked for (国办函〔2026〕12号). The
 * same claim sent twice is one; another one under its key is refused.
 */
export async function claim(input: z.infer<typeof claimInput>, call: PersonCall) {
  const { key, community, duty, place, content, evidence } = input
  const { openid, now } = call
  const _id = submissionId(openid, key)
  const [volunteer, names, before] = await Promise.all([
    read('volunteers', openid),
    organisationNames([community]),
    read('volunteerRecords', _id),
  ])
  const said = { community, duty, place, content, evidence }
  if (before) {
    refuseOther(before, { ...said, ...inMinutes(input) })
    return { id: _id }
  }
  if (!volunteer) throw refuse('volunteer/enrol')
  if (!names.has(community)) throw refuse('volunteer/workplace', '请选择在哪个社区服务')
  const span = saidSpan(input, call)
  refuseOld(span, call)
  await checkEvidence(evidence)
  return transaction(async (t) => {
    const years = await readYears(t, openid, [span], community)
    if (years.some(({ entries }) => entries.some(({ id }) => id === _id))) {
      refuseOther(await t.read('volunteerRecords', _id), { ...said, ...span })
      return { id: _id }
    }
    if (isTaken(years, span, { but: [], states: ['waiting', 'confirmed'] })) throw refuse('service/overlap')
    const service = {
      _id,
      volunteer: openid,
      name: volunteer.name,
      ...said,
      ...span,
      kind: 'claim' as const,
    }
    await saveService(t, years, [recorded(service, volunteerSignature(service), now)], call)
    return { id: _id }
  })
}
