import { addDays } from '../../cloudfunctions/platform/day'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District, freshKey } from '../support/district'
import { aSubmission, matterOf } from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { aWeek, postLines, postOfName, postsOfName, putBack, today, vouchFor } from '../support/posts'

let district: District
let before: ReturnType<typeof district.find<'posts'>>
beforeAll(async () => {
  district = await District.open()
  before = district.find('posts')
})
afterEach(async () => {
  await putBack(district, before)
  district.cloud.openapi.reset()
})
afterAll(() => district.close())

const { wang, zhang, feng, li, xu, chen } = PEOPLE
const [JIANG, ADMIN] = ['sample-jiang-yongming', 'sample-su-ting']
const phoneOf = (name: string) => postOfName(district, name).holder?.phone
const linesOf = (post: string) => postLines(district, post)
const cardsFor = async (openid: string) => {
  const page = await district.as(openid).gets('community.page', { estateId: YIHEYUAN })
  return 'contacts' in page ? page.contacts : []
}
const workbenchOf = async (openid: string) =>
  (await district.as(openid).gets('workbench.matters')).matters.map(({ id }) => id)
const filed = async () =>
  (await district.as(wang).gets('feedback.submit', aSubmission({ place: PLACES.home }))).id

describe('binding', () => {
  test('whoever proves the number of the roster has its posts from then on, and the ledger says so', async () => {
    vouchFor(district, { mine: phoneOf('姜永明') })
    expect(await district.as(JIANG).answerTo('workbench.matters')).toBe('access/forbidden')
    expect(await district.as(JIANG).gets('contact.bind', { code: 'mine' })).toEqual({ posts: 1 })
    const { posts } = await district.as(JIANG).gets('resident.me')
    expect(posts.map(({ title }) => title)).toEqual(['新南社区 微网格03-4 微网格长'])
    expect(await district.as(JIANG).answerTo('workbench.matters')).toBe('ok')
    const { _id } = postOfName(district, '姜永明')
    expect(linesOf(_id).slice(1)).toMatchObject([
      {
        told: 'bind',
        by: { openid: JIANG, name: '姜永明', post: '微网格长' },
        unit: `${XINNAN}-03-4`,
        bound: true,
      },
    ])
  })

  test('several posts under one number are bound at once, and once more changes nothing', async () => {
    const phone = phoneOf('唐燕')
    await putBack(
      district,
      postsOfName(district, '唐燕').map((post) => ({ ...post, holder: { name: '唐燕', phone } })),
    )
    vouchFor(district, { mine: phone })
    expect(await district.as('new-tang').gets('contact.bind', { code: 'mine' })).toEqual({ posts: 2 })
    const again = () => district.as('new-tang').gets('contact.bind', { code: 'mine' })
    expect(await district.unchanged(again)).toEqual({ posts: 2 })
  })

  test('a deputy who had not been bound yet stands in from the moment he is', async () => {
    const leave = { ...aWeek(), deputy: { name: '姜永明', phone: phoneOf('姜永明') } }
    await putBack(district, [{ ...postOfName(district, '张明'), leave }])
    const id = await filed()
    expect(matterOf(district, id)?.holder).toBe(`${XINNAN}-02`)
    vouchFor(district, { mine: phoneOf('姜永明') })
    await district.as(JIANG).gets('contact.bind', { code: 'mine' })
    const next = await filed()
    expect(matterOf(district, next)?.route.why).toMatch(/姜永明（代张明）$/)
    expect(await workbenchOf(JIANG)).toContain(next)
  })

  test('nobody becomes staff by claiming: not by a number of no roster row, a made-up code, or words', async () => {
    vouchFor(district, { stranger: '10199999999' })
    const stranger = district.as('stranger-0009')
    const refused = async (input: object) =>
      (await district.unchanged(() => stranger.isRefused('contact.bind', input))).code
    expect(await refused({ code: 'stranger' })).toBe('post/no-roster-row')
    expect(await refused({ code: 'made-up' })).toBe('phone/unverified')
    expect(await refused({ code: 'made-up', phone: phoneOf('姜永明'), openid: JIANG })).toBe(
      'phone/unverified',
    )
    expect(await refused({ phone: phoneOf('姜永明') })).toBe('input/invalid')
    expect((await stranger.gets('resident.me')).posts).toEqual([])
    expect(await stranger.gets('contact.mine')).toMatchObject({ posts: [], colleagues: [] })
  })

  test('a number that is bound already is not taken over, until its owner or an administrator frees it', async () => {
    vouchFor(district, { his: phoneOf('张明') })
    const thief = district.as('second-wechat')
    const refused = await district.unchanged(() => thief.isRefused('contact.bind', { code: 'his' }))
    expect(refused).toMatchObject({
      code: 'post/bound-elsewhere',
      message: expect.stringContaining('管理员'),
    })

    const freed = await district
      .as(ADMIN)
      .gets('contact.release', { key: freshKey(), phone: phoneOf('张明') ?? '' })
    expect(freed).toEqual({ posts: 1 })
    expect(await district.as(zhang).answerTo('workbench.matters')).toBe('access/forbidden')
    expect(await thief.gets('contact.bind', { code: 'his' })).toEqual({ posts: 1 })

    await thief.gets('contact.unbind', { key: freshKey() })
    expect(await district.as(zhang).gets('contact.bind', { code: 'his' })).toEqual({ posts: 1 })
    const moves = linesOf(postOfName(district, '张明')._id).map(({ told }) => told)
    expect(moves.slice(-4)).toEqual(['release', 'bind', 'unbind', 'bind'])
  })

  test('two who prove the same number at once: one has it', async () => {
    vouchFor(district, { his: phoneOf('姜永明') })
    const answers = await Promise.all(
      ['first', 'second', 'third'].map((openid) =>
        district.as(openid).answerTo('contact.bind', { code: 'his' }),
      ),
    )
    expect(answers.sort()).toEqual(['ok', 'post/bound-elsewhere', 'post/bound-elsewhere'])
  })

  test('an administrator frees numbers of his own district only', async () => {
    await putBack(district, [{ ...postOfName(district, '张明'), scope: '320403003001-02-1' }])
    const phone = phoneOf('张明') ?? ''
    const code = await district.as(ADMIN).answerTo('contact.release', { key: freshKey(), phone })
    expect(code).toBe('post/no-roster-row')
  })
})

