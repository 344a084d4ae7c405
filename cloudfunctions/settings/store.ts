import type { Day } from '../calendar/day'
import { type DivisionCode, districtOf } from '../division/division'
import type { TemplateIds } from '../message/message'
import type { Moment } from '../platform/clock'
import { command, find, read, type Transaction, transaction } from '../platform/database'
import { type Setting, type SettingChange, type SettingLine, type Settings, settingsOn } from './settings'

/** Changes begin on a later day at the earliest: what a warm function read minutes ago still holds. */
const KEPT_MS = 5 * 60_000

const kept = new Map<DivisionCode, { at: number; changes: readonly SettingChange[] }>()

/** All a district has set, for rules that speak of other days than today. None or one operation. */
export async function changesOf(
  code: DivisionCode,
  { now }: Pick<Moment, 'now'>,
): Promise<readonly SettingChange[]> {
  const district = districtOf(code)
  const known = kept.get(district)
  if (known && Math.abs(now - known.at) < KEPT_MS) return known.changes
  const changes = await latestChanges(district)
  kept.set(district, { at: now, changes })
  return changes
}

/** All a district has set, as it stands in the database: for who changes it. One operation. */
export async function latestChanges(district: DivisionCode): Promise<readonly SettingChange[]> {
  return (await read('settings', district))?.changes ?? []
}

/** The settings in force on `day` in the district that `code` lies in. */
export async function settingsOf(
  code: DivisionCode,
  moment: Moment,
  day: Day = moment.today,
): Promise<Settings> {
  return settingsOn(await changesOf(code, moment), day)
}

/** The ids of the subscribe messages; they stand where the messages are sent from. One operation. */
export async function templateIds(district: DivisionCode): Promise<TemplateIds['ids']> {
  return (await read('messageTemplates', district))?.ids ?? {}
}

/** Writes a change and its line in the ledger; sent twice, it is one change. */
export async function saveChange(line: SettingLine): Promise<void> {
  await transaction(async (t) => {
    if (await t.read('settingsLedger', line._id)) return
    await writeValue(t, line)
    await t.put('settingsLedger', line)
  })
  kept.delete(line.district)
}

async function writeValue(t: Transaction, { district, setting, value, from }: SettingLine): Promise<void> {
  if (setting === 'templates') {
    await t.put('messageTemplates', { _id: district, ids: value as TemplateIds['ids'] })
    return
  }
  const changes = (await t.read('settings', district))?.changes ?? []
  await t.put('settings', { _id: district, changes: [...changes, { setting, value, from }] })
}

/** The ledger of one setting, newest first, from before `cursor` on. */
export function linesOf(district: DivisionCode, setting: Setting, cursor: number | undefined, limit: number) {
  const before = cursor === undefined ? {} : { at: command.lt(cursor) }
  return find('settingsLedger', {
    where: { district, setting, ...before },
    orderBy: { at: 'desc' },
    limit,
  })
}
