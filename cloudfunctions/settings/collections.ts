import { collection, retiring } from '../platform/collection'
import { districtSettingsSchema, retiredSettingLineSchema, settingLineSchema } from './schema'

export const collections = {
  settings: collection(districtSettingsSchema),
  settingsLedger: retiring('ledger', retiredSettingLineSchema, [
    { keys: { district: 1, setting: 1, at: -1 } },
  ]),
}

/** The kinds of ledger line it writes. */
export const lines = [settingLineSchema] as const
