import type { ActivityLine, Telling } from '../../cloudfunctions/activity/line'
import { DAY, HOUR } from '../support/activity/an-activity'
import { replayed, told } from '../support/activity/replayed'
import { aRunningActivity, aWritten } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { PEOPLE, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, chen } = PEOPLE
const TANG = 'sample-tang-huimin'
const CHEN = { openid: chen, name: '陈静', post: '社区书记' }
const OF_TANG = { openid: TANG, name: '汤慧敏', post: '社会组织负责人' }

const document = (id: string) => {
  const [activity] = district.find('activities', { _id: id })
  if (!activity) throw new Error(`no activity ${id}`)
  return activity
}
const linesOf = (id: string) =>
  (district.find('ledger', { of: id, kind: 'activity' }) as ActivityLine[]).sort(
    (one, other) => one.sequence - other.sequence,
  )
const lastOf = (id: string) => linesOf(id).at(-1)
const publish = (openid: string, more: object = {}) =>
  district.as(openid).gets('activity.publish', { ...aWritten(), key: freshKey(), community: XINNAN, ...more })
const edit = async (openid: string, id: string, changes: object) => {
  const { title, place, summary, organizer, startsAt, endsAt, capacity, signup, who, ...rest } = document(id)
  const { partyMost, questions, pictures, version } = rest
  const written = { title, place, summary, organizer, startsAt, endsAt, capacity, signup, who }
  const input = { ...written, partyMost, questions, pictures, id, version, ...changes }
  return district.as(openid).gets('activity.edit', input)
}

test('who publishes, and who proposes, stands in the ledger: as which post, where and when', async () => {
  const before = Date.now()
  const { id } = await publish(chen)
  const [line] = linesOf(id)
  expect(line).toMatchObject({
    ...{ _id: `${id}:1`, kind: 'activity', of: id, sequence: 1, told: 'publish', state: 'published' },
    ...{ by: CHEN, unit: XINNAN, internal: false },
  })
  expect(line?.at).toBeGreaterThanOrEqual(before)
  const { id: proposed } = await publish(TANG)
  expect(linesOf(proposed)).toMatchObject([{ told: 'propose', state: 'pending', by: OF_TANG }])
})

test('who edits an activity, and which fields, stands in its ledger', async () => {
  const { id } = await publish(chen)
  await edit(chen, id, { startsAt: document(id).startsAt - HOUR, place: '怡和苑广场' })
  const { version, edited } = document(id)
  expect(lastOf(id)).toMatchObject({
    ...{ _id: `${id}:${version}`, sequence: edited, told: 'edit', by: CHEN, unit: XINNAN },
    changed: ['place', 'startsAt'],
  })
})

test('who returns and approves a proposal stands in its ledger, with the reason', async () => {
  const { id } = await publish(TANG)
  await district.as(chen).gets('activity.review', { id, approve: false, word: '场地已占' })
  expect(lastOf(id)).toMatchObject({ told: 'return', state: 'returned', by: CHEN, word: '场地已占' })
  const another = { id, approve: false, word: '时间冲突' }
  expect(await district.unchanged(() => district.as(chen).answerTo('activity.review', another))).toBe(
    'activity/changed',
  )
  await edit(TANG, id, { place: '天安社区' })
  expect(lastOf(id)).toMatchObject({ told: 'edit', state: 'pending', by: OF_TANG, changed: ['place'] })
  await district.as(chen).gets('activity.review', { id, approve: true })
  expect(lastOf(id)).toMatchObject({ told: 'approve', state: 'published', by: CHEN })
})

test('who calls an activity off stands in its ledger, with the reason; again is no second line', async () => {
  const { id } = await publish(chen)
  const callOff = () => district.as(chen).gets('activity.callOff', { id, word: '台风' })
  await callOff()
  expect(lastOf(id)).toMatchObject({ told: 'callOff', state: 'cancelled', by: CHEN, word: '台风' })
  const another = () => district.as(chen).answerTo('activity.callOff', { id, word: '场地没了' })
  expect(await district.unchanged(another)).toBe('activity/cancelled')
  const before = linesOf(id)
  await callOff()
  expect(linesOf(id)).toEqual(before)
})

