import { settings as contact } from './contact/capability'
import { settings as district } from './district/capability'
import { settings as feedback } from './feedback/capability'
import { settings as message } from './message/capability'
import { settings as privacy } from './privacy/capability'
import type { SettingRow } from './settings/row'
import { settings as volunteer } from './volunteer/capability'

/** Every setting of a district: its name, its unit, and the value that holds until the district sets another one. */
export const SETTINGS = {
  ...feedback,
  ...volunteer,
  ...contact,
  ...message,
  ...privacy,
  ...district,
} as const satisfies Record<string, SettingRow>
