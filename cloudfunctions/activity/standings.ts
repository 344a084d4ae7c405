import { MOST_STANDING, type Standing, standingOn } from '../privacy/list-look'
import { isActive, type Signup } from './signup'

type Asked = Pick<Signup, 'activity' | 'askedAt' | 'firstAskedAt' | 'state' | 'changedAt'>

/**
 * The lists of activities that somebody stands or stood on by his sign-ups. Organisers also see who has cancelled; the
 * file has only who comes or waits. Who left a list and came back has stood on it all the time.
 */
export function signupStandings(signups: readonly Asked[]): Standing[] {
  return signups.slice(0, MOST_STANDING).flatMap((signup) => {
    const { activity, askedAt, firstAskedAt = askedAt, changedAt } = signup
    return [
      ...standingOn(['activity'], activity, firstAskedAt),
      ...standingOn(['activityFile'], activity, firstAskedAt, isActive(signup) ? undefined : changedAt),
    ]
  })
}
