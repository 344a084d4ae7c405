import { read } from '../platform/database'
import type { Call } from '../platform/procedure'
import { settingsOf } from '../settings/store'
import { type About, DEPLOYMENT } from './district'

const NOBODY: About = { operator: '', filingNumber: '', complaintsContact: '', complaintsPhone: '' }

/** Who runs this district's page, its filing number 备案号, and where complaints go. Three operations at most. */
export async function about(call: Call): Promise<About> {
  const deployment = await read('deployment', DEPLOYMENT)
  if (!deployment) return NOBODY
  const { district } = deployment
  const [organisation, settings] = await Promise.all([
    read('organisations', district),
    settingsOf(district, call),
  ])
  const { operator, filingNumber, complaintsContact, complaintsPhone } = settings
  return { name: organisation?.name, operator, filingNumber, complaintsContact, complaintsPhone }
}
