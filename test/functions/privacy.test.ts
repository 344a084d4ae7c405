import readXlsxFile from 'read-excel-file/node'
import type { SignupLine } from '../../cloudfunctions/activity/signup-line'
import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { COLLECTIONS, type CollectionName } from '../../cloudfunctions/collections'
import { HOLDINGS } from '../../cloudfunctions/holdings'
import { ERASABLE_KINDS } from '../../cloudfunctions/personal'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { SECOND_PASS } from '../../cloudfunctions/privacy/erasure'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { replayedSignup, toldOfSignup } from '../support/activity/replayed-signup'
import { aGuestIn, aRunningActivity, aWritten } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { endAll } from '../support/ended'
import { anAcceptance, aRating, aReply, aSubmission, ledgerOf, matterOf } from '../support/matters'
import { courier } from '../support/messages'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { aFile, upload } from '../support/photos'
import { replay, told } from '../support/replay'
import { retireLines } from '../support/retired'
import { casesOf, isOfVolunteers } from '../support/volunteer-replay'
import { aDuty, aWaitingRecord, confirmsAll, VOLUNTEERS } from '../support/volunteers'

const PHONE = '10000000001'
/** Heads a social organisation. */
const HEAD = 'sample-tang-huimin'
const NEWCOMER = 'privacy-newcomer'
const { wang, zhang } = PEOPLE
const { liu } = VOLUNTEERS

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const enrols = (openid: string) =>
  district.as(openid).gets('resident.enrol', {
    ...{ name: '新邻居', home: { ...PLACES.home, room: '909' }, consentVersion: CONSENT_VERSION },
  })

/** Names of the collections in which a text still stands. */
function where(text: string): CollectionName[] {
  const names = Object.keys(COLLECTIONS) as CollectionName[]
  return names.filter((name) => JSON.stringify(district.find(name)).includes(text))
}

describe('a kind of data that is new', () => {
  beforeEach(() => enrols(NEWCOMER))

  test('is not taken without consent, and nothing is filed', async () => {
    const asked = aSubmission({ contactPhone: PHONE })
    expect(await district.as(NEWCOMER).isRefused('feedback.submit', asked)).toMatchObject({
      code: 'privacy/consent',
    })
    const pointed = aSubmission({ place: PLACES.point })
    expect(await district.as(NEWCOMER).isRefused('feedback.submit', pointed)).toMatchObject({
      code: 'privacy/consent',
    })
    const id = aRunningActivity(district)
    const party = { key: freshKey(), id, self: true, family: [{ name: '小雨' }] }
    expect(await district.as(NEWCOMER).isRefused('activity.signUp', party)).toMatchObject({
      code: 'privacy/consent',
    })
    expect(where(PHONE)).toEqual([])
    expect(district.find('feedback', { author: NEWCOMER })).toEqual([])
    expect(district.find('families', { _id: NEWCOMER })).toEqual([])
  })

  test('is asked for once', async () => {
    await district
      .as(NEWCOMER)
      .gets('feedback.submit', aSubmission({ contactPhone: PHONE, agreed: ['contact'] }))
    await district.as(NEWCOMER).gets('feedback.submit', aSubmission({ contactPhone: PHONE }))
    const me = await district.as(NEWCOMER).gets('resident.me')
    expect(me).toMatchObject({ resident: { agreed: ['contact'] } })
  })

  test('stays agreed to when he moves', async () => {
    await district
      .as(NEWCOMER)
      .gets('feedback.submit', aSubmission({ contactPhone: PHONE, agreed: ['contact'] }))
    await enrols(NEWCOMER)
    await district.as(NEWCOMER).gets('feedback.submit', aSubmission({ contactPhone: PHONE }))
  })
})

test('staff write down who rang without a box: it is their office', async () => {
  const call = aSubmission({ source: 'phoneCall', onBehalfOf: { name: '王大爷', phone: PHONE } })
  await district.as(zhang).gets('feedback.submit', call)
})

test('everyone sees what is held of him, in words', async () => {
  const { kinds } = await district.as(wang).gets('privacy.held')
  const summary = (kind: string) => kinds.find((one) => one.kind === kind)?.summary
  expect(summary('home')).toContain('怡和苑3幢2单元')
  expect(summary('matter')).toMatch(/^反映过 \d+ 件/)
  expect(
    (await district.as(liu).gets('privacy.held')).kinds.find(({ kind }) => kind === 'volunteer')?.summary,
  ).toMatch(/编号 \d+；党组织：.+；\d+ 条服务记录/)
  const stranger = await district.as('stranger-0001').gets('privacy.held')
  expect(stranger.kinds.every((one) => one.summary === '')).toBe(true)
})

