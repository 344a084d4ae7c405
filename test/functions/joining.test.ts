import type { CollectionName, DocumentOf } from '../../cloudfunctions/collections'
import { joinId } from '../../cloudfunctions/feedback/feedback'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { District } from '../support/district'
import { aCopyOf, aMatterIn, anAcceptance, aReply, aSubmission, matterOf } from '../support/matters'
import { courier, messagesOf } from '../support/messages'
import { PEOPLE, PLACES } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhou, zhang, li } = PEOPLE

/** A document as another day or another call might have left it. */
async function rewrite<N extends CollectionName>(name: N, document: DocumentOf<N> & { _id: string }) {
  await district.forget(name, document._id)
  district.add(name, document)
}

const DAY = 24 * 3_600_000
const minutes = () => district.cloud.timers.fire('minutes', new Date())
const toldOf = (id: string) => messagesOf(district, { about: id, template: 'joinedEnded' })

/** Matters at 王桂英's staircase are in everybody's way: each test takes a building of its own. */
let building = 3
const elsewhere = () => {
  building++
  return { estateId: PLACES.home.estateId, buildingId: String(building) }
}
const similar = async (openid: string, place: object) =>
  (
    await district
      .as(openid)
      .gets('feedback.similar', { category: 'facilities', place: { ...PLACES.home, ...place } })
  ).matters

test('before joining a neighbour sees category, building, day and step, and nothing else', async () => {
  const place = elsewhere()
  const { id } = await district
    .as(wang)
    .gets('feedback.submit', aSubmission({ place: { ...place, room: '301' }, contactPhone: '10000003998' }))
  expect(await similar(zhou, { ...place, unit: undefined })).toEqual([
    {
      id,
      category: '设施维修',
      building: `怡和苑${building}幢`,
      day: beijingDay(Date.now()),
      stepName: '待受理',
      joined: false,
    },
  ])
  expect(await district.as(zhou).answerTo('feedback.read', { id })).toBe('feedback/unknown')
})

test('one’s own, another category, another building, what is old or ended is not offered', async () => {
  const place = elsewhere()
  const unit = { ...place, unit: undefined }
  const id = await aMatterIn(district, 'filed', { place })
  expect(await similar(wang, unit)).toEqual([])
  expect(await similar(zhou, { ...elsewhere(), unit: undefined })).toEqual([])
  const { matters } = await district.as(zhou).gets('feedback.similar', { category: 'safety', place })
  expect(matters).toEqual([])
  expect(await similar(zhou, { buildingId: undefined, unit: undefined })).toEqual([])
  const old = aCopyOf(district, id, { filedAt: Date.now() - 15 * DAY })
  const ended = aCopyOf(district, id, { step: 'finished' })
  expect((await similar(zhou, unit)).map((matter) => matter.id)).toEqual([id])
  for (const other of [old, ended])
    expect(await district.as(zhou).answerTo('feedback.join', { id: other })).toBe('feedback/not-joinable')
})

test('joining raises the weight once, however often and at once it is sent, and handlers see it', async () => {
  const id = await aMatterIn(district, 'filed', { place: elsewhere() })
  const join = () => district.as(zhou).gets('feedback.join', { id })
  expect(await Promise.all([join(), join(), join()])).toEqual(Array(3).fill({ weight: 2 }))
  await district.as(li).gets('feedback.join', { id })
  await district.unchanged(join)
  expect(matterOf(district, id)).toMatchObject({ weight: 3, joiners: 'toTell' })
  expect((await district.as(wang).gets('feedback.read', { id })).weight).toBe(3)
})

test('ten neighbours at once all count', async () => {
  const id = await aMatterIn(district, 'filed')
  const residents = district.find('residents').map(({ _id }) => _id)
  const neighbours = residents.filter((openid) => openid !== wang).slice(0, 10)
  const answers = await Promise.all(
    neighbours.map((openid) => district.as(openid).answerTo('feedback.join', { id })),
  )
  expect(answers).toEqual(neighbours.map(() => 'ok'))
  expect(matterOf(district, id)?.weight).toBe(neighbours.length + 1)
})

