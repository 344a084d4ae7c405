import { beijingDay } from '../../cloudfunctions/platform/day'
import { aGuestIn } from '../support/activity/running'
import type { OutputOf } from '../support/caller'
import { District, freshKey } from '../support/district'
import { PEOPLE, XINNAN } from '../support/people'
import { aDuty, aWaitingRecord, VOLUNTEERS } from '../support/volunteers'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { chen, wang, zhou } = PEOPLE
const { liu, luo } = VOLUNTEERS
const WHO = /社区.* 陈/
const monthOf = (instant: number) => beijingDay(instant).slice(0, 7)
const told = async (openid: string) =>
  (await district.as(openid).gets('resident.looks', {})).looks.map(({ did }) => did)

test("whoever is on an activity's list finds who opened and who downloaded it, once an hour", async () => {
  const { id } = aGuestIn(district, { title: '义诊' })
  const cadre = district.as(chen)
  for (let times = 0; times < 3; times++) await cadre.gets('activity.roster', { id, list: 'seated' })
  await cadre.gets('attendance.excel', { id })
  expect((await told(liu)).filter((did) => did.includes('义诊'))).toEqual([
    '下载了报名名册（义诊）',
    '查看了报名名单（义诊）',
  ])
  const { looks } = await district.as(liu).gets('resident.looks', {})
  expect(looks[0]).toMatchObject({ who: expect.stringMatching(WHO), why: '组织活动' })
  expect(await told(zhou)).toEqual([])
})

test('who gave a place up and takes one again still finds who had opened the list before', async () => {
  const startsAt = Date.now() + 5 * 24 * 3_600_000
  const { id } = aGuestIn(
    district,
    { title: '插花', startsAt, signup: { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt } },
    { askedAt: Date.now() - 1000 },
  )
  await district.as(chen).gets('activity.roster', { id, list: 'seated' })
  await district.as(liu).gets('activity.cancelSignup', { id })
  await district.as(liu).gets('activity.signUp', { key: freshKey(), id })
  const [signup] = district.find('signups', { activity: id, person: liu })
  expect(signup?.askedAt).toBeGreaterThan(signup?.firstAskedAt ?? Number.POSITIVE_INFINITY)
  expect(await told(liu)).toContain('查看了报名名单（插花）')
})

test('a look before somebody signed up is none at him', async () => {
  const { id } = aGuestIn(district, { title: '晨练' }, { askedAt: Date.now() + 2 * 3_600_000 })
  await district.as(chen).gets('activity.roster', { id, list: 'seated' })
  expect((await told(liu)).filter((did) => did.includes('晨练'))).toEqual([])
})

test('volunteers find who opened the lists of their community and who took its ledger', async () => {
  const { id } = aDuty(district, { began: 90, minutes: 60, people: [luo] })
  const record = await aWaitingRecord(district, 1)
  const cadre = district.as(chen)
  await cadre.gets('volunteer.duty', { id })
  await cadre.gets('volunteer.waiting', { community: XINNAN })
  await cadre.gets('volunteer.members', { community: XINNAN, side: 'residence' })
  await cadre.gets('volunteer.registrations', { community: XINNAN })
  const [{ from = 0 } = {}] = district.find('volunteerRecords', { _id: record })
  await cadre.gets('ledger.service', { unit: XINNAN, month: monthOf(from) })
  const helper = await told(luo)
  expect(helper).toEqual(expect.arrayContaining(['查看了待认定的服务记录']))
  expect(helper.some((did) => did.startsWith('查看了岗位报名名单'))).toBe(true)
  expect(helper.some((did) => did.startsWith('下载了志愿服务台账'))).toBe(true)
  expect(helper).not.toContain('查看了双报到名单')
  expect(await told(liu)).toContain('查看了双报到名单')
})

test('who reads figures alone, or his own duty, looks at nobody', async () => {
  const before = district.find('listLooks').length
  await district
    .as('sample-he-xiaodong')
    .gets('ledger.service', { unit: '320402003', month: monthOf(Date.now()) })
  const { id } = aDuty(district, { began: 90, minutes: 60, people: [luo] })
  await district.as(luo).gets('volunteer.duty', { id })
  expect(district.find('listLooks')).toHaveLength(before)
})

test('who is refused a list leaves no look', async () => {
  const { id } = aGuestIn(district)
  await district.unchanged(async () => {
    await district.as(wang).isRefused('activity.roster', { id, list: 'seated' })
    await district.as(chen).isRefused('volunteer.members', { community: '320402002001', side: 'residence' })
  })
})

test('looks come page by page, each once, also behind pages that were before his time', async () => {
  const hour = 3_600_000
  const { id } = aGuestIn(district, { title: '读书会' }, { askedAt: Date.now() - 50 * hour, person: wang })
  const by = { openid: chen, name: '陈静', post: '社区书记' }
  const list = 'activity' as const
  for (let ago = 1; ago <= 120; ago++)
    district.add('listLooks', {
      ...{ _id: `look-${ago}`, list, subject: `activity:${id}`, title: '读书会', by },
      at: Date.now() - ago * hour,
    })
  for (const ago of [30.5, 70.5])
    district.add('reveals', {
      ...{ _id: `reveal-${ago}`, owner: wang, feedback: 'f', number: 'n', by },
      ...{ what: 'contactPhone', purpose: 'contact', at: Date.now() - ago * hour },
    })
  const seen: { id: string; at: number }[] = []
  for (let cursor: OutputOf<'resident.looks'>['next'], more = true; more; more = cursor !== undefined) {
    const page = await district.as(wang).gets('resident.looks', { cursor })
    seen.push(...page.looks.map(({ id, at }) => ({ id, at })))
    expect(page.looks.length > 0 || page.next === undefined).toBe(true)
    cursor = page.next
  }
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((one, other) => other - one))
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(seen.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['look-1', 'reveal-30.5', 'look-50', 'reveal-70.5']),
  )
  expect(seen.some(({ id }) => id === 'look-52')).toBe(false)
})
