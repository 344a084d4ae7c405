import type { Moment } from '../platform/clock'
import { transaction } from '../platform/database'
import { type HelpedActivity, type HelperSignup, helperService } from './from-activity'
import { readYears, saveService } from './store'

/**
 * Writes down what a helper of an activity has served; it waits for the community's word. Called again for the
 * same sign-up it changes nothing. True: it has been written now.
 */
export function collectHelp(
  signup: HelperSignup,
  activity: HelpedActivity,
  moment: Moment,
): Promise<boolean> {
  return transaction(async (t) => {
    const record = helperService(signup, activity, moment.now)
    if (!record || (await t.read('volunteerRecords', record._id))) return false
    const years = await readYears(t, record.volunteer, [record], record.community)
    await saveService(t, years, [record], moment)
    return true
  })
}