test('its author, a stranger and a matter that is none are refused', async () => {
  const id = await aMatterIn(district, 'filed')
  const answer = (openid: string, which = id) =>
    district.unchanged(() => district.as(openid).answerTo('feedback.join', { id: which }))
  expect(await answer(wang)).toBe('feedback/own')
  expect(await answer('stranger-0010')).toBe('access/enrol')
  expect(await answer(zhou, 'f'.repeat(24))).toBe('feedback/unknown')
})

test('who joined sees the steps and the end, never text, names, photos or phones', async () => {
  const place = elsewhere()
  const id = await aMatterIn(district, 'filed', {
    place: { ...place, room: '301' },
    contactPhone: '10000003998',
  })
  await district.as(zhou).gets('feedback.join', { id })
  await district.as(zhang).answerTo('feedback.advance', anAcceptance(id))
  const holder = matterOf(district, id)?.holder
  const { matters } = await district.as(zhou).gets('feedback.joined')
  const seen = matters.find((matter) => matter.id === id)
  expect(seen).toMatchObject({
    category: '设施维修',
    building: `怡和苑${building}幢`,
    weight: 2,
    ended: false,
  })
  expect(seen?.steps[0]).toEqual({ stepName: '待受理', day: beijingDay(Date.now()) })
  expect(JSON.stringify(seen)).not.toMatch(/三楼|王桂英|张明|301|10000003998|photos/)
  expect(JSON.stringify(seen)).not.toContain(holder)
})

describe('the end', () => {
  const finished = async (joiners: string[]) => {
    const id = await aMatterIn(district, 'handling')
    for (const openid of joiners) await district.as(openid).gets('feedback.join', { id })
    await minutes()
    expect(toldOf(id)).toEqual([])
    await district.as(zhang).gets('feedback.advance', aReply(id))
    return id
  }

  test('is told to everyone who joined, once, without a word of what was written', async () => {
    const id = await finished([zhou, li])
    await minutes()
    await minutes()
    expect(
      toldOf(id)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([li, zhou].sort())
    expect(toldOf(id)[0]?.words).toEqual({ category: '设施维修', place: '怡和苑3幢' })
    expect(matterOf(district, id)?.joiners).toBe('told')
    const { matters } = await district.as(zhou).gets('feedback.joined')
    expect(matters.find((matter) => matter.id === id)).toMatchObject({ ended: true })
  })

  test('a message that was sent meanwhile is not written again when the turn was broken off', async () => {
    const id = await finished([zhou, li])
    await minutes()
    const [message] = toldOf(id)
    const matter = matterOf(district, id)
    if (!message || !matter) throw new Error('nobody was told')
    await courier(district)
    await rewrite('outbox', { ...message, state: 'sent' })
    await rewrite('feedback', { ...matter, joiners: 'toTell' })
    const joins = district.find('feedbackJoins', { feedback: id })
    for (const { toldOf: _, ...join } of joins) await rewrite('feedbackJoins', join)
    await minutes()
    expect(district.find('mailbags')).not.toEqual([])
    await courier(district)
    expect(toldOf(id).find(({ _id }) => _id === message._id)?.state).toBe('sent')
    expect(toldOf(id)).toHaveLength(2)
    expect(matterOf(district, id)?.joiners).toBe('told')
  })

  test('three hundred neighbours are all told', async () => {
    const id = await aMatterIn(district, 'finished')
    const matter = matterOf(district, id)
    if (!matter) throw new Error('no matter')
    for (let count = 0; count < 300; count++) {
      const openid = `neighbour-${String(count).padStart(3, '0')}`
      district.add('feedbackJoins', { _id: joinId(id, openid), feedback: id, openid, joinedAt: count })
    }
    await rewrite('feedback', { ...matter, weight: 301, joiners: 'toTell' })
    await minutes()
    expect(toldOf(id)).toHaveLength(300)
    expect(matterOf(district, id)?.joiners).toBe('told')
  })
})
