import { signupStandings } from '../../../cloudfunctions/activity/standings'
import { HOUR } from '../../../cloudfunctions/platform/day'

const NINE = Date.UTC(2026, 10, 3, 1)

test('a sign-up stands on the list of its activity from its first asking, in the file until it is cancelled', () => {
  const signup = { activity: 'a1', firstAskedAt: NINE, askedAt: NINE + HOUR, changedAt: NINE + 2 * HOUR }
  const here = signupStandings([{ ...signup, state: 'seated' }])
  const gone = signupStandings([{ ...signup, state: 'cancelled' }])
  const list = { subject: 'activity:a1', from: NINE, until: undefined }
  const file = { subject: 'activityFile:a1', from: NINE }
  expect([here, gone]).toEqual([
    [list, { ...file, until: undefined }],
    [list, { ...file, until: signup.changedAt }],
  ])
})
