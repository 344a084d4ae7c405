import fc from 'fast-check'
import type { DocumentOf } from '../../cloudfunctions/collections'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { aGuestIn, codeOf } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { PEOPLE, PLACES, TIANAN, XINNAN } from '../support/people'
import { casesOf, isOfVolunteers } from '../support/volunteer-replay'
import { aClaim, aDuty, aWaitingRecord, confirmsAll, VOLUNTEERS } from '../support/volunteers'
import { waitingHours } from '../support/waiting-hours'

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const { chen, gu, zhou, li } = PEOPLE
const { liu, luo, sun } = VOLUNTEERS
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CHEN = { openid: chen, name: '陈静', post: '社区书记' }
const LUO = { openid: luo, name: '罗春花', post: '志愿者' }

type Line = DocumentOf<'ledger'>

const linesOf = (of: string, kind: Line['kind']): Line[] =>
  district.find('ledger', { of, kind }).sort((one, other) => one.sequence - other.sequence)
const toldOf = (of: string, kind: Line['kind']) => linesOf(of, kind).map(({ told }) => told)

/** What lies in the future of 新南社区, or of somebody else. */
const anOffer = (changes: object = {}) => {
  const from = Math.floor(Date.now() / MINUTE) * MINUTE + 20 * MINUTE
  const words = { title: '送餐', place: '怡和苑', content: '两人一组', places: 3 }
  return { key: freshKey(), community: XINNAN, ...words, from, until: from + HOUR, ...changes }
}

const enrolment = (changes: object = {}) => ({
  ...{ name: '周伟', organisation: '320402p009', consentVersion: CONSENT_VERSION },
  ...changes,
})

const registrationOf = (openid: string) =>
  linesOf(district.find('volunteers', { _id: openid })[0]?.ledger?.of ?? '', 'registration')

/** Every case is what its lines tell, and says nothing of a person but who signed. Which cases there are. */
function everyCaseReplays(): string[] {
  const [ledger, volunteers] = [district.find('ledger'), district.find('volunteers')]
  const cases = casesOf({
    ...{ ledger, volunteers, duties: district.find('duties'), dutySignups: district.find('dutySignups') },
    volunteerRecords: district.find('volunteerRecords'),
  })
  for (const { id, told, replayed } of cases) expect({ id, ...replayed }).toEqual({ id, ...told })
  const told = ledger.filter(isOfVolunteers).map(({ by: _, ...line }) => JSON.stringify(line))
  for (const { _id, number, name } of volunteers)
    for (const text of [_id, number, name]) expect(told.filter((line) => line.includes(text))).toEqual([])
  return cases.map(({ id }) => id)
}

/** Lets a sign-up's check-in have been so many minutes ago, in its document and in its line. */
async function hasBeenThere(id: string, minutes: number): Promise<void> {
  const at = Date.now() - minutes * MINUTE
  const [signup] = district.find('dutySignups', { _id: id })
  const line = linesOf(id, 'dutySignup').at(-1)
  if (!signup || line?.told !== 'checkIn') throw new Error('has not checked in')
  await district.forget('dutySignups', id)
  district.add('dutySignups', { ...signup, checkedInAt: at })
  await district.forget('ledger', line._id)
  district.add('ledger', { ...line, at })
}

/** 李红 stands in for 陈静 as secretary from today on. */
async function standsIn(): Promise<void> {
  const post = district.find('posts', { 'holder.openid': chen, kind: 'communityCadre' })[0]
  if (!post) throw new Error('no post')
  const today = beijingDay(Date.now())
  const leave = { from: addDays(today, -1), until: addDays(today, 1), deputy: { name: '李红', openid: li } }
  await district.forget('posts', post._id)
  district.add('posts', { ...post, leave })
}

