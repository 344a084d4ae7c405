import readXlsxFile from 'read-excel-file/node'
import { EVERYBODY } from '../../cloudfunctions/activity/conditions'
import type { Signup } from '../../cloudfunctions/activity/signup'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { checkedEvent } from '../../local-cloud/openapi/media-check'
import { DAY, HOUR } from '../support/activity/an-activity'
import { aGuestIn, aRunningActivity, aWritten, codeOf } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { courier, messagesOf } from '../support/messages'
import { PEOPLE, XINNAN } from '../support/people'
import { aFile, uploadTo } from '../support/photos'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhang, zhou, chen } = PEOPLE
const TANG = 'sample-tang-huimin'

const ahead = () => Date.now() + 5 * DAY
const upcoming = (changes: Parameters<typeof aRunningActivity>[1] = {}) => {
  const startsAt = ahead()
  const signup = { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt - HOUR }
  return aRunningActivity(district, { startsAt, signup, ...changes })
}
const signUp = (openid: string, id: string, more: object = {}) =>
  district.as(openid).gets('activity.signUp', { key: freshKey(), id, ...more })
const family = (...names: string[]) => ({ family: names.map((name) => ({ name })) })
const writtenBy = (openid: string, id: string) => district.as(openid).gets('activity.written', { id })
const document = (id: string) => district.find('activities', { _id: id })[0]
const signupOf = (openid: string, id: string): Signup | undefined =>
  district.find('signups', { _id: submissionId(openid, id) })[0]
const fire = (inHours: number) => district.cloud.timers.fire('minutes', new Date(Date.now() + inHours * HOUR))
/** Lets a sign-up have waited for long: nobody is in the middle of his call any more. */
async function hasWaited(openid: string, id: string) {
  const signup = signupOf(openid, id)
  if (!signup) throw new Error('not signed up')
  await district.forget('signups', signup._id)
  district.add('signups', { ...signup, askedAt: signup.askedAt - HOUR })
}

describe('a place', () => {
  test('is had at once, once, whatever the phone sends; and given back', async () => {
    const id = upcoming()
    const input = { key: freshKey(), id, ...family('小雨') }
    expect(await district.as(wang).gets('activity.signUp', input)).toEqual({ state: 'seated' })
    expect(await district.as(wang).gets('activity.signUp', input)).toEqual({ state: 'seated' })
    const again = await district.unchanged(() =>
      district.as(wang).isRefused('activity.signUp', { ...input, key: freshKey() }),
    )
    expect(again.code).toBe('activity/already-signed-up')
    expect(Object.values(document(id)?.places.participant.seats ?? {})).toEqual([2])
    await district.as(wang).gets('activity.cancelSignup', { id })
    await district.as(wang).gets('activity.cancelSignup', { id })
    expect(document(id)?.places.participant.seats).toEqual({})
    expect(await signUp(wang, id)).toEqual({ state: 'seated' })
    const { family: known, moves } = await district.as(wang).gets('activity.read', { id })
    expect(known?.members).toEqual([{ name: '小雨' }])
    expect(moves).toEqual(['cancel'])
  })

  test('that comes free is offered to who waits, who confirms it in time', async () => {
    const id = upcoming({ capacity: 1 })
    await signUp(wang, id)
    expect(await signUp(zhang, id)).toEqual({ state: 'waiting' })
    const before = await district.as(zhang).gets('activity.read', { id })
    expect(before.mine?.position[0]).toBe('您排在候补第一位')
    await hasWaited(zhang, id)
    await district.as(wang).gets('activity.cancelSignup', { id })
    expect(signupOf(zhang, id)).toMatchObject({ state: 'offered', confirmBy: expect.any(Number) })
    expect(messagesOf(district, { to: zhang, template: 'placeWon', about: id })).toHaveLength(1)
    expect(await district.as(zhang).gets('activity.confirm', { id })).toEqual({ state: 'seated' })
    expect(await district.as(zhang).gets('activity.confirm', { id })).toEqual({ state: 'seated' })
  })

  test('that is not confirmed in time goes to the next, and who was late is told so', async () => {
    const id = upcoming({ capacity: 1 })
    await signUp(wang, id)
    for (const openid of [zhang, zhou]) {
      await signUp(openid, id)
      await hasWaited(openid, id)
    }
    await district.as(wang).gets('activity.cancelSignup', { id })
    const first = [zhang, zhou].find((openid) => signupOf(openid, id)?.state === 'offered') ?? ''
    await fire(25)
    expect(signupOf(first, id)?.state).toBe('lapsed')
    expect(Object.keys(document(id)?.places.participant.seats ?? {})).toHaveLength(1)
    expect((await district.as(first).isRefused('activity.confirm', { id })).code).toBe('activity/lapsed')
  })

  test('too few for the head of the list: a smaller party passes, the head is told why, and a day later they are held', async () => {
    const id = upcoming({ capacity: 3 })
    await signUp(wang, id)
    await signUp('sample-liu-zhifang', id, family('一'))
    await signUp(zhang, id, family('一', '二'))
    await hasWaited(zhang, id)
    await signUp(zhou, id)
    await hasWaited(zhou, id)
    expect(signupOf(zhang, id)?.state).toBe('waiting')
    await district.as(wang).gets('activity.cancelSignup', { id })
    expect(signupOf(zhou, id)?.state).toBe('offered')
    expect(messagesOf(district, { to: zhang, template: 'placePassed' })).toHaveLength(1)
    const { mine } = await district.as(zhang).gets('activity.read', { id })
    expect(mine?.position.join()).toMatch(/空出 1 个名额，您家 3 人放不下，已由后一户 1 人补上/)
  })
})

