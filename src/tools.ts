import { tools as activity } from './activity/tools'
import { tools as contact } from './contact/tools'
import { tools as division } from './division/tools'
import { tools as feedback } from './feedback/tools'
import { tools as health } from './health/tools'
import { tools as notice } from './notice/tools'
import { tools as roster } from './roster/tools'
import { tools as settings } from './settings/tools'
import type { Tool } from './tool'
import { tools as volunteer } from './volunteer/tools'
import { tools as workbench } from './workbench/tools'

/** The tools in the order in which they are needed most often; a page that is not listed here is not found. */
export const TOOLS: readonly Tool[] = [
  workbench.calls,
  feedback.file,
  notice.publish,
  activity.organized,
  volunteer.community,
  volunteer.figures,
  volunteer.units,
  workbench.supervision,
  workbench.handOver,
  roster.imports,
  contact.posts,
  workbench.trace,
  division.plans,
  workbench.calendar,
  settings.list,
  health.overview,
]
