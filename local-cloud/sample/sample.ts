import type { Activity } from '../../cloudfunctions/activity/activity'
import { beijingDay } from '../../cloudfunctions/calendar/day'
import type { Post } from '../../cloudfunctions/contact/post'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { Division, Grid } from '../../cloudfunctions/division/grid'
import type { Organisation } from '../../cloudfunctions/division/organisation'
import type { Feedback, LedgerLine } from '../../cloudfunctions/feedback/feedback'
import type { Notice } from '../../cloudfunctions/notice/notice'
import type { Resident } from '../../cloudfunctions/resident/resident'
import { sampleActivities, sampleNotices } from './announcements'
import { communityArea, SAMPLE_DIVISION, sampleGrids, withPoints } from './areas'
import { NAMES, sampleEstates } from './estates'
import { sampleMatters } from './matters'
import { drawPortrait } from './portrait'
import { sampleResidents } from './residents'
import { portraitPath, portrayed, sampleRoster } from './roster'
import { type SamplePerson, samplePeople } from './sign-in'

/** 怡和苑 in 新南社区, where 王桂英 lives. */
export const YIHEYUAN = '320402003001e01'

/** A district of 20 estates and about 10,000 households, by collection. Places are told of, people invented. */
export interface SampleDistrict {
  organisations: Organisation[]
  divisions: Division[]
  grids: Grid[]
  estates: Estate[]
  posts: Post[]
  notices: Notice[]
  activities: Activity[]
  residents: Resident[]
  feedback: Feedback[]
  feedbackLedger: LedgerLine[]
}

/** The district as it stands at `now` (milliseconds since 1970): the same `now`, the same district. */
export function sampleDistrict(now: number): SampleDistrict {
  const today = beijingDay(now)
  const estates = withPoints(sampleEstates())
  const posts = sampleRoster(today)
  const residents = sampleResidents(estates, today)
  const matters = sampleMatters({ estates, posts, residents, today })
  return {
    organisations: organisations(),
    divisions: [SAMPLE_DIVISION],
    grids: sampleGrids(estates),
    estates,
    posts,
    notices: sampleNotices(posts, today),
    activities: sampleActivities(today),
    residents,
    feedback: matters.map(({ feedback }) => feedback),
    feedbackLedger: matters.flatMap(({ lines }) => lines),
  }
}

function organisations(): Organisation[] {
  return Object.entries(NAMES).map(([_id, name]) => {
    const area = communityArea(_id)
    return { _id, name, ...(area && { area }) }
  })
}

/** Who one may sign in as: residents, and staff of every kind of post. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = samplePeople()

/** The files the posts' portraits point to. */
export function portraits(): { path: string; svg: string }[] {
  return portrayed().map(({ id, kind, sex }) => ({
    path: portraitPath(id),
    svg: drawPortrait(id, sex, kind),
  }))
}