test('a copy is a file with a sheet for each kind, with what one has written oneself', async () => {
  const text = '路灯坏了，请看看'
  await district.as(wang).gets('feedback.submit', aSubmission({ text, contactPhone: PHONE }))
  const { name, base64 } = await district.as(wang).gets('privacy.copy')
  expect(name).toMatch(/^我的信息-.*\.xlsx$/)
  const sheets = await readXlsxFile(Buffer.from(base64, 'base64'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['称呼和住址', '反映的诉求', '办理过程']),
  )
  const cells = JSON.stringify(sheets)
  expect(cells).toContain(text)
  expect(cells).toContain(PHONE)
})

test.each([wang, liu])(
  'every day in the copy of %s has its year: it is read in another one',
  async (person) => {
    const { base64 } = await district.as(person).gets('privacy.copy')
    const sheets = await readXlsxFile(Buffer.from(base64, 'base64'))
    const cells = sheets.flatMap(({ data }) => data.flat()).map(String)
    const days = cells.filter((cell) => /^(\d{4}年)?\d{1,2}月\d{1,2}日|^\d{4}-\d\d-\d\d/.test(cell))
    expect(days.length).toBeGreaterThan(3)
    expect(days.filter((day) => !/^\d{4}年/.test(day))).toEqual([])
  },
)