describe('conditions', () => {
  test('of one household one party, also when two ask at once', async () => {
    const id = upcoming({ who: { ...EVERYBODY, oncePerHousehold: true } })
    const [home] = district.find('residents', { _id: wang })
    if (!home) throw new Error('no home')
    district.add('residents', { ...home, _id: 'spouse-0001', name: '老王' })
    const answers = await Promise.all(
      [wang, 'spouse-0001'].map((openid) =>
        district.as(openid).answerTo('activity.signUp', { key: freshKey(), id }),
      ),
    )
    expect([...answers].sort()).toEqual(['activity/once-per-household', 'ok'])
    expect(Object.values(document(id)?.places.participant.seats ?? {})).toEqual([1])
  })

  test('are told in words', async () => {
    const who = { ...EVERYBODY, communityOnly: true }
    const id = upcoming({ who })
    expect(await district.as(zhou).isRefused('activity.signUp', { key: freshKey(), id })).toEqual({
      code: 'activity/not-for-you',
      message: '这个活动只面向本社区居民，您的住址不在本社区',
    })
  })
})

describe('check-in', () => {
  test('by the code at the entrance, once; yesterday’s code is refused', async () => {
    const { id, signup } = aGuestIn(district, {}, { person: wang })
    const at = await district.as(wang).gets('activity.checkIn', { id, code: codeOf(id) })
    expect(at.checkedInAt).toEqual(expect.any(Number))
    expect(await district.as(wang).gets('activity.checkIn', { id, code: codeOf(id) })).toEqual(at)
    const old = codeOf(id, Date.now() - 10 * 60_000)
    expect((await district.as(wang).isRefused('activity.checkIn', { id, code: old })).code).toBe(
      'activity/code-expired',
    )
    expect(district.find('signups', { _id: signup })[0]?.checkedInAt).toBe(at.checkedInAt)
    const { code } = await district.as(chen).gets('activity.code', { id })
    expect([codeOf(id), codeOf(id, Date.now() - 30_000)]).toContain(code)
  })

  test('who waits is sent to the staff', async () => {
    const { id } = aGuestIn(district, {}, { person: wang, state: 'waiting' })
    expect((await district.as(wang).isRefused('activity.checkIn', { id, code: codeOf(id) })).code).toBe(
      'activity/still-waiting',
    )
  })

  test('a helper scans a ticket; forged ones and those of other activities are refused', async () => {
    const { id, ticket } = aGuestIn(district, { helpers: { wanted: 2, minutes: 60, duties: '签到' } })
    await signUp(wang, id, { role: 'helper' })
    expect(await district.as(wang).gets('activity.scan', { id, ticket })).toMatchObject({
      name: '刘志芳',
      size: 1,
    })
    const forged = `${ticket.slice(0, -3)}abc`
    for (const wrong of [forged, 'nonsense', aGuestIn(district).ticket])
      expect((await district.as(wang).isRefused('activity.scan', { id, ticket: wrong })).code).toBe(
        'activity/unknown-ticket',
      )
  })

  test('a helper checks in and out: both instants stay on record', async () => {
    const { id, signup } = aGuestIn(
      district,
      { helpers: { wanted: 2, minutes: 60, duties: '签到' } },
      { person: wang, role: 'helper' },
    )
    expect(
      (await district.as(wang).isRefused('activity.checkIn', { id, code: codeOf(id), out: true })).code,
    ).toBe('activity/no-check-out')
    await district.as(wang).gets('activity.checkIn', { id, code: codeOf(id) })
    await district.as(wang).gets('activity.checkIn', { id, code: codeOf(id), out: true })
    expect(district.find('signups', { _id: signup })[0]).toMatchObject({
      ...{ role: 'helper', checkedInAt: expect.any(Number), checkedOutAt: expect.any(Number) },
    })
  })

  test('an organiser ticks off the list, and takes a wrong tick back', async () => {
    const { id, signup } = aGuestIn(district)
    const tick = (what: 'in' | 'out' | 'undo') =>
      district.as(chen).gets('activity.tick', { id, signup, what })
    expect((await tick('in')).name).toBe('刘志芳')
    await tick('undo')
    expect(district.find('signups', { _id: signup })[0]?.checkedInAt).toBeUndefined()
  })
})

