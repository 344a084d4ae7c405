import writeExcelFile from 'write-excel-file/node'
import { activitiesOf } from '../activity/store'
import { ledgerOf } from '../feedback/store'
import { cellsOf } from '../ledger/cells'
import type { PersonCall } from '../platform/procedure'
import { addressesOf } from '../platform/storage'
import { sheetsOf } from './sheets'
import { heldOf } from './store'

/** Ledger lines are read for so many of the latest matters; more nobody has filed. */
const MATTERS = 100

/**
 * All that is held of the caller as an Excel file in base64 (个人信息保护法 第45条: a copy), a sheet for each kind.
 * Photos, voice and proof stand in it as addresses that are good for two hours.
 */
export async function copy({ openid, today }: PersonCall) {
  const held = await heldOf(openid)
  const matters = held.matters.slice(0, MATTERS)
  const [activities, lines, addresses] = await Promise.all([
    activitiesOf(held.signups.map(({ activity }) => activity)),
    ledgerOf(matters),
    addressesOf([
      ...held.matters.flatMap(({ photos, voice }) => [...photos, ...(voice ? [voice.file] : [])]),
      ...held.records.flatMap(({ evidence }) => evidence),
    ]),
  ])
  const sheets = sheetsOf(held, { activities, lines, addresses }).map(({ name, columns, rows }) => ({
    sheet: name,
    data: cellsOf(columns, rows).map((cells, index) =>
      cells.map((value) => ({ value, ...(index === 0 && { fontWeight: 'bold' as const }) })),
    ),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  const file = await writeExcelFile(sheets).toBuffer()
  return { name: `我的信息-${today}.xlsx`, base64: file.toString('base64') }
}
