import type { CollectionName, DocumentOf } from '../../cloudfunctions/collections'
import { beijingDay, dayStart } from '../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { recounted } from '../../cloudfunctions/volunteer/recounting'
import { yearOf, yearsOf } from '../../cloudfunctions/volunteer/span'
import { aGuestIn, codeOf } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { messagesOf } from '../support/messages'
import { PEOPLE, TIANAN, XINNAN } from '../support/people'
import {
  aClaim,
  aDuty,
  aWaitingRecord,
  confirmsAll,
  servedThisYear,
  thisYear,
  VOLUNTEERS,
} from '../support/volunteers'

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const { chen, gu, zhou, wang } = PEOPLE
const { liu, luo, sun, fei } = VOLUNTEERS
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const enrolment = (changes: object = {}) => ({
  name: '周伟',
  organisation: '320402p009',
  consentVersion: CONSENT_VERSION,
  ...changes,
})

const yearAt = (instant: number) => yearOf(beijingDay(instant))
/** What is kept of somebody's year: of that in which this instant lies. */
const keptYear = (openid: string, at = Date.now()) =>
  district.find('volunteerYears', { _id: `${openid}:${yearAt(at)}` })[0]
/** When a record began: in January a claim of some days ago is of the year before. */
const begunAt = (id: string) => district.find('volunteerRecords', { _id: id })[0]?.from

/** Puts a document in place of the one with its id, as an earlier day might have left it. */
async function replace<N extends CollectionName>(name: N, document: DocumentOf<N>): Promise<void> {
  await district.forget(name, document._id)
  district.add(name, document)
}

