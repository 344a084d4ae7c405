import { holdings as activity, inLedger as activityLines } from './activity/personal'
import { holdings as calendar } from './calendar/personal'
import { holdings as certificate, inLedger as certificateLines } from './certificate/personal'
import type { CollectionName } from './collections'
import { holdings as contact } from './contact/personal'
import { holdings as content } from './content/personal'
import { holdings as district } from './district/personal'
import { holdings as division } from './division/personal'
import { holdings as feedback, inLedger as feedbackLines } from './feedback/personal'
import { holdings as message } from './message/personal'
import { holdings as notice } from './notice/personal'
import type { Kind } from './personal'
import { holdings as platform } from './platform/personal'
import { holdings as privacy } from './privacy/personal'
import { holdings as resident } from './resident/personal'
import { holdings as roster } from './roster/personal'
import { holdings as settings } from './settings/personal'
import { holdings as volunteer, inLedger as volunteerLines } from './volunteer/personal'

/**
 * Where each kind stands: every collection there is, with the kinds of residents' personal data in it. A new
 * collection does not compile without its row. `none`: no person's data. `staff`: who acted for the organisation,
 * which its ledger keeps.
 */
export const HOLDINGS: Record<CollectionName, readonly Kind[] | 'none' | 'staff'> = {
  ...platform,
  ...division,
  ...contact,
  ...settings,
  ...calendar,
  ...message,
  ...content,
  ...privacy,
  ...resident,
  ...roster,
  ...notice,
  ...feedback,
  ...activity,
  ...volunteer,
  ...certificate,
  ...district,
  ledger: [...feedbackLines, ...activityLines, ...volunteerLines, ...certificateLines],
}
