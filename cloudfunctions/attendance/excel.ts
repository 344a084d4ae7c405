import writeExcelFile from 'write-excel-file/node'
import type { z } from 'zod'
import { organizerSignature, organizes } from '../activity/access'
import type { Role } from '../activity/places'
import type { Signup } from '../activity/signup'
import { ACTIVE_STATES } from '../activity/signup'
import { activityOf, everySignup } from '../activity/store'
import type { StaffCall } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { logListLook } from '../privacy/store'
import type { excelInput } from './schema'
import { sheetOf } from './sheet'

const PAGE = 500

/** The list of an activity's sign-ups as an Excel file, in base64: for its organisers only. */
export async function attendanceExcel({ id }: z.infer<typeof excelInput>, { actor, now }: StaffCall) {
  const activity = await activityOf(id)
  if (!organizes(actor, activity)) throw refuse('activity/unknown')
  await logListLook(
    'activityFile',
    { of: id, title: activity.title },
    organizerSignature(actor, activity),
    now,
  )
  const signups = [...(await allOf(id, 'participant')), ...(await allOf(id, 'helper'))]
  const rows = sheetOf(activity, signups).map((row, index) =>
    row.map((value) => ({ value, ...(index === 0 && { fontWeight: 'bold' as const }) })),
  )
  const file = await writeExcelFile(rows, { sheet: '报名名册', stickyRowsCount: 1 }).toBuffer()
  return { name: `${activity.title}报名名册.xlsx`, content: file.toString('base64') }
}

async function allOf(id: string, role: Role): Promise<Signup[]> {
  const all: Signup[] = []
  for await (const page of everySignup(id, role, ACTIVE_STATES, PAGE)) all.push(...page)
  return all
}
