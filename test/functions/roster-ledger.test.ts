import { isInRosterFile } from '../../cloudfunctions/contact/post'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import { replayedImport } from '../support/acts/roster'
import { District } from '../support/district'
import { linesOf } from '../support/lines'
import { ADMINISTRATOR, apply, tryOut } from '../support/roster'

const SU = { openid: ADMINISTRATOR, name: '苏婷', post: '管理员' }

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

/** The roster with a new name for the district. */
function renamed(name: string): Promise<Buffer> {
  const organisations = district
    .find('organisations')
    .map((it) => (it._id === '320402' ? { ...it, name } : it))
  const rest = { grids: district.find('grids'), estates: district.find('estates') }
  const posts = district.find('posts').filter(isInRosterFile)
  return workbookOf(
    { organisations, ...rest, posts, partyOrganizations: district.find('partyOrganizations') },
    beijingDay(Date.now()),
  )
}

test('who confirmed an import, who made it current and who gave one up, stands in the ledger', async () => {
  const left = await tryOut(district, await renamed('云宁新区'))
  expect(linesOf(district, 'import', left.id)).toEqual([])
  await apply(district, left.id, 'staging')
  expect(linesOf(district, 'import', left.id)).toMatchObject([
    { _id: `${left.id}:1`, told: 'begin', state: 'staging', version: 1, by: SU, unit: '320402' },
  ])
  const other = await tryOut(district, await renamed('云宁示范区'))
  const calls = await apply(district, other.id)
  expect(calls).toBeGreaterThan(2)
  expect(linesOf(district, 'import', left.id)).toMatchObject([
    { told: 'begin' },
    { _id: `${left.id}:2`, told: 'abandon', state: 'abandoned', by: SU },
  ])
  expect(linesOf(district, 'import', other.id)).toMatchObject([
    { told: 'begin', state: 'staging', version: 2, by: SU },
    { _id: `${other.id}:2`, told: 'current', state: 'current', by: SU },
  ])
  for (const id of [left.id, other.id]) {
    const [it] = district.find('rosterImports', { _id: id })
    const { state, ...rest } = replayedImport(linesOf(district, 'import', id))
    // That the marks are off as well nobody does: the pieces tell.
    expect(it).toMatchObject({ ...rest, state: state === 'current' ? 'done' : state })
  }
})
