import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { District } from '../support/district'
import { ledgerOf } from '../support/matters'
import { servedThisYear, VOLUNTEERS } from '../support/volunteers'

const SU_TING = 'sample-su-ting'

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const overview = () => district.as(SU_TING).gets('health.overview')
const nightly = () => district.cloud.timers.fire('nightly')

test('a timer that has never run is told of; once it ran all is well', async () => {
  expect((await overview()).jobs).toContainEqual(
    expect.objectContaining({ job: 'health/recount', state: 'never' }),
  )
  await nightly()
  expect((await overview()).jobs).toContainEqual(
    expect.objectContaining({ job: 'health/recount', state: 'well', unfinished: false }),
  )
})

test('the nightly recount finds a ledger line that is gone, and closes the difference when it is back', async () => {
  await nightly()
  expect((await overview()).differences).toEqual([])
  const matter = district.find('feedback').find(({ lines }) => lines > 1)
  if (!matter) throw new Error('no matter with two lines')
  const [line] = ledgerOf(district, matter._id)
  if (!line) throw new Error('no line')
  await district.forget('ledger', line._id)
  await nightly()
  const told = `诉求 ${matter.number} 应有 ${matter.lines} 条办理记录，实有 ${matter.lines - 1} 条`
  expect((await overview()).differences).toEqual([expect.objectContaining({ words: told })])
  district.add('ledger', line)
  await nightly()
  expect((await overview()).differences).toEqual([])
})

test('hours that are not what the records say are put right, and told of until the next night', async () => {
  const today = beijingDay(Date.now())
  const night = (later: number) => new Date(`${addDays(today, later)}T02:00:00+08:00`)
  const year = await servedThisYear(district, VOLUNTEERS.liu)
  await district.forget('volunteerYears', year._id)
  district.add('volunteerYears', { ...year, minutes: year.minutes + 60 })
  await district.cloud.timers.fire('nightly', night(0))
  const words = `${year.year} 年有 1 人的服务时长与记录不符，已按记录改正`
  expect((await overview()).differences).toEqual([expect.objectContaining({ words })])
  expect(district.find('volunteerYears', { _id: year._id })[0]?.minutes).toBe(year.minutes)
  await district.cloud.timers.fire('nightly', night(1))
  expect((await overview()).differences).toEqual([])
})

test('messages that wait too long, and those given up, are counted', async () => {
  const message = {
    to: 'sample-wang-guiying',
    template: 'caseMoved' as const,
    words: {},
    about: 'x',
    attempts: 0,
  }
  const now = Date.now()
  district.add('outbox', { ...message, _id: 'stuck', state: 'waiting', sendAt: now - 3_600_000 })
  district.add('outbox', { ...message, _id: 'fresh', state: 'waiting', sendAt: now })
  district.add('outbox', { ...message, _id: 'gone', state: 'failed', sendAt: now - 3_600_000 })
  const left = { ...message, _id: 'left', state: 'waiting' as const, sendAt: now - 3_600_000 }
  district.add('mailbags', { _id: 'bag', sendAt: left.sendAt, messages: [left] })
  expect((await overview()).messages).toEqual({ waiting: 2, failed: 1 })
})

describe('a call that fails by a defect', () => {
  /** An estate that no version of the product wrote: its list of buildings is missing. */
  beforeEach(async () => {
    district.add('estates', { _id: '320402003001e77', name: '王桂英的小区' } as never)
    await district.as('sample-wang-guiying').isRefused('community.buildings', { estateId: '320402003001e77' })
  })
  const errors = () => district.cloud.log.lines.filter(({ level }) => level === 'error')
  // What was provoked here is no defect of the suite.
  afterEach(() => {
    district.cloud.log.lines.length = 0
  })

  test('is among the administrator’s failures by its call id, which the log line also bears', async () => {
    const [failure] = (await overview()).failures
    expect(failure).toMatchObject({ path: 'community.buildings', what: expect.stringMatching(/^TypeError/) })
    expect(failure?.callId).not.toBe('')
    const logged = errors().map(({ text }) => JSON.parse(text) as { callId?: string })
    expect(logged).toContainEqual(expect.objectContaining({ callId: failure?.callId }))
  })

  test('leaves nothing of what was asked, or by whom, in log and failures', () => {
    const written = JSON.stringify([district.find('failures'), errors()])
    expect(written).not.toMatch(/王桂英|wang-guiying|320402003001/)
  })
})
