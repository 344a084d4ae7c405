import { isInRosterFile } from '../../cloudfunctions/contact/post'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import type { LedgerKind, LineOf } from '../../cloudfunctions/platform/ledger-store'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import { replayedCalendar, replayedImport, replayedNotice } from '../support/acts'
import { District, freshKey } from '../support/district'
import { PEOPLE, XINNAN } from '../support/people'
import { ADMINISTRATOR, apply, tryOut } from '../support/roster'

const CHEN = { openid: PEOPLE.chen, name: '陈静', post: '社区书记' }
const SU = { openid: ADMINISTRATOR, name: '苏婷', post: '管理员' }

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const linesOf = <K extends LedgerKind>(kind: K, of: string) =>
  (district.find('ledger', { kind, of }) as LineOf<K>[]).sort((one, other) => one.sequence - other.sequence)

test('who publishes a notice stands in the ledger, once', async () => {
  const input = { key: freshKey(), community: XINNAN, title: '停水', body: '检修', daysShown: 7 }
  const { id } = await district.as(PEOPLE.chen).gets('notice.publish', input)
  await district.unchanged(() => district.as(PEOPLE.chen).gets('notice.publish', input))
  const lines = linesOf('notice', id)
  const until = addDays(beijingDay(lines[0]?.at ?? 0), 6)
  expect(lines).toMatchObject([
    { _id: `${id}:1`, sequence: 1, told: 'publish', by: CHEN, unit: XINNAN, until },
  ])
  const [notice] = district.find('notices', { _id: id })
  expect(notice).toMatchObject(replayedNotice(lines))
})

test('a year of the calendar tells who entered it, and each time that it is entered anew', async () => {
  const enter = (off: string[]) =>
    district.as(ADMINISTRATOR).gets('calendar.enter', { year: 2099, off, worked: [] })
  await enter(['2099-01-01'])
  await enter(['2099-01-02', '2099-01-01'])
  await district.unchanged(() => enter(['2099-01-01', '2099-01-02']))
  const lines = linesOf('calendar', '320402:2099')
  expect(lines).toMatchObject([
    { _id: '320402:2099:1', told: 'enter', by: SU, unit: '320402', off: ['2099-01-01'] },
    { _id: '320402:2099:2', told: 'enter', by: SU, off: ['2099-01-01', '2099-01-02'], worked: [] },
  ])
  expect(district.find('calendars', { _id: '320402' })[0]?.years).toEqual([replayedCalendar(lines)])
})

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
  expect(linesOf('import', left.id)).toEqual([])
  await apply(district, left.id, 'staging')
  expect(linesOf('import', left.id)).toMatchObject([
    { _id: `${left.id}:1`, told: 'begin', state: 'staging', version: 1, by: SU, unit: '320402' },
  ])
  const other = await tryOut(district, await renamed('云宁示范区'))
  const calls = await apply(district, other.id)
  expect(calls).toBeGreaterThan(2)
  expect(linesOf('import', left.id)).toMatchObject([
    { told: 'begin' },
    { _id: `${left.id}:2`, told: 'abandon', state: 'abandoned', by: SU },
  ])
  expect(linesOf('import', other.id)).toMatchObject([
    { told: 'begin', state: 'staging', version: 2, by: SU },
    { _id: `${other.id}:2`, told: 'current', state: 'current', by: SU },
  ])
  for (const id of [left.id, other.id]) {
    const [it] = district.find('rosterImports', { _id: id })
    const { state, ...rest } = replayedImport(linesOf('import', id))
    // That the marks are off as well nobody does: the pieces tell.
    expect(it).toMatchObject({ ...rest, state: state === 'current' ? 'done' : state })
  }
})
