import writeExcelFile from 'write-excel-file/node'
import type { z } from 'zod'
import { organisationNames } from '../division/store'
import { type Column, cellsOf } from '../document/cells'
import { addDays, dayStart } from '../platform/day'
import { levelOf } from '../platform/division'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { logListLook } from '../privacy/store'
import { isCadreOf, mayReadFigures } from '../volunteer/access'
import { communitiesAmong, unitTally } from '../volunteer/below'
import { type FigureScope, figuresId, NOBODY } from '../volunteer/figures'
import { cadreSignature } from '../volunteer/signature'
import { ledgerOfMonth } from '../volunteer/standings'
import {
  figuresBelow,
  figuresWith,
  organisationsOf,
  partyOrganizationOf,
  recordsOfCommunity,
} from '../volunteer/store'
import type { serviceInput } from './schema'
import { FIGURES_COLUMNS, type FiguresRow, SERVICE_COLUMNS } from './service-sheet'

/**
 * The service ledger of a month as an Excel file in base64: a community's own records and the figures of its
 * party organisations; for others, for a party organisation, a street or a district, the figures alone.
 */
export async function serviceLedger({ unit, month }: z.infer<typeof serviceInput>, call: StaffCall) {
  const { name, rows } = await figuresRows(unit, month, call)
  const figures = sheetOf('参与情况', FIGURES_COLUMNS, rows)
  const sheets = isCadreOf(call.actor, unit)
    ? [sheetOf('服务记录', SERVICE_COLUMNS, await recordsFor(unit, month, call)), figures]
    : [figures]
  const file = await writeExcelFile(sheets).toBuffer()
  return { name: `志愿服务台账-${name}-${month}.xlsx`, base64: file.toString('base64') }
}

/** Names leave the system here: everyone in it finds who took them. */
async function recordsFor(community: string, month: string, { actor, now }: StaffCall) {
  const first = `${month}-01`
  const next = `${addDays(first, 31).slice(0, 7)}-01`
  const [records] = await Promise.all([
    recordsOfCommunity(community, { from: dayStart(first), until: dayStart(next) }),
    logListLook(
      'ledger',
      { of: ledgerOfMonth(community, dayStart(first)), title: month },
      cadreSignature(actor, community),
      now,
    ),
  ])
  return records
}

async function figuresRows(
  unit: string,
  month: string,
  call: StaffCall,
): Promise<{ name: string; rows: FiguresRow[] }> {
  const year = Number(month.slice(0, 4))
  if (['district', 'street'].includes(levelOf(unit) ?? '')) return rowsBelow(unit, year, call)
  if (levelOf(unit) !== 'community') {
    const own = await partyOrganizationOf(unit)
    if (!own || !mayReadFigures(call.actor, unit, own.community)) throw refuse('access/forbidden')
    return { name: own.name, rows: await withFigures('organisation', [own], year) }
  }
  if (!mayReadFigures(call.actor, unit, unit)) throw refuse('access/forbidden')
  const [names, [kept]] = await Promise.all([
    organisationNames([unit]),
    figuresWith([figuresId('workplace', unit, year)]),
  ])
  const organisations = await organisationsOf(unit, kept?.organisations ?? [], call.today)
  const name = names.get(unit) ?? ''
  const members = organisations.reduce((sum, organisation) => sum + organisation.members, 0)
  const whole = await withFigures('workplace', [{ _id: unit, name, members }], year)
  const own = organisations.filter(({ community }) => community === unit)
  return { name, rows: [...whole, ...(await withFigures('organisation', own, year))] }
}

/** A street or district as a whole, then its communities in the order of their codes. */
async function rowsBelow(unit: string, year: number, { actor }: StaffCall) {
  if (!mayReadFigures(actor, unit, unit)) throw refuse('access/forbidden')
  const below = await figuresBelow(unit, year)
  const rows = [unit, ...communitiesAmong(below.places)].map((each) => unitTally(each, below))
  return { name: rows[0]?.name ?? '', rows }
}

async function withFigures(
  scope: FigureScope,
  units: readonly { _id: string; name: string; members: number }[],
  year: number,
): Promise<FiguresRow[]> {
  const kept = await figuresWith(units.map(({ _id }) => figuresId(scope, _id, year)))
  return units.map(({ _id, name, members }) => {
    const { registered, reported, participated, reached, minutes } =
      kept.find(({ unit }) => unit === _id) ?? NOBODY
    return { name, members, registered, reported, participated, reached, minutes }
  })
}

function sheetOf<Row>(sheet: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  const data = cellsOf(columns, rows).map((cells, index) =>
    cells.map((value) => ({ value, ...(index === 0 && { fontWeight: 'bold' as const }) })),
  )
  return { sheet, data, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
}
