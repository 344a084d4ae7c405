import { activitiesOf, markRecorded, unrecordedHelpers } from '../activity/store'
import type { Moment } from '../platform/clock'
import { transaction } from '../platform/database'
import type { Job } from '../platform/timer'
import { type HelpedActivity, type HelperSignup, helperService } from './from-activity'
import { readYears, saveService } from './store'

/** Activities read in one search. */
const PAGE = 100

/**
 * Every five minutes: whoever has helped at an activity and has left gets his hours on record. The mark on his
 * sign-up is taken off after that, so that nobody is forgotten, however long the timer has stood still.
 */
export const job: Job = async ({ hasTime, ...moment }) => {
  for (let full = true; full && hasTime(); ) {
    const helpers = await unrecordedHelpers(PAGE)
    const activities = await activitiesOf(helpers.map(({ activity }) => activity))
    for (const helper of helpers) {
      const activity = activities.get(helper.activity)
      if (activity) await collectHelp(helper, activity, moment)
      await markRecorded(helper)
    }
    full = helpers.length === PAGE
  }
  return undefined
}

/**
 * Writes down what a helper of an activity has served; it waits for the community's word. Called again for the
 * same sign-up it changes nothing.
 */
function collectHelp(signup: HelperSignup, activity: HelpedActivity, moment: Moment): Promise<void> {
  return transaction(async (t) => {
    const record = helperService(signup, activity, moment.now)
    if (!record || (await t.read('volunteerRecords', record._id))) return
    const years = await readYears(t, record.volunteer, [record], record.community)
    await saveService(t, years, [record], moment)
  })
}
