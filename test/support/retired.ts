import type { LedgerLine } from '../../cloudfunctions/feedback/feedback'
import type { RetiredLine } from '../../cloudfunctions/feedback/retired-line'
import type { RetiredSettingLine } from '../../cloudfunctions/settings/retired-setting-line'
import type { SettingLine } from '../../cloudfunctions/settings/settings'
import type { Data } from '../../config/deploy/data'
import type { District } from './district'

/** A line as the ledger of matters kept it before there was one ledger for all. */
export function retired({ kind: _kind, of, unit: _unit, month: _month, ...line }: LedgerLine): RetiredLine {
  return { ...line, feedback: of }
}

/** A line as the ledger of settings kept it then. */
export function retiredSetting(line: SettingLine, _id: string): RetiredSettingLine {
  const { district, setting, value, from, at, by } = line
  return { _id, district, setting, value, from, at, by: { openid: by.openid, name: by.name } }
}

/** Puts the lines of matters back to where the release before this one kept them; what they were. */
export async function retireLines(district: District, matters?: readonly string[]): Promise<LedgerLine[]> {
  const query = matters ? { kind: 'feedback', of: { $in: matters } } : { kind: 'feedback' }
  const lines = district.find('ledger', query) as LedgerLine[]
  for (const line of lines) {
    await district.forget('ledger', line._id)
    district.add('feedbackLedger', retired(line))
  }
  return lines
}

/** The data as a migration finds it that people are quicker than: after each document it moves they do something. */
export function slowly(data: Data, between: () => Promise<void>): Data {
  return {
    ...data,
    async move(from, ids, into, next) {
      let moved = 0
      for (const id of ids) {
        moved += await data.move(from, [id], into, next)
        await between()
      }
      return moved
    },
  }
}
