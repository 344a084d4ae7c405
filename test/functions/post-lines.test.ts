import fc from 'fast-check'
import { isInRosterFile, isKeptByRoster } from '../../cloudfunctions/contact/post'
import { POST_MOVES, stateOf } from '../../cloudfunctions/contact/post-ledger'
import { carriedOver, type RetiredPostLine } from '../../cloudfunctions/contact/retired-post-line'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import { submissionId } from '../../cloudfunctions/platform/submission'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import type { Roster } from '../../cloudfunctions/roster/roster'
import { District, freshKey } from '../support/district'
import { PEOPLE, XINNAN } from '../support/people'
import { aWeek, postLines, postOfName, vouchFor } from '../support/posts'
import { replayedPost } from '../support/replayed'
import { ADMINISTRATOR, apply, tryOut } from '../support/roster'

const today = () => beijingDay(Date.now())
const { zhang, feng, li, chen } = PEOPLE
const ZHANG = `${XINNAN}-02-1-microGridLeader`
const FENG = `${XINNAN}-02-2-microGridLeader`
const LI = `${XINNAN}-02-gridLeader`
const CHEN = `${XINNAN}-communityCadre`

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

const postOf = (_id: string) => {
  const [post] = district.find('posts', { _id })
  if (!post) throw new Error(`no post ${_id}`)
  return post
}
const toldOf = (post: string) => postLines(district, post).map(({ told }) => told)

/** Every post of the roster stands as its lines tell, and has as many numbered ones as it says. */
function replays() {
  const lines = postLines(district)
  for (const post of district.find('posts').filter(isKeptByRoster)) {
    const own = lines.filter(({ of }) => of === post._id)
    expect([post._id, replayedPost(own)]).toEqual([post._id, stateOf(post)])
    const numbered = own.filter(({ _id, sequence }) => _id === `${post._id}:${sequence}`)
    expect(numbered.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: post.lines ?? 0 }, (_none, index) => index + 1),
    )
  }
}

/** Nobody's number and nobody's WeChat but that of who did it. */
function tellsNoNumbers() {
  for (const { by: _signed, _id: _own, of: _post, unit: _scope, ...line } of postLines(district)) {
    const { import: _import, at: _when, ...told } = line
    expect(JSON.stringify(told)).not.toMatch(/sample-|0000-|1\d{10}|openid|phone/i)
  }
}

function fileOf(edit: (it: Roster) => void): Promise<Buffer> {
  const roster = structuredClone({
    organisations: district.find('organisations'),
    grids: district.find('grids'),
    estates: district.find('estates'),
    posts: district.find('posts').filter(isInRosterFile),
    partyOrganizations: district.find('partyOrganizations'),
  })
  edit(roster)
  return workbookOf(roster, today())
}

/** 张明 is followed by 钱七, 李红 gets a last day and another number to ring, nobody else is touched. */
const renewal = () =>
  fileOf((it) => {
    for (const post of it.posts) {
      if (post._id === ZHANG) post.holder = { name: '钱七', phone: '10000000007' }
      if (post._id === LI) post.until = addDays(today(), 400)
      if (post._id === LI && post.contact) post.contact.dutyPhone = '0000-8765432'
    }
  })

const onLeave = (openid: string, key = freshKey()) =>
  district.as(openid).gets('contact.takeLeave', { key, ...aWeek(), deputies: [] })

test('every change is a numbered line, signed as what he did it', async () => {
  replays()
  await onLeave(zhang)
  await district.as(zhang).gets('contact.endLeave', { key: freshKey(), post: ZHANG })
  await district
    .as(zhang)
    .gets('contact.delegate', { key: freshKey(), post: ZHANG, ...aWeek(), deputy: FENG })
  await district.as(zhang).gets('contact.endLeave', { key: freshKey(), post: ZHANG })
  await district.as(zhang).gets('contact.withdraw', { key: freshKey(), post: ZHANG })
  const phone = postOf(ZHANG).holder?.phone ?? ''
  await district.as(ADMINISTRATOR).gets('contact.release', { key: freshKey(), phone })
  const lines = postLines(district, ZHANG).slice(-6)
  expect(lines.map(({ told, by }) => `${told} ${by.post}`)).toEqual([
    'takeLeave 微网格长',
    'endLeave 微网格长',
    'delegate 微网格长',
    'endDelegation 微网格长',
    'withdraw 微网格长',
    'release 管理员',
  ])
  expect(lines.map(({ _id }) => _id)).toEqual([2, 3, 4, 5, 6, 7].map((n) => `${ZHANG}:${n}`))
  replays()
  tellsNoNumbers()
})

