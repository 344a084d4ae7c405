import { stateOf } from '../../cloudfunctions/contact/post-ledger'
import { District, freshKey } from '../support/district'
import { aSubmission, matterOf } from '../support/matters'
import { PEOPLE, XINNAN } from '../support/people'
import { postLines } from '../support/posts'
import { replayedPost } from '../support/replayed'
import { ADMINISTRATOR, apply } from '../support/roster'

/** 新南社区 in two: 春波坊 and 湖畔里 go over whole, 怡和苑 is torn; 郑磊 leads 春波坊's grid. */
const [NEW, ZHENG, CHEN] = ['320402003009', 'sample-zheng-lei', PEOPLE.chen]
const [CHUNBO, NEW_CHUNBO] = [`${XINNAN}e03`, `${NEW}e03`]
const [LIN, TANG] = ['lives-in-chunbo', 'lives-in-yihe-4']

/** Not yet: until then he answers himself. */
const LEAVE = { from: '2099-01-04', until: '2099-01-08', deputy: { name: '范文英' } }

async function replaceLeader(post: Parameters<typeof district.add<'posts'>>[1]) {
  await district.forget('posts', post._id)
  district.add('posts', post)
}

let district: District
let early: string
beforeAll(async () => {
  district = await District.open()
  const consentVersion = 1
  const homes = {
    [LIN]: { estateId: CHUNBO, buildingId: 'jia' },
    [TANG]: { estateId: `${XINNAN}e01`, buildingId: '4' },
  }
  for (const [openid, home] of Object.entries(homes))
    await district.as(openid).gets('resident.enrol', { name: '林女士', home, consentVersion })
  const [led] = district.find('posts', { _id: `${XINNAN}-04-gridLeader` })
  if (!led?.contact) throw new Error('郑磊 is not shown to residents')
  await replaceLeader({ ...led, contact: { ...led.contact, own: true } })
  early = (await district.as(LIN).gets('feedback.submit', aSubmission({ place: homes[LIN] }))).id
  const { id } = await district.as(ADMINISTRATOR).gets('roster.draftSplit', {
    key: freshKey(),
    code: XINNAN,
    parts: 2,
    communities: [{ code: NEW, name: '新南二社区' }],
  })
  await district.as(ADMINISTRATOR).gets('roster.checkDraft', { id })
  const { changes } = await district.as(ADMINISTRATOR).gets('roster.changes', { id })
  told = new Map(changes.map((change) => [`${change.kind} ${change.label}`, change.told]))
  await apply(district, id, 'staging')
  // All is staged, and the old post changes once more before the switch.
  const step = await district.as(ADMINISTRATOR).gets('roster.proceed', { id })
  expect(step).toEqual({ phase: 'staging', done: 1, total: 2 })
  const [staged] = district.find('posts', { _id: led._id })
  if (staged) await replaceLeader({ ...staged, leave: LEAVE, recentKeys: ['asked-there'] })
  await apply(district, id)
})
afterAll(() => district.close())

let told: Map<string, string[]>
const homeOf = (openid: string) => district.find('residents', { _id: openid })[0]?.home

test('the import says what goes where', () => {
  expect(told.get('end 新南社区春波坊')).toEqual(['划入新南二社区'])
  expect(told.get('change 新南社区怡和苑')?.join()).toContain(
    '4幢、8幢、11幢、12幢、18幢、19幢、24幢、25幢划入新南二社区',
  )
})

test('who lives in what went over lives in the new community, everybody else where he did', () => {
  expect(homeOf(LIN)).toEqual({ estateId: NEW_CHUNBO, buildingId: 'jia' })
  expect(homeOf(TANG)).toEqual({ estateId: `${NEW}e01`, buildingId: '4' })
  expect(homeOf(PEOPLE.wang)).toMatchObject({ estateId: `${XINNAN}e01`, buildingId: '3' })
})

test.each([
  ['the code at the door of an estate that went over', undefined, CHUNBO],
  ['the page of a resident at home', LIN, undefined],
])('%s opens the new community', async (_what, openid, estateId) => {
  const page = await district.as(openid).gets('community.page', { estateId })
  expect(page.estate).toMatchObject({ id: NEW_CHUNBO, name: '春波坊', community: '新南二社区' })
  expect('contacts' in page && page.contacts?.map(({ name }) => name)).toContain('郑磊')
})

test('who comes by an old code and enrols, or reports from there, lives and reports in the new community', async () => {
  const home = { estateId: CHUNBO, buildingId: 'yi' }
  const newcomer = district.as('newcomer-of-chunbo')
  await newcomer.gets('resident.enrol', { name: '新来的', home, consentVersion: 1 })
  expect(homeOf('newcomer-of-chunbo')).toEqual({ ...home, estateId: NEW_CHUNBO })
  const { id } = await newcomer.gets('feedback.submit', aSubmission({ place: home }))
  expect(matterOf(district, id)?.place.estateId).toBe(NEW_CHUNBO)
  const tries = { estateId: CHUNBO, place: { buildingId: 'yi' } }
  expect((await district.as(CHEN).isRefused('workbench.trace', tries)).code).toBe('access/forbidden')
})

test('buildings are offered under the new number, and the code of a torn estate stays with what stays', async () => {
  const { id, buildings } = await district.as().gets('community.buildings', { estateId: CHUNBO })
  expect([id, buildings.map(({ name }) => name)]).toEqual([NEW_CHUNBO, ['甲幢', '乙幢', '丙幢', '丁幢']])
  const torn = await district.as().gets('community.page', { estateId: `${XINNAN}e01` })
  expect(torn.estate).toMatchObject({ id: `${XINNAN}e01`, community: '新南社区' })
})

test('a leader who went over with his grid is known there: what is filed is his, his leave and his consent go along', async () => {
  const { id } = await district.as(LIN).gets('feedback.submit', aSubmission({ place: homeOf(LIN) }))
  expect(matterOf(district, id)?.holder).toBe(`${NEW}-04`)
  expect(await district.as(ZHENG).gets('feedback.advance', { id, key: freshKey(), move: 'accept' })).toEqual({
    step: 'handling',
  })
  const [post] = district.find('posts', { _id: `${NEW}-04-gridLeader` })
  expect([post?.leave, post?.contact?.own]).toEqual([LEAVE, true])
  // Its ledger begins with the import that brought it; what its holder was last asked is known again.
  expect([post?.lines, post?.recentKeys]).toEqual([undefined, ['asked-there']])
  const lines = postLines(district, post?._id)
  expect(lines.map(({ told: what }) => what)).toEqual(['imported'])
  expect(post && replayedPost(lines)).toEqual(post && stateOf(post))
})

test('what was open before is not lost: the old community finishes it', async () => {
  expect(matterOf(district, early)?.holder).toBe(`${XINNAN}-04`)
  const { matters } = await district.as(CHEN).gets('workbench.matters')
  expect(matters.map(({ id }) => id)).toContain(early)
  const key = freshKey()
  expect(await district.as(CHEN).gets('feedback.advance', { id: early, key, move: 'accept' })).toEqual({
    step: 'handling',
  })
})