describe('deleting', () => {
  test('is refused while one waits for something, and changes nothing', async () => {
    await enrols(NEWCOMER)
    await district.as(NEWCOMER).gets('feedback.submit', aSubmission())
    await district
      .as(NEWCOMER)
      .gets('activity.signUp', { key: freshKey(), id: aRunningActivity(district, later()) })
    const before = JSON.stringify(district.find('feedback', { author: NEWCOMER }))
    for (const [kind, code] of [
      ['matter', 'feedback/still-open'],
      ['signup', 'activity/still-ahead'],
    ])
      expect(await district.as(NEWCOMER).isRefused('privacy.erase', { kinds: [kind, 'home'] })).toMatchObject(
        { code },
      )
    expect(JSON.stringify(district.find('feedback', { author: NEWCOMER }))).toBe(before)
    expect(district.find('residents', { _id: NEWCOMER })).toHaveLength(1)
  })

  test('takes the phone out of a matter that is still open, and the consent with it', async () => {
    await enrols(NEWCOMER)
    const sent = aSubmission({
      contactPhone: PHONE,
      agreed: ['contact'],
      onBehalfOf: { name: '王大爷', phone: '10000000002' },
    })
    const { id } = await district.as(NEWCOMER).gets('feedback.submit', sent)
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['contact'] })
    expect(where(PHONE)).toEqual([])
    expect(where('王大爷')).toEqual([])
    expect(matterOf(district, id)).toMatchObject({ author: NEWCOMER, step: 'filed' })
    const again = aSubmission({ contactPhone: PHONE })
    expect(await district.as(NEWCOMER).isRefused('feedback.submit', again)).toMatchObject({
      code: 'privacy/consent',
    })
  })

  test('takes the point off the map out of a matter that is still open, and it can still be answered', async () => {
    await enrols(NEWCOMER)
    const sent = aSubmission({ place: PLACES.point, agreed: ['point'] })
    const { id } = await district.as(NEWCOMER).gets('feedback.submit', sent)
    const holder = matterOf(district, id)?.holder
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['point'] })
    const matter = matterOf(district, id)
    expect(matter?.place).not.toHaveProperty('point')
    expect(matter).toMatchObject({ author: NEWCOMER, step: 'filed', holder })
    expect(await district.as(NEWCOMER).gets('feedback.read', { id })).toMatchObject({ placeLabel: '怡和苑' })
    const again = aSubmission({ place: PLACES.point })
    expect(await district.as(NEWCOMER).isRefused('feedback.submit', again)).toMatchObject({
      code: 'privacy/consent',
    })
  })

  test('is refused for a coming activity behind a hundred others', async () => {
    await enrols(NEWCOMER)
    for (let past = 0; past < 120; past++)
      aGuestIn(district, { startsAt: 1, endsAt: 2 + past }, { person: NEWCOMER, askedAt: Date.now() - past })
    aGuestIn(district, later(), { person: NEWCOMER, askedAt: 1 })
    expect(await district.as(NEWCOMER).isRefused('privacy.erase', { kinds: ['signup'] })).toMatchObject({
      code: 'activity/still-ahead',
    })
  })

  test('of a closed matter leaves what was done and nothing of who told of it; its ledger replays', async () => {
    await enrols(NEWCOMER)
    const photo = await upload(district.cloud, NEWCOMER, 'erased.jpg', aFile('jpeg'))
    const place = { ...PLACES.home, room: '909' }
    const { id } = await district
      .as(NEWCOMER)
      .gets(
        'feedback.submit',
        aSubmission({ photos: [photo], place, contactPhone: PHONE, agreed: ['contact'] }),
      )
    await district.as(zhang).gets('feedback.advance', anAcceptance(id))
    await district
      .as(zhang)
      .gets('feedback.reveal', { id, key: freshKey(), what: 'contactPhone', purpose: 'contact' })
    await district.as(zhang).gets('feedback.advance', aReply(id))
    await district.as(NEWCOMER).gets('feedback.advance', aRating(id))
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['matter'] })
    const matter = matterOf(district, id)
    expect(matter).toMatchObject({ step: 'closed', photos: [], text: aSubmission().text })
    expect(matter?.placeLabel).not.toContain('909')
    if (matter) expect(told(replay(matter, ledgerOf(district, id), officialCalendar))).toEqual(told(matter))
    expect(await district.as(NEWCOMER).isRefused('feedback.read', { id })).toMatchObject({
      code: 'feedback/unknown',
    })
    expect(await district.as(zhang).gets('feedback.read', { id })).toMatchObject({ photos: [] })
    expect(
      where(NEWCOMER).filter(
        (name) => !['residents', 'erasures', 'messageGrants', 'outbox', 'mailbags'].includes(name),
      ),
    ).toEqual([])
  })

  test.each([wang, liu])('of everything leaves no trace of %s', async (openid) => {
    await endAll(district, openid)
    await district.as(openid).gets('privacy.erase', { kinds: ERASABLE_KINDS })
    await courier(district, SECOND_PASS)
    await district.cloud.timers.fire('minutes', new Date(Date.now() + SECOND_PASS + 60_000))
    const kept = where(openid).filter((name) => HOLDINGS[name] !== 'staff')
    expect(kept).toEqual([])
    expect(await district.as(openid).gets('resident.me')).not.toHaveProperty('resident')
    expect(
      (await district.as(openid).gets('privacy.held')).kinds.every(({ summary }) => summary === ''),
    ).toBe(true)
  })

  test('of everything leaves what the head of a social organisation did as such: it is the organisation’s', async () => {
    await enrols(HEAD)
    const written = { ...aWritten(), key: freshKey(), community: XINNAN }
    const { id } = await district.as(HEAD).gets('activity.publish', written)
    const lines = district.find('ledger', { of: id })
    expect(lines).toMatchObject([{ told: 'propose', by: { openid: HEAD, name: '汤慧敏' } }])
    await district.as(HEAD).gets('privacy.erase', { kinds: ERASABLE_KINDS })
    await district.cloud.timers.fire('minutes', new Date(Date.now() + SECOND_PASS + 60_000))
    expect(district.find('residents', { _id: HEAD })).toEqual([])
    expect(district.find('ledger', { of: id })).toEqual(lines)
  })

  test.each([
    ['still a helper', {}],
    ['signed up anew to take part', { role: 'participant', state: 'cancelled', firstAskedAt: 1 } as const],
  ])(
    'of sign-ups leaves who did what without a name, also whom he checked in; now he is %s',
    async (_what, since) => {
      await enrols(NEWCOMER)
      const person = district.as(NEWCOMER)
      const id = aRunningActivity(district, later())
      await person.gets('activity.signUp', { key: freshKey(), id })
      await person.gets('activity.cancelSignup', { id })
      const now = Date.now()
      const over = { startsAt: now - 2 * 3_600_000, endsAt: now - 600_000 }
      const guest = aGuestIn(district, over)
      const own = aGuestIn(district, over, { person: NEWCOMER, name: '新邻居', role: 'helper' })
      const [signup] = district.find('signups', { _id: own.signup })
      if (!signup) throw new Error('no helper')
      await district.forget('signups', own.signup)
      const helper = submissionId(NEWCOMER, guest.id)
      district.add('signups', { ...signup, _id: helper, activity: guest.id })
      await person.gets('activity.scan', { id: guest.id, ticket: guest.ticket })
      const [scanned] = district.find('signups', { _id: helper })
      await district.forget('signups', helper)
      district.add('signups', { ...scanned, ...since } as never)
      const [cancelled] = district.find('signups', { activity: id })
      if (!cancelled) throw new Error('no sign-up')
      const signed = district.find('ledger', { 'by.openid': NEWCOMER })
      expect(signed.map(({ told }) => told).sort()).toEqual(['cancel', 'checkIn', 'seat', 'signUp'])
      // One was lost when a function died, and is written by the timer after he has gone.
      await district.forget('ledger', `${cancelled._id}:2`)
      await person.gets('privacy.erase', { kinds: ['signup', 'home'] })
      await district.cloud.timers.fire('minutes', new Date(now + SECOND_PASS + 60_000))
      expect(where(NEWCOMER)).toEqual([])
      expect(where('新邻居')).toEqual([])
      const [kept] = district.find('signups', { _id: cancelled._id })
      const lines = district.find('ledger', { of: cancelled._id }) as SignupLine[]
      expect(replayedSignup(lines)).toEqual(toldOfSignup(kept ?? {}))
      const all = [...lines, ...district.find('ledger', { of: guest.signup })]
      expect(all.map(({ by }) => by.openid)).toEqual(all.map(() => kept?.person))
      expect(all.map(({ by }) => by.post).sort()).toEqual(['居民', '居民', '居民', '活动志愿者'])
    },
  )

  describe('what he did as a volunteer', () => {
    const { luo } = VOLUNTEERS
    const { chen } = PEOPLE
    const told = () => district.find('ledger').filter(isOfVolunteers)
    const cases = () =>
      casesOf({
        ...{ ledger: told(), volunteers: district.find('volunteers'), duties: district.find('duties') },
        ...{ dutySignups: district.find('dutySignups'), volunteerRecords: district.find('volunteerRecords') },
      })

    /** He moved, took a duty and gave it back, claimed three services: one counts, one he took back, one waits. */
    async function serves() {
      for (const { duty } of district.find('dutySignups', { volunteer: luo }))
        await district.as(luo).gets('volunteer.cancel', { id: duty })
      const hers = told()
        .filter(({ by }) => by.openid === luo)
        .map(({ _id }) => _id)
      const party = { name: '罗春花', organisation: '320402p009', consentVersion: CONSENT_VERSION }
      const { number } = await district.as(luo).gets('volunteer.enrol', party)
      const answer = {
        number,
        side: 'workplace' as const,
        community: XINNAN,
        confirm: true,
        grid: `${XINNAN}-01`,
      }
      await district.as(chen).gets('volunteer.answer', answer)
      const { id } = aDuty(district, { began: -60, minutes: 60 })
      for (const path of ['signUp', 'cancel'] as const)
        await district.as(luo).gets(`volunteer.${path}`, { id })
      const records = [
        await aWaitingRecord(district, 10),
        await aWaitingRecord(district, 20),
        await aWaitingRecord(district, 30),
      ]
      await confirmsAll(district, records.slice(0, 1))
      await district.as(luo).gets('volunteer.void', { id: records[1] ?? '', reason: '填错了' })
      const [volunteer] = district.find('volunteers', { _id: luo })
      if (!volunteer?.ledger) throw new Error('no lines')
      return { hers, number, of: volunteer.ledger.of, records, id }
    }

    test('names nobody in its lines any more, and they still tell all of it; those of cadres stay signed', async () => {
      const { hers, number, of, records } = await serves()
      const before = told()
      const by = (openid: string) => before.filter((line) => line.by.openid === openid).map(({ _id }) => _id)
      const [own, cadres] = [by(luo), by(chen)]
      expect(own.length).toBeGreaterThan(hers.length + 6)
      await district.as(luo).gets('privacy.erase', { kinds: ['volunteer'] })
      const after = told()
      expect(after).toHaveLength(before.length)
      expect(JSON.stringify(after)).not.toContain(luo)
      expect(JSON.stringify(after)).not.toContain('罗春花')
      expect(JSON.stringify(after)).not.toContain(number)
      const stands = after.filter(({ _id }) => own.includes(_id))
      expect(new Set(stands.map((line) => line.by.openid)).size).toBe(1)
      expect(stands.every((line) => line.by.openid.startsWith('nobody-') && line.by.post !== '')).toBe(true)
      expect(after.filter((line) => line.by.openid === chen).map(({ _id }) => _id)).toEqual(cadres)
      expect(after.filter((line) => line.of === of).map((line) => line.told)).toEqual([
        'enrol',
        'move',
        'confirm',
      ])
      const all = cases()
      expect(all.map((one) => one.id)).toEqual(expect.arrayContaining(records))
      for (const one of all) expect({ id: one.id, ...one.replayed }).toEqual({ id: one.id, ...one.told })
    })

    test('at the moment of deleting leaves none of it signed', async () => {
      const { id, records } = await serves()
      const person = district.as(luo)
      const last = { id: records[2], reason: '填错了' }
      const party = { name: '罗春花', consentVersion: CONSENT_VERSION }
      const [erased] = await Promise.all([
        person.answerTo('privacy.erase', { kinds: ['volunteer'] }),
        person.answerTo('volunteer.enrol', { ...party, organisation: '320402p005' }),
        person.answerTo('volunteer.signUp', { id }),
        person.answerTo('volunteer.void', last),
        person.answerTo('volunteer.cancel', { id }),
      ])
      // Where the sign-up came first he still waits for the duty: he gives it up and asks again.
      if (erased === 'duty/still-ahead') {
        await person.answerTo('volunteer.cancel', { id })
        expect(await person.answerTo('privacy.erase', { kinds: ['volunteer'] })).toBe('ok')
      } else expect(erased).toBe('ok')
      await district.cloud.timers.fire('minutes', new Date(Date.now() + SECOND_PASS + 60_000))
      const held = ['volunteers', 'volunteerRecords', 'volunteerYears', 'duties', 'dutySignups'] as const
      expect(where(luo).filter((name) => (held as readonly string[]).includes(name))).toEqual([])
      expect(JSON.stringify(told())).not.toContain(luo)
      for (const one of cases()) expect({ id: one.id, ...one.replayed }).toEqual({ id: one.id, ...one.told })
    })
  })

  test.each([
    ['in the ledger', async () => undefined],
    ['where they lay before there was one ledger', (id: string) => retireLines(district, [id])],
  ])('leaves no line signed that is written after it has looked; the others lie %s', async (_where, lay) => {
    await enrols(NEWCOMER)
    const { id } = await district.as(NEWCOMER).gets('feedback.submit', aSubmission())
    await district.as(zhang).gets('feedback.advance', anAcceptance(id))
    await district.as(zhang).gets('feedback.advance', aReply(id))
    await lay(id)
    onceWriting('erasures', () => district.as(NEWCOMER).gets('feedback.advance', aRating(id)))
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['matter', 'home'] })
    await district.cloud.timers.fire('minutes', new Date(Date.now() + SECOND_PASS + 60_000))
    const matter = matterOf(district, id)
    expect(matter).toMatchObject({ step: 'closed', lines: 4 })
    const lines = [...district.find('ledger', { of: id }), ...district.find('feedbackLedger')]
    expect(lines.filter(({ by }) => by.openid === matter?.author).map(({ _id }) => _id)).toEqual(
      expect.arrayContaining([`${id}:1`, `${id}:4`]),
    )
    expect(JSON.stringify(lines)).not.toMatch(/privacy-newcomer|新邻居/)
  })

  test('that breaks off is finished by the timer, under one stand-in', async () => {
    await enrols(NEWCOMER)
    const ids = [await closedBy(NEWCOMER), await closedBy(NEWCOMER)]
    // As after a function that died between the two: the erasure is on record, one matter is done.
    await district.as(NEWCOMER).gets('privacy.erase', { kinds: ['family'] })
    const [begun] = district.find('erasures', { openid: NEWCOMER })
    if (!begun) throw new Error('no erasure')
    await district.forget('erasures', begun._id)
    district.add('erasures', { ...begun, kinds: ['matter', 'home'] })
    await district.cloud.timers.fire('minutes', new Date(begun.runAt + 60_000))
    expect(ids.map((id) => matterOf(district, id)?.author)).toEqual([begun.nobody, begun.nobody])
    expect(district.find('residents', { _id: NEWCOMER })).toEqual([])
    expect(district.find('erasures')).toEqual([])
  })
})

/** Does something just before the next document of a collection is written. */
function onceWriting(collection: CollectionName, act: () => Promise<unknown>): void {
  const { store } = district.cloud
  const update = store.update.bind(store)
  store.update = async (name, ...rest) => {
    if (name === collection) {
      store.update = update
      await act()
    }
    return update(name, ...rest)
  }
}

/** Not over yet, and open for sign-ups. */
function later() {
  const startsAt = Date.now() + 24 * 3_600_000
  return {
    startsAt,
    endsAt: startsAt + 3_600_000,
    signup: { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt },
  }
}

async function closedBy(openid: string): Promise<string> {
  const { id } = await district.as(openid).gets('feedback.submit', aSubmission())
  await district.as(zhang).gets('feedback.advance', anAcceptance(id))
  await district.as(zhang).gets('feedback.advance', aReply(id))
  await district.as(openid).gets('feedback.advance', aRating(id))
  return id
}
