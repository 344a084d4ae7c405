import { pages as activity } from './activity/pages'
import { pages as certificate } from './certificate/pages'
import { pages as community } from './community/pages'
import { pages as contact } from './contact/pages'
import { pages as district } from './district/pages'
import { pages as division } from './division/pages'
import { pages as feedback } from './feedback/pages'
import { pages as health } from './health/pages'
import { pages as notice } from './notice/pages'
import { pages as privacy } from './privacy/pages'
import { pages as resident } from './resident/pages'
import { pages as roster } from './roster/pages'
import { pages as settings } from './settings/pages'
import { pages as volunteer } from './volunteer/pages'
import { pages as workbench } from './workbench/pages'

/** Every page that others open, as its room tells of it; the tabs stand in app.config.ts. */
export const PAGES = {
  ...community,
  ...notice,
  ...activity,
  ...feedback,
  ...settings,
  ...district,
  ...health,
  ...workbench,
  ...resident,
  ...privacy,
  ...roster,
  ...contact,
  ...division,
  ...volunteer,
  ...certificate,
}