describe('双报到', () => {
  test('a party member waits for both communities, each confirms its own side, and both see him', async () => {
    const member = district.as(zhou)
    const { number } = await member.gets('volunteer.enrol', enrolment())
    const waiting = await district.as(chen).gets('volunteer.registrations', { community: XINNAN })
    const own = waiting.registrations.find((each) => each.number === number)
    expect(own).toMatchObject({ side: 'workplace', organisation: '南湖小学党支部' })
    const grid = waiting.grids[0]?.code ?? ''
    const workplace = { number, side: 'workplace' as const, community: XINNAN, confirm: true }
    expect((await district.as(chen).isRefused('volunteer.answer', workplace)).code).toBe('volunteer/grid')
    await district.as(chen).gets('volunteer.answer', { ...workplace, grid })
    await district
      .as(gu)
      .gets('volunteer.answer', { number, side: 'residence', community: TIANAN, confirm: true })
    const { volunteer } = await member.gets('volunteer.me')
    expect(volunteer?.party?.sides.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    expect(volunteer?.party?.sides.every(({ grid: named }) => !!named)).toBe(true)
    for (const [cadre, community, side] of [
      [chen, XINNAN, 'workplace'],
      [gu, TIANAN, 'residence'],
    ] as const) {
      const { members } = await district.as(cadre).gets('volunteer.members', { community, side })
      expect(members.map((each) => each.number)).toContain(number)
    }
  })

  test('an organisation whose community the roster does not know asks for it', async () => {
    const hospital = enrolment({ organisation: '320402p010' })
    expect((await district.as(zhou).isRefused('volunteer.enrol', hospital)).code).toBe('volunteer/workplace')
    await district.as(zhou).gets('volunteer.enrol', { ...hospital, workplace: XINNAN })
  })

  test('a change of workplace in mid-year leaves his hours as they are and shows them to the new community', async () => {
    const before = await servedThisYear(district, liu)
    await district
      .as(liu)
      .gets('volunteer.enrol', { ...enrolment({ name: '刘志芳' }), organisation: '320402p003' })
    expect(keptYear(liu)).toEqual(before)
    const lihua = district.as('sample-yuan-huifen')
    const page = await lihua.gets('volunteer.members', { community: '320402002001', side: 'workplace' })
    expect(page.members.find(({ name }) => name === '刘志芳')?.minutes).toBe(before.minutes)
    const tianan = await district.as(gu).gets('volunteer.members', { community: TIANAN, side: 'workplace' })
    expect(tianan.members.map(({ name }) => name)).not.toContain('刘志芳')
  })

  test('a community answers for its own side only, and once', async () => {
    const { number } = await district.as(zhou).gets('volunteer.enrol', enrolment())
    const side = { number, side: 'workplace' as const, confirm: false, reason: '不在本社区' }
    const wrong = await district.unchanged(() =>
      district.as(gu).isRefused('volunteer.answer', { ...side, community: TIANAN }),
    )
    expect(wrong.code).toBe('volunteer/unknown')
    await district.as(chen).gets('volunteer.answer', { ...side, community: XINNAN })
    const told = messagesOf(district, { to: zhou, template: 'registrationAnswered', about: 'workplace' })
    expect(told.at(-1)?.words).toEqual({
      registration: '单位所在地双报到',
      result: '未通过',
      note: '不在本社区',
    })
    const other = { ...side, community: XINNAN, reason: '已调走' }
    expect((await district.as(chen).isRefused('volunteer.answer', other)).code).toBe('volunteer/answered')
    const again = { ...side, community: XINNAN, confirm: true, grid: `${XINNAN}-01` }
    expect((await district.as(chen).isRefused('volunteer.answer', again)).code).toBe('volunteer/answered')
  })
})

describe('a duty', () => {
  test('the last place is given once, however many ask for it at once', async () => {
    const { id } = aDuty(district, { began: -60, minutes: 60, places: 1 })
    const answers = await Promise.all(
      [liu, luo, sun].map((who) => district.as(who).answerTo('volunteer.signUp', { id })),
    )
    expect(answers.sort()).toEqual(['duty/full', 'duty/full', 'ok'])
    expect(district.find('duties', { _id: id })[0]?.taken).toHaveLength(1)
  })

  test('check-in and check-out make one record that waits, whatever is tapped twice', async () => {
    const { id } = aDuty(district, { began: 5, minutes: 60, people: [luo] })
    const volunteer = district.as(luo)
    await Promise.all([
      volunteer.gets('volunteer.checkIn', { id }),
      volunteer.gets('volunteer.checkIn', { id }),
    ])
    const [signup] = district.find('dutySignups', { duty: id })
    if (!signup) throw new Error('no sign-up')
    await replace('dutySignups', { ...signup, checkedInAt: Date.now() - 4 * MINUTE })
    const outs = await Promise.all([1, 2, 3].map(() => volunteer.gets('volunteer.checkOut', { id })))
    expect(new Set(outs.map(({ record }) => record)).size).toBe(1)
    expect(district.find('volunteerRecords', { _id: signup._id })).toMatchObject([
      { state: 'waiting', kind: 'checkIn' },
    ])
    const kept = keptYear(luo, begunAt(signup._id))
    expect(kept?.entries.filter((entry) => entry.id === signup._id)).toHaveLength(1)
  })

  test('the duty person attests who forgot to check out; New Year’s Eve belongs to two years', async () => {
    // The last one whose duty is over: at one o'clock on 1 January that is a year ago.
    const newYear = dayStart(`${yearAt(Date.now() - 3 * HOUR)}-01-01`)
    const eve = newYear - 2 * HOUR
    const { id, signups } = aDuty(district, { began: 0, minutes: 270, people: [luo, sun], at: eve })
    await district.as(chen).gets('volunteer.attest', { id, signups })
    await district.as(chen).gets('volunteer.attest', { id, signups })
    const { people = [] } = await district.as(chen).gets('volunteer.duty', { id })
    expect(people.map(({ served }) => served)).toEqual(['已认定 4.5 小时', '已认定 4.5 小时'])
    expect(keptYear(luo, eve)?.minutes).toBe(120)
    expect(keptYear(luo, newYear)?.minutes).toBe(150)
    expect(district.find('volunteerRecords', { volunteer: luo, duty: '给独居老人送餐' })).toHaveLength(1)
  })
})

describe('a duty that its community calls off', () => {
  const told = (id: string) => messagesOf(district, { template: 'dutyCalledOff', about: id })
  const off = (id: string, word = '下雨改期') => district.as(chen).answerTo('volunteer.callOff', { id, word })

  test('everybody who has signed up is told why, once, and nobody can come or sign up any more', async () => {
    const crowd = Array.from({ length: 45 }, (_none, index) => `crowd-${index}`)
    const { id } = aDuty(district, { began: -20, minutes: 60, places: 60, people: [luo, ...crowd] })
    expect(await Promise.all([off(id), off(id, '另一句')])).toEqual(['ok', 'ok'])
    expect(await off(id)).toBe('ok')
    expect(told(id)).toHaveLength(46)
    expect(new Set(told(id).map(({ words }) => words.note)).size).toBe(1)
    const volunteer = district.as(luo)
    expect(await volunteer.answerTo('volunteer.checkIn', { id })).toBe('duty/called-off')
    expect(await district.as(liu).answerTo('volunteer.signUp', { id })).toBe('duty/called-off')
    const { mine, offered } = await volunteer.gets('volunteer.duties')
    expect(mine.find((each) => each.id === id)?.standing).toBe('calledOff')
    expect(offered.map((each) => each.id)).not.toContain(id)
    const page = await volunteer.gets('volunteer.duty', { id })
    expect(page).toMatchObject({ moves: [], mayCallOff: false, calledOff: told(id)[0]?.words.note })
  })

  test('whoever signs up at the same moment is told or refused, never forgotten', async () => {
    const { id } = aDuty(district, { began: -60, minutes: 60, people: [luo] })
    const people = [liu, sun]
    const [, ...answers] = await Promise.all([
      off(id),
      ...people.map((who) => district.as(who).answerTo('volunteer.signUp', { id })),
    ])
    const signed = people.filter((_who, index) => answers[index] === 'ok')
    expect(
      told(id)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([luo, ...signed].sort())
    expect(district.find('dutySignups', { duty: id, state: 'signed' })).toEqual([])
  })

  test('what broke off half way is finished by the next try, under the first word', async () => {
    const { id } = aDuty(district, { began: -60, minutes: 60, people: [luo, sun] })
    const [duty] = district.find('duties', { _id: id })
    if (!duty) throw new Error('no duty')
    const calledOff = { word: '台风', at: 1, by: { openid: chen, name: '陈静', post: '社区书记' } }
    await replace('duties', { ...duty, calledOff, taken: [sun] })
    expect((await district.as(chen).gets('volunteer.duty', { id })).mayCallOff).toBe(true)
    await off(id, '别的')
    expect(told(id)).toMatchObject([{ to: sun, words: { note: '台风' } }])
  })

  test('one that has begun stays, and another community’s is unknown', async () => {
    const begun = aDuty(district, { began: 1, minutes: 60, people: [luo] })
    expect(await off(begun.id)).toBe('duty/over')
    const ahead = aDuty(district, { began: -60, minutes: 60, people: [luo] })
    expect(await district.as(gu).answerTo('volunteer.callOff', { id: ahead.id, word: '不办了' })).toBe(
      'duty/unknown',
    )
    expect([...told(begun.id), ...told(ahead.id)]).toEqual([])
  })
})

describe('what lies ahead', () => {
  const startsAt = Date.now() + 2 * HOUR
  const signup = { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt }
  const wanting = { startsAt, signup, helpers: { wanted: 2, minutes: 60, duties: '签到' } }

  test('helping at an activity is a duty like others: offered, taken, and called off with the activity', async () => {
    const { id } = aGuestIn(district, wanting, { person: liu, role: 'helper', name: '刘志芳' })
    const other = await district.as(sun).gets('volunteer.duties')
    expect(other.offered.find((each) => each.id === id)).toMatchObject({ page: 'activity/detail', left: 1 })
    const own = await district.as(liu).gets('volunteer.duties')
    expect(own.mine.find((each) => each.id === id)?.standing).toBe('signed')
    expect(own.offered.map((each) => each.id)).not.toContain(id)
    await district.as(chen).gets('activity.callOff', { id, word: '台风', following: false })
    const after = await district.as(liu).gets('volunteer.duties')
    expect(after.mine.find((each) => each.id === id)?.standing).toBe('calledOff')
    expect((await district.as(sun).gets('volunteer.duties')).offered.map((each) => each.id)).not.toContain(id)
    expect(messagesOf(district, { to: liu, template: 'activityCancelled' })).toHaveLength(1)
  })

  test('a member is offered what both of his communities need, in the order of time', async () => {
    const { offered } = await district.as(liu).gets('volunteer.duties')
    expect(new Set(offered.map(({ communityName }) => communityName))).toEqual(
      new Set(['新南社区', '天安社区']),
    )
    expect(offered.map(({ from }) => from)).toEqual(offered.map(({ from }) => from).sort((a, b) => a - b))
  })
})

describe('a helper of an activity', () => {
  const helps = (openid: string) =>
    aGuestIn(
      district,
      { helpers: { wanted: 3, minutes: 60, duties: '签到' } },
      { person: openid, role: 'helper', name: '刘志芳' },
    )
  const recordsOf = (id: string) => district.find('volunteerRecords', { _id: id })
  const fire = () => district.cloud.timers.fire('minutes')
  /** Lets the helper have come so many minutes ago. */
  async function hasBeenHere(id: string, minutes: number) {
    const [signup] = district.find('signups', { _id: id })
    if (!signup) throw new Error('no sign-up')
    await replace('signups', { ...signup, checkedInAt: Date.now() - minutes * MINUTE })
  }

  test('who scans when he comes and when he goes has one record that waits, and both communities see the one fact', async () => {
    const { id, signup } = helps(liu)
    await district.as(liu).gets('activity.checkIn', { id, code: codeOf(id) })
    await hasBeenHere(signup, 12)
    await fire()
    expect(recordsOf(signup)).toEqual([])
    for (const _twice of [1, 2])
      await district.as(liu).gets('activity.checkIn', { id, code: codeOf(id), out: true })
    await Promise.all([fire(), fire()])
    await fire()
    expect(recordsOf(signup)).toMatchObject([
      { volunteer: liu, community: XINNAN, kind: 'checkIn', state: 'waiting', minutes: 12 },
    ])
    const kept = keptYear(liu, begunAt(signup))
    expect(kept?.entries.filter((entry) => entry.id === signup)).toHaveLength(1)
    expect(district.find('signups', { _id: signup })[0]?.unrecordedSince).toBeUndefined()
    const { records } = await district.as(chen).gets('volunteer.waiting', { community: XINNAN })
    expect(records.map((record) => record.id)).toContain(signup)
    const seen = await Promise.all(
      [chen, gu].map((who) => district.as(who).gets('volunteer.record', { id: signup })),
    )
    expect(seen.map(({ state, minutes }) => [state, minutes])).toEqual([
      ['waiting', 12],
      ['waiting', 12],
    ])
    await confirmsAll(district, [signup])
    await fire()
    expect(recordsOf(signup)).toMatchObject([{ state: 'confirmed' }])
  })

  test('whom the organiser ticked off by mistake has no record; whom he ticks off again has one', async () => {
    const { id, signup } = helps(luo)
    const tick = (what: 'in' | 'out' | 'undo') =>
      district.as(chen).gets('activity.tick', { id, signup, what })
    await tick('in')
    await hasBeenHere(signup, 10)
    await tick('out')
    await tick('undo')
    await fire()
    expect(recordsOf(signup)).toEqual([])
    await tick('in')
    await hasBeenHere(signup, 9)
    await tick('out')
    await fire()
    expect(recordsOf(signup)).toMatchObject([{ minutes: 9, state: 'waiting' }])
  })

  test('who only takes part gets no hours', async () => {
    const { id, signup } = aGuestIn(district, {}, { person: luo })
    await district.as(luo).gets('activity.checkIn', { id, code: codeOf(id) })
    await district.as(luo).gets('activity.checkIn', { id, code: codeOf(id), out: true })
    await fire()
    expect(recordsOf(signup)).toEqual([])
  })
})

describe('a record', () => {
  test('counts once confirmed, tells the volunteer once, and both communities see the one fact', async () => {
    const { id } = await district.as(liu).gets('volunteer.claim', aClaim(70))
    const before = keptYear(liu, begunAt(id))?.minutes ?? 0
    await confirmsAll(district, [id])
    const { results } = await confirmsAll(district, [id])
    expect(results).toEqual([{ id, outcome: 'done' }])
    expect(keptYear(liu, begunAt(id))?.minutes).toBe(before + 120)
    expect(messagesOf(district, { about: id })).toHaveLength(1)
    for (const who of [liu, chen, gu])
      expect(await district.as(who).answerTo('volunteer.record', { id })).toBe('ok')
    expect(await district.as('sample-yuan-huifen').answerTo('volunteer.record', { id })).toBe(
      'service/unknown',
    )
    expect(await district.as(wang).answerTo('volunteer.record', { id })).toBe('service/unknown')
  })

  test('of two that tell of the same time only one counts, whoever recorded them', async () => {
    const claimed = await aWaitingRecord(district, 20)
    const overlap = aClaim(20, { community: TIANAN, duty: '同一时间' })
    expect((await district.as(luo).isRefused('volunteer.claim', overlap)).code).toBe('service/overlap')
    const from = district.find('volunteerRecords', { _id: claimed })[0]?.from ?? 0
    const { id, signups } = aDuty(district, { began: 0, minutes: 60, people: [luo], at: from + 30 * MINUTE })
    await district.as(chen).gets('volunteer.attest', { id, signups })
    const { results } = await confirmsAll(district, [claimed])
    expect(results).toEqual([{ id: claimed, outcome: 'overlap' }])
    expect(keptYear(luo, from)?.minutes).toBe(60)
  })

  test('the same claim sent three times at once is one', async () => {
    const claim = aClaim(30)
    const answers = await Promise.all([1, 2, 3].map(() => district.as(luo).gets('volunteer.claim', claim)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(district.find('volunteerRecords', { volunteer: luo, duty: '楼道清理' })).toHaveLength(1)
  })

  test('more than eight hours a day count only with a reason on record', async () => {
    const until = dayStart(beijingDay(Date.now() - 10 * DAY)) + 20 * HOUR
    const ten = { from: until - 10 * HOUR, until }
    const plain = await district.as(luo).gets('volunteer.claim', aClaim(0, ten))
    await confirmsAll(district, [plain.id])
    expect(keptYear(luo, until)?.minutes).toBe(480)
    const { entries } = await district.as(luo).gets('volunteer.progress', { year: yearAt(until) })
    expect(entries.find(({ id }) => id === plain.id)).toMatchObject({ minutes: 480, capped: true })
    const { id } = await district.as(chen).gets('volunteer.rewrite', {
      ...{ key: freshKey(), id: plain.id, reason: '补记超时原因', duty: '防汛值守', ...ten },
      beyondCap: '防汛抢险连续值守',
    })
    expect(keptYear(luo, until)?.minutes).toBe(600)
    expect((await district.as(luo).gets('volunteer.record', { id })).beyondCap).toBe('防汛抢险连续值守')
  })

  test('a mistake is voided with a reason and written again, never edited; sent twice it is corrected once', async () => {
    const id = await aWaitingRecord(district, 15)
    await confirmsAll(district, [id])
    const [old] = district.find('volunteerRecords', { _id: id })
    if (!old) throw new Error('no record')
    const change = {
      key: freshKey(),
      id,
      reason: '多记了一小时',
      duty: old.duty,
      from: old.from + HOUR,
      until: old.until,
    }
    const answers = await Promise.all([1, 2].map(() => district.as(chen).gets('volunteer.rewrite', change)))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    const [after] = district.find('volunteerRecords', { _id: id })
    expect(after).toEqual({
      ...old,
      state: 'void',
      acts: [...old.acts, expect.objectContaining({ reason: '多记了一小时' })],
    })
    expect(district.find('volunteerRecords', { replaces: id })).toMatchObject([
      { minutes: 60, state: 'confirmed' },
    ])
    expect(keptYear(luo, old.from)?.minutes).toBe(60)
    const { records } = await district.as(luo).gets('volunteer.voided', { year: yearAt(old.from) })
    expect(records).toMatchObject([{ id, reason: '多记了一小时' }])
  })

  test('nobody confirms his own hours, and a volunteer takes back only what still waits', async () => {
    await district.as(zhou).gets('volunteer.enrol', enrolment())
    const post = district.find('posts', { 'holder.openid': chen })[0]
    if (!post) throw new Error('no post')
    district.add('posts', { ...post, _id: `${post._id}-zhou`, holder: { name: '周伟', openid: zhou } })
    const own = await aWaitingRecord(district, 12, zhou)
    const { results } = await district.as(zhou).gets('volunteer.confirm', { ids: [own] })
    expect(results).toEqual([{ id: own, outcome: 'own' }])
    await district.as(zhou).gets('volunteer.void', { id: own, reason: '填错了' })
    expect(messagesOf(district, { about: own })).toEqual([])
    const counted = await aWaitingRecord(district, 9)
    await confirmsAll(district, [counted])
    const refused = await district.unchanged(() =>
      district.as(luo).isRefused('volunteer.void', { id: counted, reason: '不要了' }),
    )
    expect(refused.code).toBe('access/forbidden')
  })
})

describe('whatever happens at once', () => {
  test('summaries are what a recount of the records gives, and no overlap counts', async () => {
    const mess = Array.from({ length: 24 }, (_none, index) => index)
    const ids: string[] = []
    await Promise.all(
      mess.map(async (index) => {
        const until = Date.now() - (20 * 24 + (index % 7)) * HOUR
        const claim = aClaim(0, { from: until - 90 * MINUTE, until, duty: `服务${index}`, key: freshKey() })
        const answer = await district.as([luo, sun][index % 2]).answerTo('volunteer.claim', claim)
        expect(['ok', 'service/overlap']).toContain(answer)
      }),
    )
    const duties = [luo, sun].map((openid) => {
      const at = Date.now() - (20 * 24 + 4) * HOUR
      return aDuty(district, { began: 0, minutes: 300, people: [openid], at })
    })
    const attested = duties.map((duty) => district.as(chen).answerTo('volunteer.attest', duty))
    ids.push(...district.find('volunteerRecords', { duty: { $regex: '^服务' } }).map(({ _id }) => _id))
    const known = ids.filter((id) => district.find('volunteerRecords', { _id: id }).length > 0)
    await Promise.all([
      ...[1, 2].map(() => district.as(chen).answerTo('volunteer.confirm', { ids: known.slice(0, 30) })),
      ...known
        .filter((_id, index) => index % 3 === 0)
        .map((id) => district.as(chen).answerTo('volunteer.void', { id, reason: '误记' })),
    ])
    await Promise.all(attested)
    for (const year of district.find('volunteerYears')) {
      const records = district
        .find('volunteerRecords', { volunteer: year.volunteer })
        .filter((record) => yearsOf(record).includes(year.year))
      const { entries, minutes, waiting } = recounted(year, records, [])
      expect({ entries: year.entries, minutes: year.minutes, waiting: year.waiting }).toEqual({
        entries,
        minutes,
        waiting,
      })
    }
    await night()
    expect(district.find('volunteerRecounts', { _id: String(thisYear()) })).toMatchObject([
      { differences: 0 },
    ])
  })
})

const TWO_AT_NIGHT = () => new Date(dayStart(beijingDay(Date.now())) + 2 * HOUR)

async function night(): Promise<void> {
  await district.cloud.timers.fire('nightly', TWO_AT_NIGHT())
}

describe('the figures of a unit', () => {
  test('are counted at night over the members of the roster, and name nobody', async () => {
    await servedThisYear(district, sun)
    const { number } = await district.as(zhou).gets('volunteer.enrol', enrolment())
    await night()
    const sheet = await district.as(fei).gets('volunteer.figures', { unit: '320402p009' })
    expect(sheet).toMatchObject({ members: 31, registered: 2, reported: 0, participated: 1, reached: 0 })
    expect(sheet.rates[0]).toEqual({ rate: 'registered', count: 2, share: 2 / 31 })
    expect(JSON.stringify(sheet)).not.toContain(number)
    const community = await district.as(chen).gets('volunteer.figures', { unit: XINNAN })
    expect(community).toMatchObject({ members: 112 + 31, registered: 2 })
    expect(community.residence?.registered).toBeGreaterThan(0)
    const list = await district.as(chen).gets('volunteer.organisationFigures', { unit: XINNAN })
    expect(list.organisations.map(({ name }) => name)).toEqual(['南湖小学党支部', '新南社区党委'])
  })

  test('a street chooses among its communities, the district among its streets; together they are the whole', async () => {
    await night()
    const street = await district.as('sample-he-xiaodong').gets('volunteer.units', { unit: '320402003' })
    expect(street.units.map(({ name }) => name)).toEqual(['新南社区', '凌塘社区'])
    const community = await district.as('sample-he-xiaodong').gets('volunteer.figures', { unit: XINNAN })
    expect(street.units[0]).toMatchObject({ members: community.members, rates: community.rates })
    const whole = await district.as('sample-xia-qiming').gets('volunteer.units', { unit: '320402' })
    expect(whole.units.map(({ id }) => id)).toEqual(['320402001', '320402002', '320402003'])
    expect(whole.units[2]).toMatchObject({ minutes: street.whole.minutes, rates: street.whole.rates })
    expect(whole.whole.minutes).toBe(whole.units.reduce((sum, { minutes }) => sum + minutes, 0))
    expect(JSON.stringify([street, whole])).not.toContain('刘志芳')
    for (const unit of ['320402', '320402001'])
      expect(await district.as('sample-he-xiaodong').answerTo('volunteer.units', { unit })).toBe(
        'access/forbidden',
      )
  })

  test('a party organisation reads its own figures and nobody’s records', async () => {
    expect(await district.as(fei).answerTo('volunteer.figures', { unit: '320402p005' })).toBe(
      'access/forbidden',
    )
    expect(await district.as(fei).answerTo('volunteer.figures', { unit: XINNAN })).toBe('access/forbidden')
    expect(
      await district.as(fei).answerTo('volunteer.members', { community: XINNAN, side: 'workplace' }),
    ).toBe('access/forbidden')
    const [record] = district.find('volunteerRecords', { volunteer: sun })
    expect(await district.as(fei).answerTo('volunteer.record', { id: record?._id })).toBe('service/unknown')
  })

  test('a unit that has lost its members shows none the next morning', async () => {
    await district
      .as(sun)
      .gets('volunteer.enrol', { ...enrolment({ name: '孙立新' }), organisation: '320402p005' })
    const [older] = district.find('volunteerFigures', { scope: 'organisation', unit: '320402p009' })
    if (!older) throw new Error('no figures')
    await replace('volunteerFigures', { ...older, run: '2020-01-01' })
    await night()
    expect(await district.as(fei).gets('volunteer.figures', { unit: '320402p009' })).toMatchObject({
      registered: 0,
      minutes: 0,
    })
  })

  test('a year that is not what its records say is mended', async () => {
    const kept = await servedThisYear(district, liu)
    await replace('volunteerYears', { ...kept, minutes: kept.minutes + 60 })
    await district.cloud.timers.fire('minutes', TWO_AT_NIGHT())
    expect(keptYear(liu)).toEqual(kept)
    expect(district.find('volunteerRecounts', { _id: String(thisYear()) })).toMatchObject([
      { differences: 1 },
    ])
    district.cloud.log.lines.splice(0)
  })
})
