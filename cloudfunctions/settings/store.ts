import { isDeepStrictEqual } from 'node:util'
import type { Moment } from '../platform/clock'
import { find, read, type Transaction, transaction } from '../platform/database'
import type { Day } from '../platform/day'
import { type DivisionCode, districtOf } from '../platform/division'
import { inOrder } from '../platform/ledger'
import { linesOf } from '../platform/ledger-store'
import { isRepeat, withKey } from '../platform/repeat'
import { carriedId, carriedOver } from './retired-setting-line'
import type { TemplateIds } from './settings'
import {
  type NewChange,
  type Setting,
  type SettingChange,
  type SettingLine,
  type Settings,
  settingCase,
  settingLine,
  settingsOn,
} from './settings'

/** Changes begin on a later day at the earliest: what a warm function read minutes ago still holds. */
const KEPT_MS = 5 * 60_000

const kept = new Map<DivisionCode, { at: number; changes: readonly SettingChange[] }>()

/** All a district has set, for rules that speak of other days than today. None or one operation. */
export async function changesOf(
  code: DivisionCode,
  moment: Pick<Moment, 'now'>,
): Promise<readonly SettingChange[]> {
  const district = districtOf(code)
  const known = kept.get(district)
  if (known && Math.abs(moment.now - known.at) < KEPT_MS) return known.changes
  return latestChanges(district, moment)
}

/** All a district has set, as it stands in the database: for who changes it. One operation. */
export async function latestChanges(
  district: DivisionCode,
  { now }: Pick<Moment, 'now'>,
): Promise<readonly SettingChange[]> {
  const changes = (await read('settings', district))?.changes ?? []
  kept.set(district, { at: now, changes })
  return changes
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

/** Writes a change and its line in the ledger; sent twice, it is one, with other words it is refused. Four operations. */
export async function saveChange(change: NewChange): Promise<void> {
  await transaction((t) => (change.setting === 'templates' ? saveTemplates(t, change) : saveValue(t, change)))
  kept.delete(change.district)
}

async function saveValue(t: Transaction, change: NewChange): Promise<void> {
  const { district, setting, value, from, key } = change
  const { changes = [], recentKeys = [] } = (await t.read('settings', district)) ?? {}
  if (isRepeat(recentKeys, key)) return
  const earlier = changes.filter((one) => one.setting === setting)
  // A repeat from before keys were kept has left this very value among what was set then.
  const before = changes.slice(0, changes.length - recentKeys.length)
  const same = before.some((one) => one.setting === setting && isDeepStrictEqual(one.value, value))
  if (same && (await isRetired(t, change))) return
  const next = [...changes, { setting, value, from }]
  await t.put('settings', { _id: district, changes: next, recentKeys: withKey(recentKeys, key) })
  await t.add('ledger', settingLine(change, earlier.length + 1))
}

/** The ids of templates stand where messages are sent from. */
async function saveTemplates(t: Transaction, change: NewChange): Promise<void> {
  const { district, value, key } = change
  const present = await t.read('messageTemplates', district)
  const recentKeys = present?.recentKeys ?? []
  if (isRepeat(recentKeys, key) || (await isRetired(t, change))) return
  const before = present?.changes ?? (await historyOf(district, 'templates', { now: change.at })).length
  const ids = value as TemplateIds['ids']
  const counts = { changes: before + 1, recentKeys: withKey(recentKeys, key) }
  await t.put('messageTemplates', { _id: district, ids, ...counts })
  await t.add('ledger', settingLine(change, before + 1))
}

/** Whether the ledger of settings had this submission before there was one for all: it is on its way from there. */
async function isRetired(t: Transaction, { district, setting, submission }: NewChange): Promise<boolean> {
  if (await t.read('settingsLedger', submission)) return true
  return !!(await t.read('ledger', carriedId(settingCase(district, setting), submission)))
}

/**
 * All lines of one setting, the oldest first. One operation while none is missing: the number of its latest line, or
 * of what the district has set, tells how many there are. Those that are missing are looked for where they lay before
 * there was one ledger; they are on their way from there while people work, so that what has just left is looked for
 * once more. How often templates were set before, nothing tells.
 */
export async function historyOf(
  district: DivisionCode,
  setting: Setting,
  moment: Pick<Moment, 'now'>,
): Promise<SettingLine[]> {
  const of = settingCase(district, setting)
  const here = await linesOf('setting', [of])
  const latest = Math.max(0, ...here.map(({ sequence }) => sequence))
  const total = latest || (await timesSet(district, setting, moment))
  if (here.length >= total) return inOrder(here)
  const retired = await find('settingsLedger', { where: { district, setting }, limit: MOST_LINES })
  const known = [...retired.map(carriedOver), ...here]
  const moved = known.length < total ? await linesOf('setting', [of]) : []
  return inOrder([...new Map([...known, ...moved].map((line) => [line._id, line])).values()])
}

async function timesSet(district: DivisionCode, setting: Setting, moment: Pick<Moment, 'now'>) {
  if (setting === 'templates') return Number.POSITIVE_INFINITY
  return (await changesOf(district, moment)).filter((change) => change.setting === setting).length
}

/** More lines than one setting has. */
const MOST_LINES = 1000
