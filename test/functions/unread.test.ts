import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aSubmission, ledgerOf, matterOf } from '../support/matters'
import { anUnreadCase, messagesOf, messagesTo } from '../support/messages'
import { PEOPLE } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhang, chen } = PEOPLE
const DESK = 'sample-xinnan-duty'

/** 何金宝's leader 胡建中 is away; 包秀珍 stands in. Both are of 天安社区. */
const [he, bao, TIANAN_DESK] = ['sample-he-jinbao', 'sample-bao-xiuzhen', 'sample-tianan-duty']
const HEHAI = { estateId: '320402001001e02', buildingId: '5', unit: '1单元' }

/** Long after half a working day, whatever day it is; the deputy is still in office. */
const later = new Date(Date.now() + 60_000)
const hourly = () => district.cloud.timers.fire('hourly', later)

const arrivalFor = (id: string) => matterOf(district, id)?.arrival

/** As if it had come in days ago. */
async function longUnread(id: string): Promise<void> {
  const matter = matterOf(district, id)
  if (!matter?.arrival) throw new Error('nothing has arrived')
  await district.forget('feedback', id)
  district.add('feedback', { ...matter, arrival: { ...matter.arrival, unreadAt: Date.now() - 60_000 } })
}

const callsOf = async (openid: string) => (await district.as(openid).gets('workbench.callList')).calls

test('a matter arrives unread, and whoever of its handlers opens it first is noted', async () => {
  const id = await aMatterIn(district, 'filed')
  expect(arrivalFor(id)).toMatchObject({ state: 'unread', sequence: 1 })
  for (const openid of [wang, chen, PEOPLE.li]) await district.as(openid).gets('feedback.read', { id })
  expect(arrivalFor(id)?.state).toBe('unread')
  await district.as(zhang).gets('feedback.read', { id })
  const read = arrivalFor(id)
  expect(read).toMatchObject({ state: 'read', read: { by: zhang } })
  await district.as(zhang).gets('feedback.read', { id })
  expect(arrivalFor(id)).toEqual(read)
})

test('unread for half a working day, it is on the duty desk’s list once, with whom to ring', async () => {
  const id = await aMatterIn(district, 'filed')
  await hourly()
  expect(arrivalFor(id)?.state).toBe('unread')
  await longUnread(id)
  await hourly()
  await hourly()
  const on = (await callsOf(DESK)).filter((call) => call.id === id)
  const phone = district.find('posts', { 'holder.openid': zhang })[0]?.contact?.dutyPhone
  expect(on).toEqual([
    {
      id,
      number: matterOf(district, id)?.number,
      category: '设施维修',
      scope: '微网格02-1',
      at: matterOf(district, id)?.filedAt,
      people: [{ name: '张明', title: expect.any(String), phone }],
      tried: [],
    },
  ])
  expect(await callsOf(TIANAN_DESK)).not.toContainEqual(expect.objectContaining({ id }))
})

test('it leaves the list when a handler opens it, and when it has been dealt with', async () => {
  const [opened, accepted] = [await aMatterIn(district, 'filed'), await aMatterIn(district, 'filed')]
  for (const id of [opened, accepted]) await longUnread(id)
  await hourly()
  await district.as(zhang).gets('feedback.read', { id: opened })
  await district.as(zhang).gets('feedback.advance', anAcceptance(accepted))
  await district
    .as(zhang)
    .gets('feedback.advance', { id: accepted, key: freshKey(), move: 'finish', word: '好了' })
  const listed = (await callsOf(DESK)).map(({ id }) => id)
  expect(listed).not.toContain(opened)
  expect(listed).not.toContain(accepted)
})

test('what is finished before anybody opened it is passed on to nobody', async () => {
  const id = await aMatterIn(district, 'finished')
  await longUnread(id)
  await hourly()
  expect(arrivalFor(id)?.state).toBe('ended')
})