describe('leave', () => {
  const goesAway = (changes: object = {}) =>
    district.as(zhang).gets('contact.takeLeave', {
      key: freshKey(),
      ...aWeek(),
      deputies: [postOfName(district, '冯秀兰')._id],
      ...changes,
    })

  test('J14: the case reaches the deputy, and residents ring him', async () => {
    await goesAway()
    const id = await filed()
    expect(matterOf(district, id)?.route.why).toBe('3幢2单元 → 微网格02-1 → 冯秀兰（代张明）')
    expect(await workbenchOf(feng)).toContain(id)
    const own = postOfName(district, '冯秀兰').contact?.dutyPhone
    expect((await cardsFor(wang))[0]).toMatchObject({
      name: '冯秀兰',
      deputyFor: '张明',
      phone: own,
      mine: true,
    })
    const { _id } = postOfName(district, '张明')
    expect(linesOf(_id).at(-1)).toMatchObject({ told: 'takeLeave', deputy: '冯秀兰', ...aWeek() })
  })

  test('a deputy who goes away too hands on to his own deputy, who may act', async () => {
    await goesAway()
    const deputies = [postOfName(district, '李红')._id]
    await district.as(feng).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies })
    const id = await filed()
    expect(matterOf(district, id)?.route.why).toBe('3幢2单元 → 微网格02-1 → 李红（代张明）')
    expect(await workbenchOf(li)).toContain(id)
    expect((await district.as(li).gets('feedback.read', { id })).moves).toContain('accept')
    expect((await cardsFor(wang))[0]).toMatchObject({ name: '李红', deputyFor: '张明' })
  })

  test('who is away without a deputy is passed over outward, never to nobody', async () => {
    await goesAway({ deputies: [] })
    expect(matterOf(district, await filed())?.route.why).toBe(
      '3幢2单元 → 微网格02-1（微网格长请假） → 2网格 → 李红',
    )
    expect((await cardsFor(wang))[0]).toMatchObject({ name: '李红' })
  })

  test('ended early, everything is as before', async () => {
    await goesAway()
    await district
      .as(zhang)
      .gets('contact.endLeave', { key: freshKey(), post: postOfName(district, '张明')._id })
    expect(postOfName(district, '张明').leave).toBeUndefined()
    expect(matterOf(district, await filed())?.route.why).toBe('3幢2单元 → 微网格02-1 → 张明')
    const id = await filed()
    expect(await district.as(feng).answerTo('feedback.read', { id })).toBe('feedback/unknown')
  })

  test('sent twice it happens once', async () => {
    const key = freshKey()
    await goesAway({ key })
    await district.unchanged(() => goesAway({ key }))
  })

  test.each([
    ['a leave that begins yesterday', { from: addDays(today(), -1) }, 'leave/days'],
    [
      'a leave that ends before it begins',
      { from: addDays(today(), 3), until: addDays(today(), 2) },
      'leave/days',
    ],
    ['a leave of two years', { until: addDays(today(), 700) }, 'leave/days'],
    ['a deputy of another community', { deputies: ['320402001001-01-gridLeader'] }, 'leave/no-colleague'],
    ['oneself as deputy', { deputies: [`${XINNAN}-02-1-microGridLeader`] }, 'leave/no-colleague'],
    ['the police officer as deputy', { deputies: [`${XINNAN}-policeOfficer`] }, 'leave/no-colleague'],
    ['a deputy who is away himself', { deputies: [`${XINNAN}-communityCadre-3`] }, 'leave/deputy-away'],
  ])('%s is refused and changes nothing', async (_what, changes, code) => {
    const input = { key: freshKey(), ...aWeek(), deputies: [], ...changes }
    const refused = await district.unchanged(() => district.as(zhang).isRefused('contact.takeLeave', input))
    expect(refused.code).toBe(code)
  })

  test('his page tells his leave, and the deputy’s page whom he stands in for', async () => {
    await goesAway()
    const own = await district.as(zhang).gets('contact.mine')
    expect(own.posts[0]).toMatchObject({
      title: '新南社区 微网格02-1 微网格长',
      leave: { deputy: '冯秀兰', running: true, delegated: false },
    })
    const { standingIn } = await district.as(feng).gets('contact.mine')
    expect(standingIn).toMatchObject([{ title: '新南社区 微网格02-1 微网格长', holder: '张明', ...aWeek() }])
  })

  test('colleagues are named once with all their posts, and say when they are away', async () => {
    const { colleagues } = await district.as(zhang).gets('contact.mine')
    const names = colleagues.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['李红', '冯秀兰', '陈静', '徐欣']))
    for (const none of ['张明', '值班室', '马俊', '潘国庆', '薛敏']) expect(names).not.toContain(none)
    expect(colleagues.find(({ name }) => name === '许卫东')?.away).toBeDefined()
  })
})

