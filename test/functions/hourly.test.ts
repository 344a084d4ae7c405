import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { District } from '../support/district'
import { aCopyOf, aMatterIn, aReply, ledgerOf, matterOf } from '../support/matters'
import { courier, messagesOf } from '../support/messages'
import { PEOPLE } from '../support/people'
import { replay, told } from '../support/replay'
import { STAFF } from '../support/staff'

let district: District
beforeEach(async () => {
  district = await District.open()
  await fire(Date.now())
})
afterEach(() => district.close())

const today = () => beijingDay(Date.now())
const noonOf = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

/** The hourly timer as it runs at this instant. */
async function fire(at: number): Promise<void> {
  await district.cloud.timers.fire('hourly', new Date(at))
}

const warningsOf = (id: string) =>
  messagesOf(district, { about: id, template: 'caseDue' }).map(({ to, words }) => `${to} ${words.happened}`)

test('a handler is warned before and at lateness, once each, however often the timer runs', async () => {
  const id = await aMatterIn(district, 'filed')
  await district.as(PEOPLE.zhang).gets('feedback.read', { id })
  const { on = '' } = matterOf(district, id)?.due ?? {}
  const soon = matterOf(district, id)?.alarms.find(({ what }) => what === 'soon')?.on ?? ''
  await fire(noonOf(addDays(soon, -1)))
  expect(warningsOf(id)).toEqual([])
  for (const hour of [0, 1, 2]) await fire(noonOf(soon) + hour * 3_600_000)
  expect(warningsOf(id)).toEqual([`${PEOPLE.zhang} 时限将到，请抓紧办理`])
  for (const hour of [0, 1, 25]) await fire(noonOf(addDays(on, 1)) + hour * 3_600_000)
  expect(warningsOf(id)).toEqual([
    `${PEOPLE.zhang} 时限将到，请抓紧办理`,
    `${PEOPLE.zhang} 已超过时限，请尽快办理`,
  ])
  const authors = messagesOf(district, { about: id, template: 'caseMoved' })
  expect(authors.map(({ to }) => to)).toEqual([PEOPLE.wang])
})

test('a warning sent already is not written anew', async () => {
  const id = await aMatterIn(district, 'filed')
  const { on = '' } = matterOf(district, id)?.due ?? {}
  await fire(noonOf(addDays(on, 1)))
  const [message] = messagesOf(district, { about: id, template: 'caseDue' })
  if (!message) throw new Error('no warning')
  await courier(district, message.sendAt - Date.now() + 1000)
  const after = district.find('outbox', { _id: message._id })
  expect(after).toMatchObject([{ state: 'noGrant' }])
  await fire(noonOf(addDays(on, 2)))
  expect(messagesOf(district, { _id: message._id })).toEqual(after)
})

test('nobody is woken at night: a warning waits for half past eight', async () => {
  const id = await aMatterIn(district, 'filed')
  const late = addDays(matterOf(district, id)?.due?.on ?? '', 1)
  await fire(Date.parse(`${late}T00:00:00+08:00`))
  const [message] = messagesOf(district, { about: id, template: 'caseDue' })
  expect(message?.sendAt).toBe(Date.parse(`${late}T08:30:00+08:00`))
})

test('what is moved on in time is not warned of', async () => {
  const id = await aMatterIn(district, 'handling')
  const { on = '' } = matterOf(district, id)?.due ?? {}
  await district.as(PEOPLE.zhang).gets('feedback.advance', aReply(id))
  await fire(noonOf(addDays(on, 1)))
  expect(warningsOf(id)).toEqual([])
})

test('an answer nobody rates in seven days closes by itself, once, signed by the system', async () => {
  const id = await aMatterIn(district, 'finished')
  const { on = '' } = matterOf(district, id)?.due ?? {}
  await fire(noonOf(on))
  expect(matterOf(district, id)?.step).toBe('finished')
  const after = noonOf(addDays(on, 1))
  await Promise.all([fire(after), fire(after), fire(after + 3_600_000)])
  const matter = matterOf(district, id)
  expect(matter).toMatchObject({ step: 'closed', lines: 4 })
  expect(ledgerOf(district, id).at(-1)).toMatchObject({
    _id: `${id}:4`,
    told: 'lapse',
    late: false,
    by: { name: '系统', openid: '' },
  })
  if (matter) expect(told(replay(matter, ledgerOf(district, id), officialCalendar))).toEqual(told(matter))
})