describe('organisers', () => {
  test('a series of 48 sessions is made at once, changed from one session on, called off, and everybody is told', async () => {
    const written = aWritten()
    const input = {
      ...written,
      key: freshKey(),
      community: XINNAN,
      series: { rhythm: 'weekly' as const, count: 48 },
    }
    const { id } = await district.as(chen).gets('activity.publish', input)
    await district.as(chen).gets('activity.publish', input)
    const sessions = () =>
      district.find('activities', { 'series.id': id.slice(0, 24) }).sort((a, b) => a.startsAt - b.startsAt)
    expect(sessions()).toHaveLength(48)
    const tenth = sessions()[9]
    if (!tenth) throw new Error('no tenth')
    const { startsAt, endsAt, signup } = tenth
    const changed = {
      ...written,
      startsAt,
      endsAt,
      signup,
      title: '换了名字',
      id: tenth._id,
      version: tenth.version,
    }
    await district.as(chen).gets('activity.edit', { ...changed, following: true })
    expect(sessions().filter(({ title }) => title === '换了名字')).toHaveLength(39)
    expect(sessions()[10]?.startsAt).toBe(startsAt + 7 * DAY)
    await signUp(wang, tenth._id)
    expect(
      (await district.as(chen).gets('activity.callOff', { id: tenth._id, word: '台风', following: true }))
        .cancelled,
    ).toBe(39)
    expect(messagesOf(district, { to: wang, template: 'activityCancelled' })).toHaveLength(1)
    const { activities } = await district.as(wang).gets('activity.upcoming', {})
    expect(activities?.filter(({ series }) => series)).toHaveLength(1)
  })

  test('what a social organisation writes is seen by nobody until the community approves it', async () => {
    const input = { ...aWritten(), key: freshKey(), community: XINNAN }
    const { id, state } = await district.as(TANG).gets('activity.publish', input)
    expect(state).toBe('pending')
    expect((await district.as(wang).isRefused('activity.read', { id })).code).toBe('activity/unknown')
    expect((await district.as(TANG).isRefused('activity.review', { id, approve: true })).code).toBe(
      'access/forbidden',
    )
    await district.as(chen).gets('activity.review', { id, approve: false, word: '场地已占' })
    const { version } = await district.as(TANG).gets('activity.written', { id })
    const { key: _key, community: _community, ...written } = input
    await district.as(TANG).gets('activity.edit', { ...written, id, version })
    await district.as(chen).gets('activity.review', { id, approve: true })
    expect((await district.as(wang).gets('activity.read', { id })).state).toBe('published')
  })

  test('the cadres hear of what a social organisation proposes and changes, the organisation what they decide', async () => {
    const input = { ...aWritten(), key: freshKey(), community: XINNAN }
    const { id } = await district.as(TANG).gets('activity.publish', input)
    await district.as(TANG).gets('activity.publish', input)
    const heard = (to: string) => messagesOf(district, { to, about: id }).map(({ words }) => words.note)
    expect(heard(chen)).toEqual(['请同意发布或退回'])
    await district.as(chen).gets('activity.review', { id, approve: false, word: '场地已占' })
    const edit = async () => {
      const { key: _key, community: _community, ...written } = input
      const { version } = await district.as(TANG).gets('activity.written', { id })
      await district.as(TANG).gets('activity.edit', { ...written, id, version })
    }
    await edit()
    await district.as(chen).gets('activity.review', { id, approve: true })
    await edit()
    expect(heard(chen)).toEqual(['请同意发布或退回', '已修改，请同意发布或退回', '发布后有修改，请看一看'])
    expect(heard(TANG)).toEqual(['场地已占', '活动已发布'])
    expect((await district.as(wang).gets('activity.read', { id })).state).toBe('published')
  })

  test('of two cadres who decide at once one is told that the other has, and the organisation hears one answer', async () => {
    const propose = async () => {
      const input = { ...aWritten(), key: freshKey(), community: XINNAN }
      return (await district.as(TANG).gets('activity.publish', input)).id
    }
    const ids = await Promise.all(Array.from({ length: 6 }, propose))
    const decide = (id: string, approve: boolean) =>
      district.as(chen).answerTo('activity.review', { id, approve, word: '场地已占' })
    // Many at once, so that some of them meet between reading and writing.
    const answers = await Promise.all(
      ids.map(async (id) => (await Promise.all([decide(id, true), decide(id, false)])).sort()),
    )
    expect(answers).toEqual(ids.map(() => ['activity/changed', 'ok']))
    for (const id of ids) expect(messagesOf(district, { to: TANG, about: id })).toHaveLength(1)
  })

  test('a proposal whose day has passed can be withdrawn, what has begun cannot', async () => {
    const withdraw = (state: 'pending' | 'published') =>
      district
        .as(chen)
        .answerTo('activity.callOff', { id: aRunningActivity(district, { state }), word: '没有批下来' })
    expect([await withdraw('pending'), await withdraw('published')]).toEqual(['ok', 'activity/begun'])
  })

  test('more places are given at once to who waits; fewer than are taken are refused; a stale form too', async () => {
    const id = upcoming({ capacity: 1 })
    await signUp(wang, id)
    await signUp(zhang, id)
    const {
      version,
      community: _c,
      series: _s,
      state: _t,
      pictures: _p,
      ...read
    } = await district.as(chen).gets('activity.written', { id })
    const edit = { ...read, pictures: [], id, version }
    await district.as(chen).gets('activity.edit', { ...edit, capacity: 2 })
    expect(Object.keys(document(id)?.places.participant.seats ?? {})).toHaveLength(2)
    const now = document(id)?.version ?? 0
    const fewer = { ...edit, capacity: 1, version: now }
    expect((await district.as(chen).isRefused('activity.edit', fewer)).code).toBe('activity/capacity-taken')
    expect((await district.as(chen).isRefused('activity.edit', edit)).code).toBe('activity/changed')
  })

  test('change and call off an activity that people sign up for in the same second', async () => {
    const id = upcoming()
    const { report: _r, community: _c, series: _s, state: _t, ...written } = await writtenBy(chen, id)
    const crowd = [wang, zhang, 'sample-liu-zhifang', 'sample-xie-wenbin']
    await Promise.all([
      district.as(chen).gets('activity.edit', { ...written, pictures: [], id, title: '改了名字' }),
      ...crowd.map((openid) => signUp(openid, id)),
    ])
    expect(document(id)).toMatchObject({ title: '改了名字' })
    expect(Object.keys(document(id)?.places.participant.seats ?? {})).toHaveLength(crowd.length)
    await Promise.all([
      district.as(chen).gets('activity.callOff', { id, word: '台风' }),
      ...crowd.map((openid) => district.as(openid).gets('activity.cancelSignup', { id })),
    ])
    expect(document(id)?.state).toBe('cancelled')
  })

  test('who was told of the end is not told twice, whatever the phone sends', async () => {
    const id = upcoming()
    await signUp(wang, id)
    const callOff = () => district.as(chen).gets('activity.callOff', { id, word: '台风' })
    await callOff()
    await courier(district)
    const [message] = district.find('outbox', { to: wang, template: 'activityCancelled', about: id })
    if (!message) throw new Error('not told')
    await district.forget('outbox', message._id)
    district.add('outbox', { ...message, state: 'sent' })
    await callOff()
    await courier(district)
    expect(district.find('outbox', { _id: message._id })[0]?.state).toBe('sent')
  })

  test('approve a series as a whole, whichever session they opened', async () => {
    const series = { rhythm: 'weekly' as const, count: 3 }
    const input = { ...aWritten(), key: freshKey(), community: XINNAN, series }
    const { id } = await district.as(TANG).gets('activity.publish', input)
    const second = id.replace(/01$/, '02')
    await district.as(chen).gets('activity.review', { id: second, approve: true })
    const states = district.find('activities', { 'series.id': id.slice(0, 24) }).map(({ state }) => state)
    expect(states).toEqual(['published', 'published', 'published'])
    const back = { id: second, approve: false, word: '场地已占' }
    expect((await district.as(chen).isRefused('activity.review', back)).code).toBe('activity/changed')
  })

  test('see what comes next first, of a series its next session, and apart what is over', async () => {
    const soon = aRunningActivity(district, { title: '今天的' })
    const over = aRunningActivity(district, { title: '上周的', startsAt: Date.now() - 7 * DAY })
    const series = { rhythm: 'weekly' as const, count: 48 }
    const input = { ...aWritten(), title: '四十八场', key: freshKey(), community: XINNAN, series }
    const { id } = await district.as(chen).gets('activity.publish', input)
    await district.as(chen).gets('activity.callOff', { id, word: '改期' })
    const ahead = (await district.as(chen).gets('activity.organized', {})).activities
    const sessions = ahead.filter(({ title }) => title === '四十八场')
    expect(sessions).toMatchObject([{ series: { number: 2, of: 48 } }])
    const ids = ahead.map((activity) => activity.id)
    expect(ids.indexOf(soon)).toBeLessThan(ids.indexOf(sessions[0]?.id ?? ''))
    expect(ids).not.toContain(over)
    const past = (await district.as(chen).gets('activity.organized', { when: 'past' })).activities
    expect(past.map((activity) => activity.id)).toContain(over)
    expect(past.map((activity) => activity.id)).not.toContain(soon)
  })

  test('find a child on the list by its own name, and see how many parties are here', async () => {
    const id = aRunningActivity(district)
    await signUp(wang, id, family('小雨'))
    await signUp(zhang, id)
    const roster = (name = '') => district.as(chen).gets('activity.roster', { id, list: 'seated', name })
    expect((await roster('小雨')).parties.map(({ name }) => name)).toEqual(['王桂英'])
    expect((await roster()).activity).toMatchObject({ arrived: 0, parties: 2 })
    await district.as(wang).gets('activity.checkIn', { id, code: codeOf(id) })
    expect((await roster()).activity).toMatchObject({ arrived: 1, parties: 2 })
  })

  test('the list as Excel opens in Excel, and is the organisers’ only', async () => {
    const { id } = aGuestIn(district)
    const { name, content } = await district.as(chen).gets('attendance.excel', { id })
    expect(name).toMatch(/\.xlsx$/)
    const [sheet] = await readXlsxFile(Buffer.from(content, 'base64'))
    expect(sheet?.data.flat().join()).toMatch(/报名人.*刘志芳/)
    expect((await district.as(PEOPLE.gu).isRefused('attendance.excel', { id })).code).toBe('activity/unknown')
    expect((await district.as(PEOPLE.gu).isRefused('activity.roster', { id, list: 'seated' })).code).toBe(
      'activity/unknown',
    )
  })

  test('a few words afterwards are read by all', async () => {
    const id = aRunningActivity(district)
    await district.as(chen).gets('activity.report', { id, words: '来了二十位邻居', photos: [] })
    expect((await district.as(undefined).gets('activity.read', { id })).report).toMatchObject({
      words: '来了二十位邻居',
    })
    expect((await writtenBy(chen, id)).report).toEqual({ words: '来了二十位邻居', photos: [] })
    const later = upcoming()
    expect(
      (await district.as(chen).isRefused('activity.report', { id: later, words: '好', photos: [] })).code,
    ).toBe('activity/not-over')
  })
})