test('who tells what it was like stands in its ledger; the same told again is no second line', async () => {
  const id = aRunningActivity(district)
  const report = () => district.as(chen).gets('activity.report', { id, words: '来了二十位邻居', photos: [] })
  await report()
  await report()
  expect(linesOf(id)).toMatchObject([{ sequence: 2, told: 'report', by: CHEN, state: 'published' }])
  expect(document(id).report).toMatchObject({ by: '陈静', at: lastOf(id)?.at })
})

test('a deputy signs as who he stands in for', async () => {
  const [post] = district.find('posts', { 'holder.openid': chen, kind: 'communityCadre' })
  if (!post) throw new Error('no post')
  const deputy = { name: '顾文娟', openid: PEOPLE.gu }
  const leave = { from: '2020-01-01', until: '2099-12-31', deputy, delegated: true as const }
  await district.forget('posts', post._id)
  district.add('posts', { ...post, leave })
  const { id } = await publish(PEOPLE.gu)
  await district.forget('posts', post._id)
  district.add('posts', post)
  expect(lastOf(id)?.by).toMatchObject({ openid: PEOPLE.gu, post: '社区书记（代陈静）', deputyFor: '陈静' })
})

test('every session of a series has its lines: published, moved and called off', async () => {
  const series = { rhythm: 'weekly' as const, count: 6 }
  const { id } = await publish(TANG, { series })
  const sessions = () =>
    district.find('activities', { 'series.id': id.slice(0, 24) }).sort((a, b) => a.startsAt - b.startsAt)
  await district.as(chen).gets('activity.review', { id, approve: true })
  const third = sessions()[2]?._id ?? ''
  await edit(chen, third, { title: '换了名字', following: true })
  await district
    .as(chen)
    .gets('activity.callOff', { id: sessions()[4]?._id ?? '', word: '改期', following: true })
  expect(
    sessions().map(({ _id }) =>
      linesOf(_id)
        .map((line) => line.told)
        .join(),
    ),
  ).toEqual([
    'propose,approve',
    'propose,approve',
    'propose,approve,edit',
    'propose,approve,edit',
    'propose,approve,edit,callOff',
    'propose,approve,edit,callOff',
  ])
  for (const session of sessions()) expect(replayed(linesOf(session._id))).toEqual(told(session))
})

test('publishing again with the same key is no second line', async () => {
  const input = {
    ...aWritten(),
    key: freshKey(),
    community: XINNAN,
    series: { rhythm: 'weekly' as const, count: 3 },
  }
  const { id } = await district.as(chen).gets('activity.publish', input)
  await district.unchanged(() => district.as(chen).gets('activity.publish', input))
  expect(linesOf(id)).toHaveLength(1)
})

describe('a series that broke off half-way', () => {
  const input = () => ({
    ...{ ...aWritten(), key: freshKey(), community: XINNAN },
    series: { rhythm: 'weekly' as const, count: 4 },
  })
  const sessions = (id: string) =>
    district.find('activities', { 'series.id': id.slice(0, 24) }).sort((a, b) => a.startsAt - b.startsAt)

  test('is completed by the same request: sessions and lines that are missing, and no others', async () => {
    const asked = input()
    const { id } = await district.as(chen).gets('activity.publish', asked)
    const whole = sessions(id)
    for (const { _id } of whole.slice(2)) await district.forget('activities', _id)
    for (const { _id } of whole.slice(1)) await district.forget('ledger', `${_id}:1`)
    expect(await district.as(chen).gets('activity.publish', asked)).toMatchObject({ id })
    const unsigned = (all: typeof whole) =>
      all.map(({ secret: _, untold: __, untoldSince: ___, ...session }) => session)
    expect(unsigned(sessions(id))).toEqual(unsigned(whole))
    expect(sessions(id).slice(0, 2)).toEqual(whole.slice(0, 2))
    for (const session of whole)
      expect(linesOf(session._id)).toMatchObject([{ told: 'publish', sequence: 1, by: CHEN }])
    await district.unchanged(() => district.as(chen).gets('activity.publish', asked))
  })

  test('is not completed with other words: they are refused, and nothing is written', async () => {
    const asked = input()
    const { id } = await district.as(chen).gets('activity.publish', asked)
    const [, , , last] = sessions(id)
    await district.forget('activities', last?._id ?? '')
    for (const change of [{ title: '换了名字' }, { place: '怡和苑广场' }, { capacity: 31 }]) {
      const refused = await district.unchanged(() =>
        district.as(chen).isRefused('activity.publish', { ...asked, ...change }),
      )
      expect(refused.code).toBe('activity/already-published')
    }
    await edit(chen, id, { place: '怡和苑广场' })
    await district.as(chen).gets('activity.publish', asked)
    expect(sessions(id)).toHaveLength(4)
    expect(document(id).place).toBe('怡和苑广场')
  })
})

