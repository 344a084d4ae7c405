import type { StaffCall } from '../platform/procedure'
import { addressesOf, keep } from '../platform/storage'
import { districtKept } from './access'
import { templateOf, workbookOf } from './effects/workbook'
import { ROSTER_FOLDER } from './roster'
import { rosterOf } from './store'

/** The district's roster as the file an import takes: importing it again changes nothing. */
export async function exportRoster({ actor, today }: StaffCall) {
  const district = districtKept(actor)
  const roster = await rosterOf(district)
  return download(`export-${district}`, `名册 ${today}.xlsx`, await workbookOf(roster, today))
}

/** The template: headings, what each column wants, drop-downs, and the district's organisations. */
export async function exportTemplate({ actor, today }: StaffCall) {
  const district = districtKept(actor)
  const { organisations } = await rosterOf(district)
  return download(`template-${district}`, '名册导入模板.xlsx', await templateOf({ organisations }, today))
}

/** One file of each kind lies in storage, the latest; its address holds for two hours. */
async function download(name: string, fileName: string, file: Buffer) {
  const fileId = await keep(`${ROSTER_FOLDER}${name}.xlsx`, file)
  const address = (await addressesOf([fileId])).get(fileId) ?? ''
  return { address, fileName }
}
