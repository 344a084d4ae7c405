import { activityRouter } from './activity/router'
import { attendanceRouter } from './attendance/router'
import { calendarRouter } from './calendar/router'
import { certificateRouter } from './certificate/router'
import { communityRouter } from './community/router'
import { contactRouter } from './contact/router'
import { districtRouter } from './district/router'
import { divisionRouter } from './division/router'
import { feedbackRouter } from './feedback/router'
import type { Capability } from './functions'
import { healthRouter } from './health/router'
import { ledgerRouter } from './ledger/router'
import { messageRouter } from './message/router'
import { noticeRouter } from './notice/router'
import { router } from './platform/procedure'
import { privacyRouter } from './privacy/router'
import { residentRouter } from './resident/router'
import { rosterRouter } from './roster/router'
import { settingsRouter } from './settings/router'
import { volunteerRouter } from './volunteer/router'
import { workbenchRouter } from './workbench/router'

/** Every procedure of every capability, whatever function ships it. Tests walk it. */
export const api = router({
  activity: activityRouter,
  attendance: attendanceRouter,
  calendar: calendarRouter,
  community: communityRouter,
  feedback: feedbackRouter,
  message: messageRouter,
  notice: noticeRouter,
  resident: residentRouter,
  workbench: workbenchRouter,
  roster: rosterRouter,
  contact: contactRouter,
  division: divisionRouter,
  settings: settingsRouter,
  district: districtRouter,
  health: healthRouter,
  volunteer: volunteerRouter,
  certificate: certificateRouter,
  ledger: ledgerRouter,
  privacy: privacyRouter,
} satisfies Record<Capability, unknown>)

/** The contract; pages import it as a type. */
export type Api = typeof api
