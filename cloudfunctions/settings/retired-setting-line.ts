import type { DivisionCode } from '../platform/division'
import { entryOf, UNRECORDED } from '../platform/ledger'
import { type SettingChange, type SettingLine, settingCase } from './settings'

/** A line as the ledger of settings kept it before there was one ledger for all. */
export interface RetiredSettingLine extends SettingChange {
  /** The submission's id. */
  _id: string
  district: DivisionCode
  /** When it was set. */
  at: number
  by: { openid: string; name: string }
}

/**
 * A retired line as the one ledger keeps it, from before lines were numbered: these are in the order of their time,
 * ahead of the first numbered one.
 */
export function carriedOver({ _id, by, at, ...set }: RetiredSettingLine): SettingLine {
  const { district, setting } = set
  const of = settingCase(district, setting)
  const who = { ...by, post: UNRECORDED }
  const id = carriedId(of, _id)
  return { ...entryOf('setting', { id, of, sequence: 0, told: 'set', by: who, at, unit: district }), ...set }
}

/** What the retired line of a setting is called once it is carried over. */
export function carriedId(of: string, retired: string): string {
  return `${of}:${retired}`
}
