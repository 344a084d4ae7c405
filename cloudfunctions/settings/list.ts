import { administered } from '../platform/actor'
import type { StaffCall } from '../platform/procedure'
import { SETTINGS } from '../settings-table'
import { nextChange, type Setting, settingsOn } from './settings'
import { latestChanges, templateIds } from './store'
import { settingGroups, valueWords } from './words'

/** Every setting of the caller's district by group: what holds today, and what is to come. Two operations. */
export async function listSettings({ actor, now, today }: StaffCall) {
  const district = administered(actor)
  const [changes, templates] = await Promise.all([latestChanges(district, { now }), templateIds(district)])
  const present = { ...settingsOn(changes, today), templates }
  const rowOf = (setting: Setting) => {
    const next = nextChange(changes, setting, today)
    return {
      setting,
      name: SETTINGS[setting].name,
      value: present[setting],
      words: valueWords(setting, present[setting]),
      next: next && { from: next.from, words: valueWords(setting, next.value) },
    }
  }
  const groups = settingGroups().map(({ name, settings }) => ({ name, settings: settings.map(rowOf) }))
  return { today, groups }
}
