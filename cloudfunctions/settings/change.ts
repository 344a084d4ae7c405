import type { z } from 'zod'
import { administered, signedByAdministrator } from '../platform/actor'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { keyWith, submissionId } from '../platform/submission'
import type { changeInput } from './schema'
import { saveChange } from './store'
import { changeFault } from './value-check'

/**
 * Sets a value of the caller's district from a day on. Refuses values out of range, days before tomorrow, and other
 * values under a key that has set some before.
 */
export async function changeSetting(
  { key, setting, value, from }: z.infer<typeof changeInput>,
  { actor, openid, now, today }: StaffCall,
) {
  const fault = changeFault(setting, value, from, today)
  if (fault) throw refuse('settings/fault', fault)
  const begins = from ?? today
  const by = signedByAdministrator(actor)
  const submission = submissionId(openid, key)
  const asked = { submission, key: keyWith(submission, { setting, value, from }) }
  await saveChange({ ...asked, district: administered(actor), setting, value, from: begins, at: now, by })
  return { setting, from: begins }
}
