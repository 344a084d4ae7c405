import { District } from '../support/district'
import { anAcceptance, aReply, aSubmission, ledgerOf, matterOf } from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

/** 何金宝 lives in micro-grid 03-2, whose leader 胡建中 is away; 包秀珍 of 03-1 stands in. */
const [he, hu, bao] = ['sample-he-jinbao', 'sample-hu-jianzhong', 'sample-bao-xiuzhen']
const HEHAI = { estateId: '320402001001e02', buildingId: '5', unit: '1单元' }

async function filed(author: string, place: { estateId: string; buildingId?: string; unit?: string }) {
  const { id, why } = await district.as(author).gets('feedback.submit', aSubmission({ place }))
  return { id, why, holder: matterOf(district, id)?.holder }
}

const workbenchOf = async (openid: string) =>
  (await district.as(openid).gets('workbench.matters')).matters.map(({ id }) => id)

test('a matter for a leader on leave says who stands in, and lies on the deputy’s workbench', async () => {
  const { id, why, holder } = await filed(he, HEHAI)
  expect(why).toBe('5幢1单元 → 微网格03-2 → 包秀珍（代胡建中）')
  expect(holder).toBe('320402001001-03-2')
  expect(await workbenchOf(bao)).toContain(id)
  expect(await workbenchOf(hu)).toContain(id)
})

test('the deputy may do what the leader may, and signs for him', async () => {
  const { id } = await filed(he, HEHAI)
  const deputy = district.as(bao)
  expect(await deputy.gets('feedback.read', { id })).toMatchObject({
    moves: ['accept', 'forward'],
    mayNote: true,
  })
  await deputy.gets('feedback.advance', anAcceptance(id))
  await deputy.gets('feedback.advance', aReply(id))
  const post = '微网格03-2 微网格长（代胡建中）'
  const by = { openid: bao, name: '包秀珍', post, deputyFor: '胡建中' }
  expect(
    ledgerOf(district, id)
      .slice(1)
      .map((line) => line.by),
  ).toEqual([by, by])
})

test('the author is told the deputy’s name and number', async () => {
  const { id } = await filed(he, HEHAI)
  const own = district.find('posts', { 'holder.openid': bao })[0]?.contact?.dutyPhone
  const { holder } = await district.as(he).gets('feedback.read', { id })
  expect(holder).toEqual({ scope: '微网格03-2', name: '包秀珍（代胡建中）', phone: own })
})

test('the deputy acts in his own post as before', async () => {
  const { id, why } = await filed(he, { ...HEHAI, buildingId: '1' })
  expect(why).toBe('1幢1单元 → 微网格03-1 → 包秀珍')
  await district.as(bao).gets('feedback.advance', anAcceptance(id))
  const by = { openid: bao, name: '包秀珍', post: '微网格03-1 微网格长' }
  expect(ledgerOf(district, id).at(-1)?.by).toEqual(by)
})

test('after the leave the deputy has no part in it any more', async () => {
  const { id } = await filed(he, HEHAI)
  const [post] = district.find('posts', { 'holder.openid': hu })
  if (!post?.leave) throw new Error('胡建中 is not on leave')
  const back = { ...post, leave: { ...post.leave, from: '2020-01-01', until: '2020-01-31' } }
  await district.forget('posts', post._id)
  district.add('posts', back)
  expect(await workbenchOf(bao)).not.toContain(id)
  expect(await district.as(bao).answerTo('feedback.advance', anAcceptance(id))).toBe('feedback/unknown')
  expect((await district.as(hu).gets('feedback.read', { id })).moves).toEqual(['accept', 'forward'])
  await district.forget('posts', post._id)
  district.add('posts', post)
})

test('a leader on leave without a deputy is passed over for the grid leader', async () => {
  const { why, id } = await filed('sample-xie-wenbin', {
    estateId: '320402002002e01',
    buildingId: '4',
    unit: '2单元',
  })
  expect(why).toBe('4幢2单元 → 微网格01-2（微网格长请假） → 1网格 → 闵秀文')
  expect(await workbenchOf('sample-min-xiuwen')).toContain(id)
})

test('a vacant micro-grid under a grid leader on leave goes to his deputy', async () => {
  const { why, id } = await filed('sample-guo-ada', {
    estateId: '320402002001e02',
    buildingId: '5',
    unit: '3单元',
  })
  expect(why).toBe('5幢3单元 → 微网格02-2（微网格长空缺） → 2网格 → 熊小军（代陶玉芳）')
  expect(await workbenchOf('sample-xiong-xiaojun')).toContain(id)
})

test('where the grid leader’s post is vacant, the community’s cadres take it from the triage desk', async () => {
  const { why, id, holder } = await filed('sample-peng-yawen', {
    estateId: '320402001001e04',
    buildingId: '2',
  })
  expect(why).toBe('2幢 → 4网格（网格长空缺） → 社区分拨台')
  expect(holder).toBe('320402001001')
  expect(await workbenchOf('sample-gu-wenjuan')).toContain(id)
  await district.as('sample-gu-wenjuan').gets('feedback.advance', anAcceptance(id))
})

test('when a leader leaves after it was filed, the matter falls to the grid leader, who may act on it', async () => {
  const { id, holder } = await filed(PEOPLE.wang, PLACES.home)
  expect(holder).toBe(`${XINNAN}-02-1`)
  expect(await workbenchOf(PEOPLE.li)).not.toContain(id)
  expect(await district.as(PEOPLE.li).answerTo('feedback.advance', anAcceptance(id))).toBe('access/forbidden')

  const [post] = district.find('posts', { 'holder.openid': PEOPLE.zhang })
  if (!post) throw new Error('no post')
  await district.forget('posts', post._id)
  district.add('posts', { ...post, until: '2026-01-01' })
  expect(await workbenchOf(PEOPLE.li)).toContain(id)
  expect(await district.as(PEOPLE.wang).gets('feedback.read', { id })).toMatchObject({
    holder: { scope: '2网格', name: '李红' },
  })
  await district.as(PEOPLE.li).gets('feedback.advance', anAcceptance(id))
  expect(await district.as(PEOPLE.wang).gets('feedback.read', { id })).toMatchObject({ step: 'handling' })

  await district.forget('posts', post._id)
  district.add('posts', post)
})
