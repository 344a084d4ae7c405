import { EVERYBODY } from '../../cloudfunctions/activity/conditions'
import type { Signup } from '../../cloudfunctions/activity/signup'
import type { SignupLine } from '../../cloudfunctions/activity/signup-line'
import { addDays, beijingDay, dayStart } from '../../cloudfunctions/platform/day'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { DAY, HOUR } from '../support/activity/an-activity'
import { replayedSignup, toldOfSignup } from '../support/activity/replayed-signup'
import { aGuestIn, aRunningActivity, codeOf } from '../support/activity/running'
import { District, freshKey } from '../support/district'
import { random } from '../support/division/random'
import { PEOPLE, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhang, zhou, chen, gu } = PEOPLE
const LIU = 'sample-liu-zhifang'
const XIE = 'sample-xie-wenbin'
const CHEN = { openid: chen, name: '陈静', post: '社区书记' }
const SYSTEM = { openid: '', name: '系统', post: '系统' }

/** What the jobs that run every five minutes ask when there is nothing to do, as before sign-ups had lines. */
const IDLE_OPERATIONS = 15

const fire = (inHours = 0) => district.cloud.timers.fire('minutes', new Date(Date.now() + inHours * HOUR))
const upcoming = (changes: Parameters<typeof aRunningActivity>[1] = {}) => {
  const startsAt = Date.now() + 5 * DAY
  const signup = { opensAt: 0, closesAt: startsAt, cancelUntil: startsAt - HOUR }
  return aRunningActivity(district, { startsAt, signup, ...changes })
}
const signUp = (openid: string, id: string, more: object = {}) =>
  district.as(openid).gets('activity.signUp', { key: freshKey(), id, ...more })
const signupOf = (openid: string, id: string): Signup => {
  const [signup] = district.find('signups', { _id: submissionId(openid, id) })
  if (!signup) throw new Error(`${openid} has not signed up`)
  return signup
}
const replace = async (signup: Signup) => {
  await district.forget('signups', signup._id)
  district.add('signups', signup)
}
/** Lets a sign-up have waited for long: nobody is in the middle of his call any more. */
const hasWaited = async (openid: string, id: string) => {
  const signup = signupOf(openid, id)
  await replace({ ...signup, askedAt: signup.askedAt - HOUR })
}
const linesOf = (of: string) =>
  (district.find('ledger', { of, kind: 'signup' }) as SignupLine[]).sort(
    (one, other) => one.sequence - other.sequence,
  )
const toldOf = (openid: string, id: string) => linesOf(signupOf(openid, id)._id).map(({ told }) => told)
const homeOf = (openid: string) => {
  const [home] = district.find('residents', { _id: openid })
  if (!home) throw new Error('no home')
  return home
}

/** Every sign-up whose lines go back to its beginning is what they tell. How many there are. */
function everySignupReplays(): number {
  const signups = district.find('signups').filter(({ _id }) => linesOf(_id)[0]?.told === 'signUp')
  for (const signup of signups)
    expect({ _id: signup._id, ...replayedSignup(linesOf(signup._id)) }).toEqual({
      ...{ _id: signup._id, ...toldOfSignup(signup) },
    })
  return signups.length
}