test('whatever is done in whatever order, the lines alone tell what the activity is', async () => {
  const crowd = [wang, 'sample-liu-zhifang', 'sample-xie-wenbin']
  const acts: ((id: string) => Promise<unknown>)[] = [
    (id) => district.as(chen).answerTo('activity.review', { id, approve: false, word: '场地已占' }),
    (id) => edit(TANG, id, { capacity: 25 }),
    (id) => district.as(chen).answerTo('activity.review', { id, approve: true }),
    (id) =>
      Promise.all(crowd.map((it) => district.as(it).answerTo('activity.signUp', { key: freshKey(), id }))),
    (id) => edit(chen, id, { summary: '带上水杯' }),
    (id) => district.as(chen).answerTo('activity.callOff', { id, word: '台风' }),
  ]
  for (let upTo = 1; upTo <= acts.length; upTo++) {
    const { id } = await publish(TANG)
    for (const act of acts.slice(0, upTo)) await act(id)
    expect(replayed(linesOf(id))).toEqual(told(document(id)))
  }
})

test('while a crowd signs up in the same second, an edit and a call-off have one line each', async () => {
  const startsAt = Date.now() + 5 * DAY
  const signup = { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt - HOUR }
  const id = aRunningActivity(district, { startsAt, signup })
  const crowd = [wang, 'sample-liu-zhifang', 'sample-xie-wenbin']
  await Promise.all([
    edit(chen, id, { title: '改了名字' }),
    ...crowd.map((it) => district.as(it).answerTo('activity.signUp', { key: freshKey(), id })),
  ])
  await district.as(chen).gets('activity.callOff', { id, word: '台风' })
  expect(linesOf(id).map((line) => line.told)).toEqual(['edit', 'callOff'])
  expect(document(id)).toMatchObject(replayed(linesOf(id)))
})

describe('broken off between a change and its line', () => {
  const minutes = () => district.cloud.timers.fire('minutes')

  test('the timer writes the line as it would have been, and each is looked at once', async () => {
    const { id } = await publish(chen)
    await edit(chen, id, { place: '怡和苑广场' })
    await edit(chen, id, { title: '改了名字' })
    const lines = linesOf(id)
    for (const { _id } of lines.slice(1)) await district.forget('ledger', _id)
    await minutes()
    expect(linesOf(id)).toEqual(lines)
    expect(district.find('activities').filter(({ untold, untoldSince }) => untold || untoldSince)).toEqual([])
    for (const { _id } of lines.slice(1)) await district.forget('ledger', _id)
    await minutes()
    // What has been seen to once costs no turn after it anything.
    expect(linesOf(id)).toEqual(lines.slice(0, 1))
  })

  test('several pages of them in one turn', async () => {
    const by = { openid: chen, name: '陈静', post: '社区书记' }
    const telling: Omit<Telling, 'at'> = { sequence: 2, told: 'edit', state: 'published', by, changed: [] }
    const ids = Array.from({ length: 450 }, (_none, index) => {
      const at = Date.now() - index
      const untold = [{ ...telling, at }]
      return aRunningActivity(district, { version: 2, edited: 2, untold, untoldSince: at })
    })
    await minutes()
    expect(ids.filter((id) => linesOf(id).length !== 1)).toEqual([])
    expect(district.find('activities').filter(({ untoldSince }) => untoldSince)).toEqual([])
  })

  test('a change that follows before the timer comes does not hide the one before', async () => {
    const { id } = await publish(chen)
    await edit(chen, id, { place: '怡和苑广场' })
    const lost = lastOf(id)
    await district.forget('ledger', lost?._id ?? '')
    await district.as(chen).gets('activity.callOff', { id, word: '台风' })
    await minutes()
    expect(linesOf(id).map((line) => line.told)).toEqual(['publish', 'edit', 'callOff'])
    expect(replayed(linesOf(id))).toEqual(told(document(id)))
  })
})