test('a sweep that is stopped half-way goes on where it was, and does nothing twice', async () => {
  const model = await aMatterIn(district, 'filed')
  // Opened: or on a working day the second turn tells of it as unread, too.
  await district.as(PEOPLE.zhang).gets('feedback.read', { id: model })
  const { due } = matterOf(district, model) ?? {}
  if (!due) throw new Error('no clock')
  const late = { ...due, on: addDays(today(), -1) }
  const alarms: Feedback['alarms'] = [{ on: today(), what: 'late' }]
  const ids = Array.from({ length: 120 }, () =>
    aCopyOf(district, model, { due: late, alarms, wakeOn: today() }),
  )
  const half = ids.slice(0, 60)
  for (const id of half) {
    const matter = matterOf(district, id)
    if (!matter) continue
    await district.forget('feedback', id)
    district.add('feedback', { ...matter, wakeOn: addDays(today(), 1) })
  }
  await fire(Date.now())
  expect(ids.filter((id) => warningsOf(id).length === 1)).toEqual(ids.slice(60))
  await fire(Date.now() + 86_400_000)
  expect(ids.map((id) => warningsOf(id).length)).toEqual(ids.map(() => 1))
})

test('the same at the same place soon after an end is marked for the supervisor', async () => {
  const ended = await aMatterIn(district, 'closed')
  const again = await aMatterIn(district, 'filed')
  const other = await aMatterIn(district, 'filed', { category: 'parking' })
  await fire(Date.now())
  expect(matterOf(district, again)?.repeat?.of).toBe(ended)
  expect(matterOf(district, other)).not.toHaveProperty('repeat')
  const { matters } = await district.as(STAFF.xia).gets('workbench.supervision', { view: 'repeats' })
  expect(matters.map(({ id }) => id)).toContain(again)
})

test('days marked 预计 are worked out again once the administrator has entered the calendar', async () => {
  const id = await aMatterIn(district, 'filed')
  const matter = matterOf(district, id)
  if (!matter) throw new Error('no matter')
  const due = { kind: 'accept', from: '2098-12-31', days: 3, on: '2099-01-05', estimated: true } as const
  await district.forget('feedback', id)
  district.add('feedback', { ...matter, due, unknownYear: 2099 })
  const supervisor = district.as(PEOPLE.wang)
  expect((await supervisor.gets('feedback.read', { id })).due).toMatchObject({ estimated: true })
  await fire(Date.now())
  expect(matterOf(district, id)?.due).toEqual(due)
  const off = ['2099-01-01', '2099-01-02', '2099-01-05']
  await district.as(STAFF.su).gets('calendar.enter', { year: 2099, off, worked: ['2099-01-03'] })
  await fire(Date.now() + 10 * 60_000)
  expect(matterOf(district, id)?.due).toEqual({ ...due, on: '2099-01-07', estimated: false })
  expect(matterOf(district, id)).not.toHaveProperty('unknownYear')
  expect(ledgerOf(district, id).at(-1)).toMatchObject({ told: 'recount', by: { name: '系统' } })
  await fire(Date.now() + 20 * 60_000)
  expect(ledgerOf(district, id)).toHaveLength(2)
})

test('an administrator is warned once, 60 days before a year whose calendar is not known', async () => {
  const nightly = (day: string) => district.cloud.timers.fire('nightly', new Date(noonOf(day)))
  const warnings = () => messagesOf(district, { template: 'calendarMissing' })
  await nightly('2098-11-01')
  const before = warnings().filter(({ about }) => about === '2099')
  expect(before).toEqual([])
  await nightly('2098-11-02')
  await nightly('2098-11-03')
  expect(warnings().filter(({ about }) => about === '2099')).toMatchObject([{ to: STAFF.su }])
})

test('a calendar that is known officially, or has days of another year, is not entered', async () => {
  const su = district.as(STAFF.su)
  const code = (year: number, off: string[], worked: string[] = []) =>
    su.answerTo('calendar.enter', { year, off, worked })
  expect(await code(2026, ['2026-01-01'])).toBe('calendar/known')
  expect(await code(2099, ['2098-01-01'])).toBe('calendar/day')
  expect(await code(2099, ['2099-01-01'], ['2099-01-01'])).toBe('calendar/day')
  expect(await code(2099, ['2099-01-01'], ['2099-01-03'])).toBe('ok')
  const year = Number(today().slice(0, 4))
  const known = officialCalendar.covers(year) ? 'official' : 'missing'
  expect((await su.gets('calendar.years'))[0]).toMatchObject({ year, known })
})

test('a timer is nobody else’s to fire', async () => {
  const { result } = await district.cloud.call(
    'hourly',
    { Type: 'Timer', Time: '2030-01-01T00:00:00Z' },
    PEOPLE.zhang,
  )
  expect(result).toEqual({ ran: [] })
})