describe('who did what with a sign-up stands in the ledger', () => {
  test('a place had, given back and had again: the person himself, where and when', async () => {
    const id = upcoming()
    const before = Date.now()
    await signUp(wang, id, { family: [{ name: '小雨' }], agreed: ['family'] })
    for (const _twice of [1, 2]) await district.as(wang).gets('activity.cancelSignup', { id })
    await signUp(wang, id)
    const { _id, name } = signupOf(wang, id)
    const by = { openid: wang, name, post: '居民' }
    const lines = linesOf(_id)
    expect(lines.map(({ told, state }) => [told, state])).toEqual([
      ['signUp', 'waiting'],
      ['seat', 'seated'],
      ['cancel', 'cancelled'],
      ['signUp', 'waiting'],
      ['seat', 'seated'],
    ])
    expect(lines.map((line) => line._id)).toEqual([1, 2, 3, 4, 5].map((sequence) => `${_id}:${sequence}`))
    for (const line of lines) {
      expect(line).toMatchObject({ by, activity: id, of: _id, unit: XINNAN, internal: false })
      expect(line.at).toBeGreaterThanOrEqual(before)
    }
    expect(lines.flatMap(({ asked }) => asked ?? [])).toEqual(
      [2, 1].map((size) => ({ role: 'participant', size })),
    )
    expect(everySignupReplays()).toBeGreaterThan(0)
  })

  test('a place that came free: offered by the list, confirmed by who waited, or let pass', async () => {
    const id = upcoming({ capacity: 1 })
    await signUp(wang, id)
    for (const openid of [zhang, zhou]) {
      await signUp(openid, id)
      await hasWaited(openid, id)
    }
    await district.as(wang).gets('activity.cancelSignup', { id })
    await fire()
    const [first, second] = signupOf(zhang, id).state === 'offered' ? [zhang, zhou] : [zhou, zhang]
    const offer = linesOf(signupOf(first, id)._id).at(-1)
    expect(offer).toMatchObject({ told: 'offer', by: SYSTEM, confirmBy: signupOf(first, id).confirmBy })
    await fire(25)
    expect(linesOf(signupOf(first, id)._id).at(-1)).toMatchObject({
      told: 'lapse',
      by: SYSTEM,
      state: 'lapsed',
    })
    await district.as(second).gets('activity.confirm', { id })
    for (const _again of [1]) await district.as(second).gets('activity.confirm', { id })
    expect(linesOf(signupOf(second, id)._id).at(-1)).toMatchObject({
      told: 'confirm',
      by: { openid: second },
    })
    expect(toldOf(second, id)).toEqual(['signUp', 'offer', 'confirm'])
    everySignupReplays()
  })

  test('whom a helper or an organiser checks in, ticks off or takes back', async () => {
    const { id, signup, ticket } = aGuestIn(district)
    const helper = submissionId(XIE, id)
    district.add('signups', {
      ...signupOf(LIU, id),
      ...{ _id: helper, person: XIE, name: '谢文斌', role: 'helper', key: 'test-key-of-the-helper' },
    })
    await district.as(XIE).gets('activity.scan', { id, ticket })
    await district.as(XIE).gets('activity.scan', { id, ticket })
    expect(linesOf(signup)).toMatchObject([
      { told: 'checkIn', by: { openid: XIE, name: '谢文斌', post: '活动志愿者' }, state: 'seated' },
    ])
    for (const what of ['out', 'undo', 'undo', 'in'] as const)
      await district.as(chen).gets('activity.tick', { id, signup, what })
    expect(linesOf(signup).slice(1)).toMatchObject([
      { told: 'checkOut', by: CHEN },
      { told: 'undo', by: CHEN },
      { told: 'checkIn', by: CHEN },
    ])
    await district.as(chen).gets('activity.scan', { id, ticket, out: true })
    expect(linesOf(signup).at(-1)).toMatchObject({ told: 'checkOut', by: CHEN })
  })

  test('a deputy signs as who he stands in for', async () => {
    const [post] = district.find('posts', { 'holder.openid': chen, kind: 'communityCadre' })
    if (!post) throw new Error('no post')
    const deputy = { name: '顾文娟', openid: gu }
    const leave = { from: '2020-01-01', until: '2099-12-31', deputy, delegated: true as const }
    await district.forget('posts', post._id)
    district.add('posts', { ...post, leave })
    const { id, signup } = aGuestIn(district)
    await district.as(gu).gets('activity.tick', { id, signup, what: 'in' })
    await district.forget('posts', post._id)
    district.add('posts', post)
    expect(linesOf(signup)).toMatchObject([
      { by: { openid: gu, post: '社区书记（代陈静）', deputyFor: '陈静' } },
    ])
  })

  test('the second of a household is turned away by the system', async () => {
    const id = upcoming({ who: { ...EVERYBODY, oncePerHousehold: true } })
    district.add('residents', { ...homeOf(wang), _id: 'spouse-0002', name: '老王' })
    await Promise.all(
      [wang, 'spouse-0002'].map((it) => district.as(it).answerTo('activity.signUp', { key: freshKey(), id })),
    )
    await fire()
    const last = [wang, 'spouse-0002'].map((it) => linesOf(signupOf(it, id)._id).at(-1))
    expect(last.filter((line) => line?.told === 'cancel')).toMatchObject([{ by: SYSTEM, state: 'cancelled' }])
    everySignupReplays()
  })
})

describe('where everybody comes in the same minutes the timer writes the lines', () => {
  test('of who waits, and of who checks in by the code at the entrance', async () => {
    const id = upcoming({ capacity: 1 })
    await signUp(wang, id)
    await signUp(zhang, id)
    const guest = aGuestIn(district, {}, { person: wang })
    await district.as(wang).gets('activity.checkIn', { id: guest.id, code: codeOf(guest.id) })
    expect([...linesOf(signupOf(zhang, id)._id), ...linesOf(guest.signup)]).toEqual([])
    await fire()
    expect(linesOf(signupOf(zhang, id)._id)).toMatchObject([{ told: 'signUp', by: { openid: zhang } }])
    expect(linesOf(guest.signup)).toMatchObject([{ told: 'checkIn', by: { openid: wang, post: '居民' } }])
  })
})