describe('delegation', () => {
  const post = `${XINNAN}-02-gridLeader`
  const lends = (changes: object = {}) =>
    district.as(li).gets('contact.delegate', {
      key: freshKey(),
      post,
      ...aWeek(),
      deputy: postOfName(district, '徐欣')._id,
      ...changes,
    })

  test('one post is lent without being away: both may act', async () => {
    await lends()
    const place = { estateId: YIHEYUAN }
    const { id, why } = await district.as(wang).gets('feedback.submit', aSubmission({ place }))
    expect(why).toMatch(/徐欣（代李红）$/)
    for (const openid of [li, xu])
      expect((await district.as(openid).gets('feedback.read', { id })).moves).toContain('accept')
    await district.as(li).gets('contact.endLeave', { key: freshKey(), post })
    expect(
      linesOf(post)
        .slice(-2)
        .map(({ told }) => told),
    ).toEqual(['delegate', 'endDelegation'])
  })

  test('its end asked for twice ends nothing else: the leave of another post of his goes on', async () => {
    await lends()
    const [{ _id, ...lent } = { _id: '' }] = district.find('posts', { _id: post })
    const { delegated: _lent, ...leave } = { ...aWeek(), delegated: true as const }
    const other = `${XINNAN}-02-4-microGridLeader`
    await district.forget('posts', other)
    district.add('posts', {
      ...lent,
      _id: other,
      kind: 'microGridLeader',
      scope: `${XINNAN}-02-4`,
      leave,
    } as never)
    const input = { key: freshKey(), post }
    await district.as(li).gets('contact.endLeave', input)
    await district.unchanged(() => district.as(li).gets('contact.endLeave', input))
    expect(district.find('posts', { _id: other })[0]?.leave).toEqual(leave)
  })

  test('a post on leave is not lent besides, and nobody lends another’s', async () => {
    const input = { key: freshKey(), post, ...aWeek(), deputy: postOfName(district, '徐欣')._id }
    expect(await district.as(zhang).answerTo('contact.delegate', input)).toBe('post/unknown')
    await district.as(li).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies: [] })
    expect(await district.as(li).answerTo('contact.delegate', input)).toBe('leave/on-leave')
  })
})

