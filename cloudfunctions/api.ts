import { activityRouter } from './activity/router'
import { communityRouter } from './community/router'
import { districtRouter } from './district/router'
import { feedbackRouter } from './feedback/router'
import type { Capability } from './functions'
import { healthRouter } from './health/router'
import { noticeRouter } from './notice/router'
import { router } from './platform/procedure'
import { residentRouter } from './resident/router'
import { settingsRouter } from './settings/router'
import { workbenchRouter } from './workbench/router'

/** Every procedure of every capability, whatever function ships it. Tests walk it. */
export const api = router({
  activity: activityRouter,
  community: communityRouter,
  feedback: feedbackRouter,
  notice: noticeRouter,
  resident: residentRouter,
  workbench: workbenchRouter,
  settings: settingsRouter,
  district: districtRouter,
  health: healthRouter,
} satisfies Record<Capability, unknown>)

/** The contract; pages import it as a type. */
export type Api = typeof api
