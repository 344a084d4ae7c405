import { holder as activity } from './activity/personal-store'
import { holder as certificate } from './certificate/personal-store'
import { holder as feedback } from './feedback/personal-store'
import { holder as message } from './message/personal-store'
import type { Holder } from './privacy/holder'
import { holder as resident } from './resident/personal-store'
import { holder as volunteer } from './volunteer/personal-store'

/** Who holds personal data of residents. Deleted is from the last to the first: what tells of others goes before them. */
export const HOLDERS: readonly Holder[] = [resident, message, feedback, activity, volunteer, certificate]
