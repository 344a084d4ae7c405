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
 * A retired line as the one ledger keeps it. It has no number: its sequence is 0, so that `inOrder` puts it ahead of
 * every numbered one, among its like by time; also one that a function of the former release has written later than
 * those.
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
