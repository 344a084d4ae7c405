import type { Activity } from '../../cloudfunctions/activity/activity'
import type { Signup } from '../../cloudfunctions/activity/signup'
import type { DocumentOf } from '../../cloudfunctions/collections'
import { isInRosterFile, type Post } from '../../cloudfunctions/contact/post'
import type { Deployment } from '../../cloudfunctions/district/district'
import type { Estate } from '../../cloudfunctions/division/estate'
import type { Division, Grid } from '../../cloudfunctions/division/grid'
import type { Organisation } from '../../cloudfunctions/division/organisation'
import type { PartyOrganization } from '../../cloudfunctions/division/party-organization'
import type { Feedback, FeedbackJoin } from '../../cloudfunctions/feedback/feedback'
import type { Notice } from '../../cloudfunctions/notice/notice'
import { beijingDay } from '../../cloudfunctions/platform/day'
import type { Resident } from '../../cloudfunctions/resident/resident'
import type { Reveal } from '../../cloudfunctions/resident/reveal'
import type { ChangePiece, RosterImport } from '../../cloudfunctions/roster/roster'
import type { DistrictSettings, TemplateIds } from '../../cloudfunctions/settings/settings'
import { sampleActivities, sampleActivityLines, sampleSignups } from './activity'
import { communityArea, withPoints } from './areas'
import { sampleReveals, withContact } from './contacts'
import partyOrganizations from './data/party-organizations.json'
import { NAMES, sampleEstates } from './estates'
import { sampleMatters } from './feedback'
import { sampleGrids } from './grids'
import { sampleImports } from './imports'
import { sampleTemplateIds } from './messages'
import { sampleNotices } from './notice'
import { drawPortrait } from './portrait'
import { withLines } from './post-lines'
import { sampleResidents } from './residents'
import { portraitPath, portrayed, sampleRoster } from './roster'
import { sampleDeployment, sampleSettings } from './settings'
import { type SamplePerson, samplePeople } from './sign-in'
import { type SampleVolunteers, sampleVolunteers } from './volunteer'

/** 怡和苑 in 新南社区, where 王桂英 lives. */
export const YIHEYUAN = '320402003001e01'

/** A district of 20 estates and about 10,000 households, by collection. Places are told of, people invented. */
export interface SampleDistrict extends SampleVolunteers {
  organisations: Organisation[]
  divisions: Division[]
  grids: Grid[]
  estates: Estate[]
  posts: Post[]
  notices: Notice[]
  activities: Activity[]
  signups: Signup[]
  residents: Resident[]
  feedback: Feedback[]
  ledger: DocumentOf<'ledger'>[]
  feedbackJoins: FeedbackJoin[]
  deployment: Deployment[]
  settings: DistrictSettings[]
  messageTemplates: TemplateIds[]
  reveals: Reveal[]
  partyOrganizations: PartyOrganization[]
  rosterImports: RosterImport[]
  rosterChanges: ChangePiece[]
}

/** The district as it stands at `now` (milliseconds since 1970): the same `now`, the same district. */
export function sampleDistrict(now: number): SampleDistrict {
  const today = beijingDay(now)
  const estates = withPoints(sampleEstates())
  const posts = sampleRoster(today)
  const residents = sampleResidents(estates, today)
  const activities = sampleActivities(posts, today)
  const { notices, lines: noticeLines } = sampleNotices(posts, today)
  const matters = sampleMatters({ estates, posts, residents, today })
  const feedback = matters.map((matter) => withContact(matter.feedback))
  const grids = sampleGrids(estates, posts)
  const parties = partyOrganizations.map(({ id, ...it }) => ({ _id: id, ...it }))
  const { lines, ...volunteers } = sampleVolunteers({
    estates,
    posts,
    residents,
    organisations: parties,
    today,
  })
  const listed = posts.filter(isInRosterFile)
  const roster = {
    organisations: organisations(),
    grids,
    estates,
    posts: listed,
    partyOrganizations: parties,
  }
  const { lines: importLines, ...imports } = sampleImports(roster, today)
  const told = withLines(posts, imports, today)
  const settings = sampleSettings(today)
  return {
    organisations: roster.organisations,
    divisions: [],
    grids,
    estates,
    posts: told.posts,
    notices,
    activities,
    signups: sampleSignups(activities, residents),
    residents,
    deployment: sampleDeployment(),
    settings: settings.settings,
    feedback,
    ledger: [
      ...matters.flatMap((matter) => matter.lines),
      ...told.lines,
      ...settings.lines,
      ...sampleActivityLines(activities),
      ...noticeLines,
      ...importLines,
      ...lines,
    ],
    feedbackJoins: matters.flatMap(({ joins }) => joins),
    messageTemplates: [sampleTemplateIds()],
    reveals: sampleReveals(feedback, posts),
    partyOrganizations: parties,
    ...imports,
    ...volunteers,
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
