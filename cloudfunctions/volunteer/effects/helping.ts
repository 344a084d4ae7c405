import type { Activity } from '../../activity/activity'
import { freeOf } from '../../activity/places'
import { nextOfEachSeries } from '../../activity/series'
import type { Signup } from '../../activity/signup'
import { refusalToSignUp } from '../../activity/stage'
import { activitiesOf, helperSignups, upcomingActivities } from '../../activity/store'
import type { DivisionCode } from '../../platform/division'

const MOST = 50

/** A duty ahead, or an activity one helps at: each opens a page of its own. */
export interface Ahead {
  page: 'volunteer/duty' | 'activity/detail'
  id: string
  title: string
  place: string
  from: number
  until: number
}

/** How it stands with what someone has signed up for. */
export type Standing = 'signed' | 'waiting' | 'checkedIn' | 'calledOff'

/**
 * The activities somebody has offered to help at and that have not ended. They are the activity's: one that is
 * called off is told as such, and leads to no hours.
 */
export async function helpAhead(person: string, now: number) {
  const signups = await helperSignups(person, MOST)
  const activities = await activitiesOf(signups.map(({ activity }) => activity))
  return signups.flatMap((signup) => {
    const activity = activities.get(signup.activity)
    return activity && now < activity.endsAt ? [ahead(activity, signup)] : []
  })
}

/** The activities of these communities that still want helpers; of a series its next session. */
export async function helpWanted(communities: readonly DivisionCode[], now: number) {
  const found = await Promise.all(communities.map((community) => upcomingActivities(community, now, MOST)))
  return nextOfEachSeries(found.flat().filter((activity) => wantsHelp(activity, now))).map((activity) => {
    return { ...told(activity), community: activity.community, left: freeOf(activity, 'helper') }
  })
}

function wantsHelp(activity: Activity, now: number): boolean {
  return !refusalToSignUp(activity, 'helper', now) && freeOf(activity, 'helper') > 0
}

function ahead(activity: Activity, signup: Signup) {
  return { ...told(activity), standing: standingOf(activity, signup) }
}

function standingOf({ state: activity }: Activity, { state, checkedInAt }: Signup): Standing {
  if (activity === 'cancelled') return 'calledOff'
  if (checkedInAt !== undefined) return 'checkedIn'
  return state === 'seated' ? 'signed' : 'waiting'
}

function told({ _id, title, place, startsAt, endsAt }: Activity): Ahead {
  return { page: 'activity/detail', id: _id, title, place, from: startsAt, until: endsAt }
}