test('who stands in signs with whom he stands in for when he gives up his binding', async () => {
  await district.as(zhang).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies: [FENG] })
  await district.as(feng).gets('contact.unbind', { key: freshKey() })
  expect(postLines(district, ZHANG).at(-1)).toMatchObject({
    told: 'unbind',
    by: { openid: feng, name: '冯秀兰', post: '微网格长（代张明）', deputyFor: '张明' },
    deputyBound: false,
  })
  replays()
})

describe('a submission from before the release', () => {
  const old = (key: string, changes: object = {}): RetiredPostLine => ({
    _id: `${submissionId(zhang, key)}:${ZHANG}`,
    post: ZHANG,
    move: 'takeLeave',
    by: { openid: zhang, name: '张明' },
    at: Date.now() - 60_000,
    ...aWeek(),
    ...changes,
  })

  test('is known where its line lay, and where it lies since it was carried over', async () => {
    const [first, second] = [freshKey(), freshKey()]
    district.add('postLedger', old(first))
    district.add('ledger', carriedOver(old(second), postOf(ZHANG).scope))
    await district.unchanged(() => onLeave(zhang, first))
    await district.unchanged(() => onLeave(zhang, second))
  })

  test('is told of as it was: ahead of numbered lines, as which post is not recorded', () => {
    const line = carriedOver(old('a-key-of-a-page-00'), XINNAN)
    expect(line).toMatchObject({
      _id: `${ZHANG}:${submissionId(zhang, 'a-key-of-a-page-00')}:${ZHANG}`,
      kind: 'post',
      of: ZHANG,
      sequence: 0,
      told: 'takeLeave',
      unit: XINNAN,
      by: { openid: zhang, name: '张明', post: '未记录' },
      ...aWeek(),
    })
    expect(line).not.toHaveProperty('move')
  })
})

describe('an import', () => {
  test('tells of each of its posts once it is current, by whoever confirmed it and of that moment', async () => {
    const { id } = await tryOut(district, await renewal())
    await apply(district, id, 'current')
    expect(postLines(district).filter((line) => line.import === id)).toEqual([])
    await apply(district, id)
    const [it] = district.find('rosterImports', { _id: id })
    const lines = postLines(district).filter((line) => line.import === id)
    expect(lines.map(({ told }) => told).sort()).toEqual(['ended', 'imported', 'renewed'])
    for (const line of lines) {
      expect(line._id).toBe(`${line.of}:${id}`)
      expect(line).toMatchObject({
        by: { openid: ADMINISTRATOR, name: '苏婷', post: '管理员' },
        at: it?.appliedAt,
        unit: postOf(line.of).scope,
      })
    }
    expect(lines.find(({ told }) => told === 'renewed')).toMatchObject({
      of: LI,
      changed: [expect.stringMatching(/^到期日期：.* → /), '值班电话有变更'],
      stands: { holder: '李红', bound: true },
    })
    replays()
    tellsNoNumbers()
  })

  test('never resets what a post counts, nor what it was last asked', async () => {
    const key = freshKey()
    await onLeave(li, key)
    const { id } = await tryOut(district, await renewal())
    await apply(district, id, 'staging')
    await district.as(li).gets('contact.withdraw', { key: freshKey(), post: LI })
    await apply(district, id, 'current')
    await district.as(li).gets('contact.endLeave', { key: freshKey(), post: LI })
    await apply(district, id)
    await district.unchanged(() => onLeave(li, key))
    expect(toldOf(LI).slice(-4)).toEqual(['takeLeave', 'withdraw', 'endLeave', 'renewed'])
    await onLeave(li)
    expect(toldOf(LI).slice(-2)).toEqual(['renewed', 'takeLeave'])
    expect(postLines(district, LI).at(-1)?._id).toBe(`${LI}:${postOf(LI).lines}`)
    replays()
  })

  test.each([
    ['before any line was written', 0],
    ['half way through the lines', 1],
    ['after all lines', 3],
  ])('that broke off %s is healed by the next try, nothing doubled', async (_when, written) => {
    const { id } = await tryOut(district, await renewal())
    await apply(district, id)
    const lines = postLines(district).filter((line) => line.import === id)
    for (const line of lines.slice(written)) await district.forget('ledger', line._id)
    const [it] = district.find('rosterImports', { _id: id })
    const [division] = district.find('divisions')
    if (!it || !division) throw new Error('no import')
    await district.forget('rosterImports', id)
    district.add('rosterImports', { ...it, state: 'current', settled: 0 })
    await district.forget('divisions', division._id)
    district.add('divisions', { ...division, settling: id })
    await district.cloud.timers.fire('nightly')
    expect(postLines(district).filter((line) => line.import === id)).toEqual(lines)
    expect(district.find('rosterImports', { _id: id })).toMatchObject([{ state: 'done' }])
    replays()
  })

  test('of a whole district costs one operation more for each piece, and only after its switch', async () => {
    const { id } = await tryOut(
      district,
      await fileOf((it) => {
        for (const post of it.posts)
          if (!post.until && post.kind !== 'administrator') post.until = addDays(today(), 300)
      }),
    )
    await apply(district, id, 'current')
    const [it] = district.find('rosterImports', { _id: id })
    const changes = district.find('rosterChanges', { _id: `${id}:0` })[0]?.changes ?? []
    const posts = changes.filter(({ part }) => part === 'posts').length
    expect(posts).toBeGreaterThan(50)
    expect(it?.settled).toBe(0)
    const { operations } = await district.as(ADMINISTRATOR).costOf('roster.proceed', { id })
    // The caller, the import twice, the piece, its count, the last step; two for each post, and the lines.
    const rest = 1 + 2 + 1 + 2 + (it?.pieces === 1 ? 4 : 0)
    expect(operations).toBe(rest + 2 * posts + (changes.length - posts) + 1)
    await apply(district, id)
    replays()
  })
})