describe('a duty', () => {
  test('tells who offered it and what, who signed up, came and left, each where it was done and when', async () => {
    const began = Date.now()
    const { id } = await district.as(chen).gets('volunteer.offer', anOffer())
    for (const path of ['signUp', 'cancel', 'signUp', 'checkIn'] as const)
      await district.as(luo).gets(`volunteer.${path}`, { id })
    const [signup] = district.find('dutySignups', { duty: id })
    if (!signup) throw new Error('no sign-up')
    await hasBeenThere(signup._id, 4)
    for (const _twice of [1, 2]) await district.as(luo).gets('volunteer.checkOut', { id })
    expect(linesOf(id, 'duty')).toMatchObject([
      { _id: `${id}:1`, told: 'offer', by: CHEN, unit: XINNAN, offered: { title: '送餐', places: 3 } },
    ])
    const lines = linesOf(signup._id, 'dutySignup')
    expect(lines.map(({ told }) => told)).toEqual(['signUp', 'cancel', 'signUp', 'checkIn', 'checkOut'])
    expect(lines.map(({ _id, by, unit }) => ({ _id, by, unit }))).toEqual(
      [1, 2, 3, 4, 5].map((sequence) => ({ _id: `${signup._id}:${sequence}`, by: LUO, unit: XINNAN })),
    )
    const instants = lines.filter(({ told }) => told !== 'checkIn').map(({ at }) => at)
    expect(instants.every((at) => at >= began && at <= Date.now())).toBe(true)
    expect(linesOf(signup._id, 'service')).toMatchObject([
      { sequence: 1, told: 'record', by: LUO, unit: XINNAN, state: 'waiting', recorded: { how: 'checkIn' } },
    ])
    expect(everyCaseReplays()).toEqual(expect.arrayContaining([id, signup._id]))
  })

  test('sent twice is offered once, with one line', async () => {
    const offer = anOffer()
    const answers = await Promise.all([1, 2, 3].map(() => district.as(chen).gets('volunteer.offer', offer)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(toldOf(answers[0]?.id ?? '', 'duty')).toEqual(['offer'])
  })

  test('that is called off says so once with the first word, and each sign-up who took it away', async () => {
    const { id } = await district.as(chen).gets('volunteer.offer', anOffer())
    for (const openid of [luo, sun]) await district.as(openid).gets('volunteer.signUp', { id })
    await standsIn()
    const off = { id, word: '下雨改期' }
    expect(await district.as(li).gets('volunteer.callOff', off)).toEqual({ told: 2 })
    expect(await district.as(chen).gets('volunteer.callOff', { id, word: '另一句' })).toEqual({ told: 0 })
    const by = { openid: li, name: '李红', post: '社区书记（代陈静）', deputyFor: '陈静' }
    expect(linesOf(id, 'duty').slice(1)).toMatchObject([
      { _id: `${id}:2`, told: 'callOff', by, word: '下雨改期', unit: XINNAN },
    ])
    for (const { _id } of district.find('dutySignups', { duty: id }))
      expect(linesOf(_id, 'dutySignup').at(-1)).toMatchObject({ told: 'callOff', by, word: '下雨改期' })
    expect(everyCaseReplays()).toContain(id)
  })

  test('for a crowd is called off with one line for each of them, however it is cut', async () => {
    const crowd = Array.from({ length: 45 }, (_none, index) => `crowd-${index}`)
    const { id, signups } = aDuty(district, { began: -20, minutes: 60, places: 60, people: crowd })
    const off = () => district.as(chen).answerTo('volunteer.callOff', { id, word: '台风' })
    expect(await Promise.all([off(), off()])).toEqual(['ok', 'ok'])
    expect(toldOf(id, 'duty')).toEqual(['callOff'])
    expect(signups.map((each) => toldOf(each, 'dutySignup'))).toEqual(signups.map(() => ['callOff']))
  })
})

describe('a registration', () => {
  test('tells what was said and what each community answered, under a number that only its document knows', async () => {
    const member = district.as(zhou)
    const { number } = await member.gets('volunteer.enrol', enrolment())
    await member.gets('volunteer.enrol', enrolment())
    const [enrolled] = district.find('volunteers', { _id: zhou })
    const answer = { number, side: 'workplace' as const, community: XINNAN }
    await district.as(chen).gets('volunteer.answer', { ...answer, confirm: false, reason: '不在本社区' })
    await member.gets('volunteer.enrol', enrolment({ name: '周大伟' }))
    await standsIn()
    await district.as(li).gets('volunteer.answer', { ...answer, confirm: true, grid: `${XINNAN}-01` })
    await member.gets('volunteer.enrol', enrolment({ name: '周伟', organisation: '320402p005' }))
    await member.gets('volunteer.enrol', enrolment({ name: '周伟', organisation: undefined }))
    await member.gets('volunteer.enrol', enrolment({ name: '周卫', organisation: undefined }))
    const lines = registrationOf(zhou)
    const own = { unit: TIANAN, by: { openid: zhou, post: '志愿者' } }
    const home = { residence: { community: TIANAN } }
    expect(lines).toMatchObject([
      { ...own, told: 'enrol', said: { ...home, workplace: { community: XINNAN } } },
      { told: 'decline', by: CHEN, unit: XINNAN, side: 'workplace', word: '不在本社区' },
      { ...own, told: 'move', said: { workplace: { organisation: { _id: '320402p009' } } } },
      { told: 'confirm', by: { openid: li, deputyFor: '陈静' }, unit: XINNAN, grid: `${XINNAN}-01` },
      { ...own, told: 'move', said: { workplace: { organisation: { _id: '320402p005' } } } },
      { ...own, told: 'move', said: home },
      { ...own, told: 'restate', by: { name: '周卫' } },
    ])
    expect(lines.map(({ _id }) => _id)).toEqual(
      lines.map((_line, index) => `${enrolled?.ledger?.of}:${index + 1}`),
    )
    expect(enrolled?.ledger?.of).toMatch(/^[0-9a-f]{8}-/)
    expect(lines[0]).not.toHaveProperty('said.workplace.organisation.members')
    expect(everyCaseReplays()).toContain(zhou)
  })

  test('from before there were lines gets its number with its next change', async () => {
    const [before] = district.find('volunteers', { _id: sun })
    if (!before) throw new Error('no volunteer')
    const { ledger, ...old } = before
    await district.forget('volunteers', sun)
    district.add('volunteers', old)
    const answer = { number: old.number, side: 'workplace' as const, community: XINNAN, confirm: true }
    await district.as(chen).gets('volunteer.answer', { ...answer, grid: `${XINNAN}-01` })
    expect(registrationOf(sun)).toMatchObject([{ sequence: 1, told: 'confirm', by: CHEN }])
  })
})

describe('a record', () => {
  test('tells who recorded, confirmed and voided it, why, and what was written in its place', async () => {
    const id = await aWaitingRecord(district, 15)
    await confirmsAll(district, [id])
    await confirmsAll(district, [id])
    const [old] = district.find('volunteerRecords', { _id: id })
    if (!old) throw new Error('no record')
    const { duty, from, until } = old
    const change = {
      key: freshKey(),
      id,
      reason: '多记了',
      duty,
      from: from + HOUR,
      until,
      beyondCap: '防汛',
    }
    await standsIn()
    const deputy = district.as(li)
    const answers = await Promise.all([1, 2].map(() => deputy.gets('volunteer.rewrite', change)))
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    const again = answers[0]?.id ?? ''
    await deputy.gets('volunteer.void', { id: again, reason: '误记' })
    const by = { openid: li, post: '社区书记（代陈静）', deputyFor: '陈静' }
    expect(linesOf(id, 'service')).toMatchObject([
      { sequence: 1, told: 'record', by: LUO, state: 'waiting', recorded: { how: 'claim', minutes: 120 } },
      { sequence: 2, told: 'confirm', by: CHEN, state: 'confirmed' },
      { sequence: 3, told: 'void', by, state: 'void', word: '多记了' },
    ])
    expect(linesOf(again, 'service')).toMatchObject([
      { sequence: 2, told: 'record', by, state: 'confirmed', word: '防汛', recorded: { replaces: id } },
      { sequence: 3, told: 'void', by, state: 'void', word: '误记' },
    ])
    expect(everyCaseReplays()).toEqual(expect.arrayContaining([id, again]))
  })

  test('a key that has corrected another record is refused, and writes nothing over it', async () => {
    const ids = [await aWaitingRecord(district, 15), await aWaitingRecord(district, 25)]
    const key = freshKey()
    const corrections = ids.map((id) => {
      const [{ duty = '', from = 0, until = 0 } = {}] = district.find('volunteerRecords', { _id: id })
      return { key, id, reason: '多记了', duty, from, until }
    })
    const [first, second] = corrections
    if (!first || !second) throw new Error('two records')
    const { id } = await district.as(chen).gets('volunteer.rewrite', first)
    const other = () => district.as(chen).isRefused('volunteer.rewrite', second)
    expect((await district.unchanged(other)).code).toBe('input/repeated')
    expect(district.find('volunteerRecords', { _id: ids[1] })).toMatchObject([{ state: 'waiting' }])
    expect(district.find('volunteerRecords', { _id: id })).toMatchObject([{ replaces: ids[0] }])
  })

  test('that its community attests is recorded and confirmed in one line', async () => {
    const { id, signups } = aDuty(district, { began: 200, minutes: 60, people: [luo] })
    for (const _twice of [1, 2]) await district.as(chen).gets('volunteer.attest', { id, signups })
    expect(linesOf(signups[0] ?? '', 'service')).toMatchObject([
      { sequence: 2, told: 'record', by: CHEN, state: 'confirmed', recorded: { how: 'confirmed' } },
    ])
    expect(everyCaseReplays()).toContain(signups[0])
  })

  test('of a helper is written by the timer under his name, and taken back by himself under it', async () => {
    const helping = { helpers: { wanted: 3, minutes: 60, duties: '签到' } }
    const { id, signup } = aGuestIn(district, helping, { person: luo, role: 'helper', name: '罗春花' })
    await district.as(luo).gets('activity.checkIn', { id, code: codeOf(id) })
    const [own] = district.find('signups', { _id: signup })
    if (!own) throw new Error('no sign-up')
    await district.forget('signups', signup)
    district.add('signups', { ...own, checkedInAt: Date.now() - 12 * MINUTE })
    await district.as(luo).gets('activity.checkIn', { id, code: codeOf(id), out: true })
    for (const _twice of [1, 2]) await district.cloud.timers.fire('minutes')
    await district.as(luo).gets('volunteer.void', { id: signup, reason: '没去' })
    expect(linesOf(signup, 'service')).toMatchObject([
      { told: 'record', by: { ...LUO, post: '活动志愿者' }, unit: XINNAN, recorded: { minutes: 12 } },
      { told: 'void', by: LUO, word: '没去' },
    ])
    expect(everyCaseReplays()).toContain(signup)
  })

  test('thirty at once cost hardly more than four and a half operations each, their lines and messages with them', async () => {
    const ids = waitingHours(district.cloud.store, 30).map(({ _id }) => _id)
    const { operations } = await district.as(chen).costOf('volunteer.confirm', { ids })
    expect(operations / ids.length).toBeLessThanOrEqual(4.6)
    expect(ids.map((id) => toldOf(id, 'service'))).toEqual(ids.map(() => ['confirm']))
    const told = district.find('mailbags').flatMap(({ messages }) => messages.map(({ to }) => to))
    expect(told.sort()).toEqual(ids.map((_id, index) => `waiting-${index}`).sort())
  })
})

const PEOPLE_OF_ALL = [luo, sun, liu, zhou]
const CADRES = [chen, gu]

const anyAct = fc.record({
  what: fc.constantFrom(
    ...([
      'offer',
      'signUp',
      'signUp',
      'signUp',
      'cancel',
      'checkIn',
      'checkIn',
      'checkOut',
      'callOff',
    ] as const),
    ...(['attest', 'claim', 'claim', 'confirm', 'void', 'rewrite', 'enrol', 'move', 'answer'] as const),
  ),
  who: fc.nat({ max: 997 }),
  which: fc.nat({ max: 997 }),
  choice: fc.nat({ max: 997 }),
})
type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const last = <T>(list: readonly T[], at: number): T | undefined => pick(list.slice(-4), at)

/** One act of somebody, whatever becomes of it. */
async function act({ what, who, which, choice }: Act, acts: number): Promise<void> {
  const [person = luo, cadre = chen] = [pick(PEOPLE_OF_ALL, who), pick(CADRES, which)]
  const community = cadre === chen ? XINNAN : TIANAN
  const tries = async (openid: string, path: string, input: object) =>
    expect(await district.as(openid).answerTo(path, input)).not.toBe('server/failed')
  const id = last(district.find('duties', { content: '两人一组' }), choice)?._id ?? 'none'
  if (what === 'offer') return tries(cadre, 'volunteer.offer', anOffer({ community, places: 2 }))
  if (what === 'signUp' || what === 'cancel') return tries(person, `volunteer.${what}`, { id })
  if (what === 'checkIn' || what === 'checkOut') {
    const there = district.find('dutySignups', { state: 'signed', lines: { $gt: 0 } })
    const signup = pick(
      there.filter(({ checkedInAt }) => !checkedInAt === (what === 'checkIn')),
      choice,
    )
    return tries(signup?.volunteer ?? person, `volunteer.${what}`, { id: signup?.duty ?? id })
  }
  if (what === 'callOff')
    return choice % 3 ? undefined : tries(cadre, 'volunteer.callOff', { id, word: '下雨' })
  if (what === 'attest')
    return tries(
      chen,
      'volunteer.attest',
      aDuty(district, { began: acts * 70 + 90, minutes: 60, people: [person] }),
    )
  if (what === 'claim') return tries(person, 'volunteer.claim', aClaim(20 + acts / 10, { community }))
  if (what === 'enrol' || what === 'move') {
    const organisation = pick([undefined, '320402p009', '320402p005'], choice)
    const home = pick([PLACES.home, { estateId: '320402001001e02', buildingId: '5', unit: '1单元' }], which)
    if (what === 'move')
      await tries(person, 'resident.enrol', { name: '邻居', home, consentVersion: CONSENT_VERSION })
    return tries(person, 'volunteer.enrol', enrolment({ name: pick(['甲甲', '乙乙'], which), organisation }))
  }
  if (what === 'answer') {
    const waiting = district
      .find('volunteers')
      .flatMap(({ number, party }) =>
        (['workplace', 'residence'] as const).flatMap((side) =>
          party?.[side].state === 'waiting' ? [{ number, side, community: party[side].community }] : [],
        ),
      )
    const one = pick(waiting, choice)
    if (!one) return
    const answering = one.community === TIANAN ? gu : chen
    const yes =
      choice % 3 ? { confirm: true, grid: `${one.community}-01` } : { confirm: false, reason: '不在本社区' }
    return tries(answering, 'volunteer.answer', { ...one, ...yes })
  }
  const records = district.find('volunteerRecords', { community })
  const record = last(records, choice) ?? records[0]
  if (!record) return
  const { _id, duty, from, until } = record
  if (what === 'confirm')
    return tries(cadre, 'volunteer.confirm', { ids: records.slice(-5).map((one) => one._id) })
  if (what === 'void')
    return tries(choice % 2 ? person : cadre, 'volunteer.void', { id: _id, reason: '误记' })
  const change = { key: freshKey(), id: _id, reason: '多记', duty, from, until: until - 5 * MINUTE }
  return tries(cadre, 'volunteer.rewrite', { ...change, ...(choice % 2 && { beyondCap: '防汛' }) })
}

test('after whatever was done, several things at once, every case is what its lines tell', async () => {
  let acts = 0
  const seen = new Set<string>()
  const play = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 3 }), {
    minLength: 60,
    maxLength: 60,
    size: 'max',
  })
  for (const turns of fc.sample(play, { numRuns: 2, seed: 20261129 })) {
    for (const turn of turns) {
      await Promise.all(turn.map((each) => act(each, ++acts)))
      const come = district.find('dutySignups', { checkedInAt: { $gt: Date.now() - MINUTE } })
      for (const { _id } of come)
        if (toldOf(_id, 'dutySignup').at(-1) === 'checkIn') await hasBeenThere(_id, 3)
    }
    everyCaseReplays()
    for (const { kind, told } of district.find('ledger').filter(isOfVolunteers)) seen.add(`${kind} ${told}`)
  }
  const all = {
    duty: ['offer', 'callOff'],
    dutySignup: ['signUp', 'cancel', 'checkIn', 'checkOut', 'callOff'],
    registration: ['enrol', 'move', 'restate', 'confirm', 'decline'],
    service: ['record', 'confirm', 'void'],
  }
  const every = Object.entries(all).flatMap(([kind, tells]) => tells.map((told) => `${kind} ${told}`))
  expect([...seen].sort()).toEqual(every.sort())
  expect(everyCaseReplays().length).toBeGreaterThan(60)
})