describe('broken off between a change and its line', () => {
  test('the timer writes the lines as they would have been, and each is looked at until its call is over', async () => {
    const id = upcoming()
    await signUp(wang, id)
    await district.as(wang).gets('activity.cancelSignup', { id })
    const { _id } = signupOf(wang, id)
    const lines = linesOf(_id)
    expect(lines).toHaveLength(3)
    const lose = async () => {
      for (const line of lines) await district.forget('ledger', line._id)
    }
    await lose()
    await fire()
    expect(linesOf(_id)).toEqual(lines)
    await lose()
    await fire(0.1)
    expect(linesOf(_id)).toEqual(lines)
    expect(signupOf(wang, id)).not.toMatchObject({ untold: expect.anything() })
    expect(signupOf(wang, id)).not.toMatchObject({ untoldAt: expect.anything() })
    await lose()
    await fire(0.2)
    // What has been seen to costs no turn after it anything.
    expect(linesOf(_id)).toEqual([])
    for (const line of lines) district.add('ledger', line)
  })

  test('several pages of them in one turn, for a few operations each', async () => {
    const many = aGuestIn(district, {}, { person: 'guest-of-many' })
    const at = Date.now() - HOUR
    const guests = Array.from({ length: 450 }, (_none, index) => {
      const telling = { told: 'signUp' as const, at: at + index, state: 'waiting' as const }
      const own = { _id: `guest-${index}`, person: `guest-${index}`, state: 'cancelled' as const }
      const noted = { lines: 1, untold: { 1: telling }, untoldAt: at + index }
      return { ...signupOf('guest-of-many', many.id), ...own, ...noted }
    })
    district.cloud.store.load('signups', guests)
    await fire()
    expect(guests.filter(({ _id }) => linesOf(_id).length !== 1)).toEqual([])
    expect(district.find('signups', { untoldAt: { $gt: 0, $lt: Date.now() - HOUR / 2 } })).toEqual([])
    for (const { _id } of guests) await district.forget('signups', _id)
  })

  test('a timer that finds nothing does no more than look', async () => {
    const morning = dayStart(addDays(beijingDay(Date.now()), 3)) + 10 * HOUR
    for (const minutes of [0, 5])
      await district.cloud.timers.fire('minutes', new Date(morning + minutes * 60_000))
    const { cost } = await district.cloud.timers.fire('minutes', new Date(morning + 10 * 60_000))
    expect(cost.operations).toBeLessThanOrEqual(IDLE_OPERATIONS)
  })
})

test('whatever a crowd does with three places, the lines alone tell what each sign-up is', async () => {
  const dice = random(5)
  const crowd = [wang, zhang, zhou, LIU, XIE, chen, gu].filter(
    (openid) => district.find('residents', { _id: openid }).length > 0,
  )
  expect(crowd.length).toBeGreaterThan(3)
  const id = upcoming({ capacity: 3 })
  const running = aRunningActivity(district, { capacity: 3 })
  for (let round = 0; round < 12; round++) {
    await Promise.all(
      crowd.map(async (openid) => {
        const person = district.as(openid)
        const [act, at] = [dice.next(), dice.next() < 0.5 ? id : running]
        if (act < 0.45) await person.answerTo('activity.signUp', { key: freshKey(), id: at })
        else if (act < 0.7) await person.answerTo('activity.cancelSignup', { id: at })
        else if (act < 0.85) await person.answerTo('activity.confirm', { id: at })
        else await person.answerTo('activity.checkIn', { id: running, code: codeOf(running) })
      }),
    )
    const [someone] = district.find('signups', { activity: running, state: 'seated' })
    const what = (['in', 'out', 'undo'] as const)[Math.floor(dice.next() * 3)]
    if (someone) await district.as(chen).answerTo('activity.tick', { id: running, signup: someone._id, what })
    if (round % 4 === 3)
      for (const openid of crowd)
        if (district.find('signups', { _id: submissionId(openid, id), state: 'waiting' }).length > 0)
          await hasWaited(openid, id)
    if (round % 5 === 4) await fire(25)
  }
  await fire()
  expect(everySignupReplays()).toBeGreaterThan(crowd.length)
})
