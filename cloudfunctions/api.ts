import { activityRouter } from './activity/router'
import { calendarRouter } from './calendar/router'
import { certificateRouter } from './certificate/router'
import { communityRouter } from './community/router'
import { feedbackRouter } from './feedback/router'
import type { Capability } from './functions'
import { ledgerRouter } from './ledger/router'
import { noticeRouter } from './notice/router'
import { router } from './platform/procedure'
import { residentRouter } from './resident/router'
import { volunteerRouter } from './volunteer/router'
import { workbenchRouter } from './workbench/router'

/** Every procedure of every capability, whatever function ships it. Tests walk it. */
export const api = router({
  activity: activityRouter,
  calendar: calendarRouter,
  community: communityRouter,
  feedback: feedbackRouter,
  notice: noticeRouter,
  resident: residentRouter,
  workbench: workbenchRouter,
  volunteer: volunteerRouter,
  certificate: certificateRouter,
  ledger: ledgerRouter,
} satisfies Record<Capability, unknown>)

/** The contract; pages import it as a type. */
export type Api = typeof api