test('the deputy is told once', async () => {
  const { id } = await district.as(he).gets('feedback.submit', aSubmission({ place: HEHAI }))
  await longUnread(id)
  await Promise.all([hourly(), hourly()])
  await hourly()
  const told = messagesTo(district, bao, id).filter(({ template }) => template === 'caseDue')
  expect(told).toMatchObject([{ words: { happened: '半个工作日未查看，请代胡建中处理' } }])
  const [entry] = (await callsOf(TIANAN_DESK)).filter((call) => call.id === id)
  expect(entry?.people).toMatchObject([{ name: '包秀珍', deputyFor: '胡建中' }])
})

test('where the leader is there and does not look, his grid leader is told once, and may read it', async () => {
  const id = await aMatterIn(district, 'filed')
  await longUnread(id)
  await Promise.all([hourly(), hourly()])
  await hourly()
  const told = messagesOf(district, { about: id, template: 'caseDue' })
  expect(told).toMatchObject([{ to: PEOPLE.li, words: { happened: '半个工作日未查看，请提醒办理人' } }])
  await district.as(PEOPLE.li).gets('feedback.read', { id })
})

test('nobody answering keeps it on the list; somebody reached takes it off; each call is noted once', async () => {
  const id = anUnreadCase(district, await aMatterIn(district, 'filed'))
  const desk = district.as(DESK)
  const nobody = { ids: [id], key: freshKey(), reached: false }
  await desk.gets('workbench.rung', nobody)
  await desk.gets('workbench.rung', nobody)
  const entry = (await callsOf(DESK)).find((call) => call.id === id)
  expect(entry?.tried).toEqual([{ name: '值班室', at: expect.any(Number) }])
  await desk.gets('workbench.rung', { ids: [id], key: freshKey(), reached: true })
  expect((await callsOf(DESK)).map((call) => call.id)).not.toContain(id)
  expect(arrivalFor(id)?.calls).toMatchObject([{ reached: false }, { reached: true }])
  expect((await desk.isRefused('workbench.rung', { ids: [id], key: freshKey(), reached: true })).code).toBe(
    'call/settled',
  )
})

test('one call tells of all that lies with whom it reached, but for what was opened meanwhile', async () => {
  const ids = [1, 2, 3].map(() => aMatterIn(district, 'filed'))
  const [opened = '', ...waiting] = (await Promise.all(ids)).map((id) => anUnreadCase(district, id))
  await district.as(DESK).gets('workbench.rung', { ids: [opened], key: freshKey(), reached: true })
  const all = { ids: [opened, ...waiting], key: freshKey(), reached: true }
  await district.as(DESK).gets('workbench.rung', all)
  await district.as(DESK).gets('workbench.rung', all)
  expect([opened, ...waiting].map((id) => arrivalFor(id)?.calls.length)).toEqual([1, 1, 1])
  expect(waiting.map((id) => arrivalFor(id)?.state)).toEqual(['called', 'called'])
})

test('another community’s desk has no part in it', async () => {
  const id = anUnreadCase(district, await aMatterIn(district, 'filed'))
  const input = { ids: [id], key: freshKey(), reached: true }
  const refused = await district.unchanged(() => district.as(TIANAN_DESK).isRefused('workbench.rung', input))
  expect(refused.code).toBe('feedback/unknown')
})

test('a matter that goes on to another holder has arrived there anew, and counts for nobody before him', async () => {
  const id = await aMatterIn(district, 'handling')
  await district.as(zhang).gets('feedback.read', { id })
  const before = arrivalFor(id)
  const move = { id, key: freshKey(), move: 'toCommunity', word: '请研判' } as const
  await district.as(zhang).gets('feedback.advance', move)
  expect(matterOf(district, id)?.holder).toBe('320402003001')
  expect(arrivalFor(id)).toMatchObject({ community: '320402003001', state: 'unread', sequence: 3 })
  expect(before).toMatchObject({ state: 'read', read: { by: zhang }, sequence: 1 })
  expect(ledgerOf(district, id).map(({ left }) => left)).toEqual([undefined, undefined, before])
  await longUnread(id)
  await hourly()
  const entry = (await callsOf(DESK)).find((call) => call.id === id)
  expect(entry?.people.map(({ name }) => name)).toContain('陈静')
  await district.as(chen).gets('feedback.read', { id })
  expect(arrivalFor(id)).toMatchObject({ state: 'read', read: { by: chen } })
})