describe('what residents see', () => {
  const post = `${XINNAN}-02-1-microGridLeader`
  const shown = {
    dutyPhone: '10000003199',
    askFor: '楼道里的大小事',
    until: addDays(today(), 30),
    agreed: true as const,
  }

  test('withdrawn, the contact is gone at once; published again, it is there with the new number', async () => {
    await district.as(zhang).gets('contact.withdraw', { key: freshKey(), post })
    expect((await cardsFor(wang)).map(({ name }) => name)).not.toContain('张明')
    await district.as(zhang).gets('contact.publish', { key: freshKey(), post, ...shown })
    expect((await cardsFor(wang))[0]).toMatchObject({
      name: '张明',
      phone: shown.dutyPhone,
      title: '微网格长',
    })
    expect(
      linesOf(post)
        .map(({ told }) => told)
        .slice(-2),
    ).toEqual(['withdraw', 'publish'])
  })

  test('withdrawn, the number is gone also where its owner stands in for somebody', async () => {
    const deputies = [postOfName(district, '张明')._id]
    await district.as(feng).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies })
    expect((await cardsFor('sample-nobody')).filter(({ deputyFor }) => deputyFor === '冯秀兰')).toHaveLength(
      1,
    )
    await district.as(zhang).gets('contact.withdraw', { key: freshKey(), post })
    expect(JSON.stringify(await cardsFor('sample-nobody'))).not.toContain('张明')
  })

  test('a number published for less than the leave is not shown for the deputy', async () => {
    await district
      .as(zhang)
      .gets('contact.publish', { key: freshKey(), post, ...shown, until: addDays(today(), 2) })
    const deputies = [postOfName(district, '张明')._id]
    await district.as(feng).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies })
    expect(postOfName(district, '冯秀兰').leave?.deputy).not.toHaveProperty('dutyPhone')
  })

  test.each([
    ['without consent', { agreed: false }, 'input/invalid'],
    ['until yesterday', { until: addDays(today(), -1) }, 'leave/days'],
    ['words for a number', { dutyPhone: '打我手机' }, 'input/invalid'],
    ['somebody else’s post', { post: `${XINNAN}-02-gridLeader` }, 'post/unknown'],
  ])('%s it is refused', async (_what, changes, code) => {
    const input = { key: freshKey(), post, ...shown, ...changes }
    const refused = await district.unchanged(() => district.as(zhang).isRefused('contact.publish', input))
    expect(refused.code).toBe(code)
  })

  test('a grid worker is not called by residents', async () => {
    const { _id } = postOfName(district, '徐欣')
    const input = { key: freshKey(), post: _id, ...shown }
    expect(await district.as(xu).answerTo('contact.publish', input)).toBe('post/not-public')
  })

  test('unlawful words are refused', async () => {
    district.cloud.openapi.answer('security.msgSecCheck', () => ({
      errcode: 0,
      result: { suggest: 'risky' },
    }))
    const answer = await district.as(zhang).answerTo('contact.publish', { key: freshKey(), post, ...shown })
    expect(answer).toBe('content/unlawful')
  })

  test('a cadre’s own words stand on the page of another estate of his community', async () => {
    const own = `${XINNAN}-communityCadre`
    await district
      .as(chen)
      .gets('contact.publish', { key: freshKey(), post: own, ...shown, askFor: '党员组织关系' })
    expect((await cardsFor(wang)).find(({ name }) => name === '陈静')?.askFor).toBe('党员组织关系')
  })
})