test('whatever is done to posts in whatever order, their lines tell how they stand', async () => {
  vouchFor(
    district,
    Object.fromEntries(
      ['张明', '冯秀兰', '李红', '陈静'].map((name) => [name, postOfName(district, name).holder?.phone]),
    ),
  )
  const people = [
    { openid: zhang, name: '张明', post: ZHANG },
    { openid: feng, name: '冯秀兰', post: FENG },
    { openid: li, name: '李红', post: LI },
    { openid: chen, name: '陈静', post: CHEN },
  ]
  const act = fc.record({
    who: fc.constantFrom(...people),
    other: fc.constantFrom(...people),
    what: fc.constantFrom(
      'takeLeave',
      'endLeave',
      'delegate',
      'publish',
      'withdraw',
      'unbind',
      'bind',
      'release',
      'renew',
      'settle',
    ),
    far: fc.nat(20),
  })
  let open: string | undefined
  const seen = new Set<string>()
  const does = async ({ who, other, what, far }: typeof act extends fc.Arbitrary<infer A> ? A : never) => {
    const as = district.as(who.openid)
    const key = freshKey()
    const days = { from: today(), until: addDays(today(), far) }
    if (what === 'takeLeave')
      return as.answerTo('contact.takeLeave', { key, ...days, deputies: [other.post] })
    if (what === 'endLeave') return as.answerTo('contact.endLeave', { key, post: who.post })
    if (what === 'delegate')
      return as.answerTo('contact.delegate', { key, post: who.post, ...days, deputy: other.post })
    if (what === 'publish') {
      const shown = { dutyPhone: '10000003199', askFor: '意见建议', until: days.until, agreed: true as const }
      return as.answerTo('contact.publish', { key, post: who.post, ...shown })
    }
    if (what === 'withdraw') return as.answerTo('contact.withdraw', { key, post: who.post })
    if (what === 'unbind') return as.answerTo('contact.unbind', { key })
    if (what === 'bind') return as.answerTo('contact.bind', { code: who.name })
    if (what === 'release') {
      const phone = postOf(who.post).holder?.phone ?? ''
      return district.as(ADMINISTRATOR).answerTo('contact.release', { key, phone })
    }
    if (what === 'settle' || open) {
      if (open) await apply(district, open)
      open = undefined
      return 'ok'
    }
    const file = await fileOf((it) => {
      for (const post of it.posts) if (post._id === who.post) post.until = addDays(today(), 100 + far)
    })
    const { id, changes } = await tryOut(district, file)
    if (changes === 0) return 'ok'
    open = id
    await apply(district, id, 'current')
    return 'ok'
  }
  for (const one of fc.sample(act, { numRuns: 160, seed: Number(process.env.SEED ?? 7) })) {
    await does(one)
  }
  if (open) await apply(district, open)
  for (const { told } of postLines(district)) seen.add(told)
  const rest = Object.keys(POST_MOVES).filter((told) => !seen.has(told))
  expect(rest).toEqual(['claim', 'ended'])
  replays()
  tellsNoNumbers()
})