describe('pictures', () => {
  const sees = async (openid: string | undefined, id: string) => {
    const { pictures, report, unseen } = await district.as(openid).gets('activity.read', { id })
    return { pictures: pictures.length, photos: report?.photos.length ?? 0, unseen }
  }
  const publishes = async () => {
    const pictures = [await uploadTo(district.cloud, chen, `activity/a-${freshKey()}.jpg`, aFile('jpeg'))]
    const input = { ...aWritten(), pictures, key: freshKey(), community: XINNAN }
    const { id } = await district.as(chen).gets('activity.publish', input)
    return { id, picture: pictures[0] ?? '' }
  }
  const answers = (file: string, suggest: 'pass' | 'risky') =>
    district.cloud.push(checkedEvent(String(district.find('contentChecks', { file })[0]?.traceId), suggest))
  beforeEach(() => {
    let asked = 0
    const answer = () => ({ errcode: 0, trace_id: `trace-${freshKey()}-${asked++}` })
    district.cloud.openapi.answer('security.mediaCheckAsync', answer)
  })
  afterEach(() => district.cloud.openapi.reset())

  test('are seen by the organisers alone until WeChat has passed them', async () => {
    const { id, picture } = await publishes()
    expect(await sees(wang, id)).toEqual({ pictures: 0, photos: 0, unseen: undefined })
    expect(await sees(undefined, id)).toEqual({ pictures: 0, photos: 0, unseen: undefined })
    expect((await sees(chen, id)).unseen).toEqual({ held: [expect.any(String)], refused: [] })
    await answers(picture, 'pass')
    expect(await sees(wang, id)).toMatchObject({ pictures: 1 })
    expect(await sees(chen, id)).toEqual({ pictures: 1, photos: 0, unseen: { held: [], refused: [] } })
  })

  test('that WeChat refuses nobody else ever sees, and the organiser is shown which', async () => {
    const { id, picture } = await publishes()
    await answers(picture, 'risky')
    expect(await sees(wang, id)).toMatchObject({ pictures: 0 })
    expect((await sees(chen, id)).unseen).toEqual({ held: [], refused: [expect.any(String)] })
  })

  test('of a report are held as well, and one that was changed on the form is asked about', async () => {
    const id = aRunningActivity(district)
    const photo = await uploadTo(district.cloud, chen, `activity/r-${freshKey()}.jpg`, aFile('jpeg'))
    await district.as(chen).gets('activity.report', { id, words: '很热闹', photos: [photo] })
    expect(await sees(wang, id)).toMatchObject({ photos: 0 })
    await answers(photo, 'pass')
    expect(await sees(wang, id)).toMatchObject({ photos: 1 })
    const {
      version,
      community: _c,
      series: _s,
      state: _t,
      ...written
    } = await district.as(chen).gets('activity.written', { id })
    const other = await uploadTo(district.cloud, chen, `activity/e-${freshKey()}.jpg`, aFile('jpeg'))
    await district.as(chen).gets('activity.edit', { ...written, pictures: [other], id, version })
    expect(await sees(wang, id)).toMatchObject({ pictures: 0 })
    await answers(other, 'pass')
    expect(await sees(wang, id)).toMatchObject({ pictures: 1 })
  })
})

test('in the evening before, everybody who has a place is reminded, once', async () => {
  const evening = new Date()
  evening.setUTCHours(10, 30, 0, 0)
  const startsAt = evening.getTime() + 15 * HOUR
  const id = upcoming({
    startsAt,
    endsAt: startsAt + HOUR,
    signup: { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt },
  })
  await signUp(wang, id)
  await district.cloud.timers.fire('minutes', evening)
  await district.cloud.timers.fire('minutes', evening)
  expect(messagesOf(district, { to: wang, template: 'startsTomorrow', about: id })).toHaveLength(1)
})
