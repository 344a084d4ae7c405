import writeExcelFile from 'write-excel-file/node'
import { cellsOf } from '../document/cells'
import { KINDS } from '../personal'
import type { PersonCall } from '../platform/procedure'
import { addressesOf } from '../platform/storage'
import { heldOf } from './held-store'
import type { Sheet } from './sheet'

/**
 * All that is held of the caller as an Excel file in base64 (个人信息保护法 第45条: a copy), a sheet for each kind.
 * Photos, voice and proof stand in it as addresses that are good for two hours.
 */
export async function copy({ openid, today }: PersonCall) {
  const held = await heldOf(openid)
  const addresses = await addressesOf(held.flatMap(({ files = [] }) => files))
  const sheets = inOrder((await Promise.all(held.map((each) => each.sheets(addresses)))).flat())
  const file = await writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: cellsOf(columns, rows).map((cells, index) =>
        cells.map((value) => ({ value, ...(index === 0 && { fontWeight: 'bold' as const }) })),
      ),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
  return { name: `我的信息-${today}.xlsx`, base64: file.toString('base64') }
}

/** Those with something in them, as the privacy notice has the kinds; several of one name are one. */
function inOrder(sheets: readonly Sheet[]): Sheet[] {
  const kinds = Object.keys(KINDS)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const named = new Map<string, Sheet>()
  for (const each of filled) {
    const before = named.get(each.name)
    named.set(each.name, before ? { ...before, rows: [...before.rows, ...each.rows] } : each)
  }
  return [...named.values()].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
}
