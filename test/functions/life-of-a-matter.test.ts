import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { addWorkingDays } from '../../cloudfunctions/calendar/working-days'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import type { OutputOf } from '../support/caller'
import { District, freshKey } from '../support/district'
import {
  aCopyOf,
  aMatterIn,
  anAcceptance,
  aRating,
  aReply,
  aSubmission,
  ledgerOf,
  matterOf,
} from '../support/matters'
import { PEOPLE, PLACES, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const today = () => beijingDay(Date.now())
const workingDays = (count: number) => addWorkingDays(today(), count, officialCalendar)

test('a matter goes from filing to rating, and author and handler each see their side', async () => {
  const [wang, zhang] = [district.as(PEOPLE.wang), district.as(PEOPLE.zhang)]

  const receipt = await wang.gets('feedback.submit', aSubmission())
  const { id } = receipt
  expect(receipt).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{24}$/),
    number: expect.stringMatching(/^\d{6}-\d{6}$/),
    why: '3幢2单元 → 微网格02-1 → 张明',
    acceptBy: workingDays(3),
  })
  expect(await wang.gets('feedback.read', { id })).toMatchObject({
    number: receipt.number,
    category: '设施维修',
    placeLabel: '怡和苑3幢2单元',
    step: 'filed',
    stepName: '待受理',
    due: workingDays(3),
    holder: { scope: '微网格02-1', name: '张明', phone: expect.stringMatching(/^[\d-]+$/) },
    moves: [],
    mayNote: false,
  })
  expect((await zhang.gets('workbench.matters')).matters).toContainEqual(
    expect.objectContaining({ id, step: 'filed' }),
  )
  expect(await zhang.gets('feedback.read', { id })).toMatchObject({
    moves: ['accept', 'forward'],
    mayNote: true,
  })

  expect(await zhang.gets('feedback.advance', anAcceptance(id))).toEqual({ step: 'handling' })
  expect(await wang.gets('feedback.read', { id })).toMatchObject({
    step: 'handling',
    due: workingDays(6),
    moves: [],
  })
  await zhang.gets('feedback.note', { id, key: freshKey(), word: '已约物业下午来换灯' })

  expect(await zhang.gets('feedback.read', { id })).toMatchObject({
    moves: ['finish', 'toCommunity', 'forward'],
  })
  expect(await zhang.gets('feedback.advance', aReply(id, '灯已换好。'))).toEqual({ step: 'finished' })
  expect((await zhang.gets('workbench.matters')).matters.map((matter) => matter.id)).not.toContain(id)
  expect(await zhang.gets('feedback.read', { id })).toMatchObject({ moves: [] })

  expect(await wang.gets('feedback.read', { id })).toMatchObject({
    moves: ['rate', 'veto'],
    due: { on: addDays(today(), 7), estimated: false },
  })
  expect(await wang.gets('feedback.advance', { ...aRating(id), word: '谢谢小张' })).toEqual({
    step: 'closed',
  })

  const told = async (person: typeof wang) =>
    (await person.gets('feedback.read', { id })).timeline.map(({ label, name, post, word, rating }) =>
      [label, name, post, word, rating].filter(Boolean).join(' '),
    )
  const seenByAuthor = [
    '已提交 王桂英 居民',
    '已受理 张明 微网格02-1 微网格长',
    '已答复 张明 微网格02-1 微网格长 灯已换好。',
    '已评价 王桂英 居民 谢谢小张 satisfied',
  ]
  const note = '内部备注 张明 微网格02-1 微网格长 已约物业下午来换灯'
  expect(await told(wang)).toEqual(seenByAuthor)
  expect(await told(zhang)).toEqual([...seenByAuthor.slice(0, 2), note, ...seenByAuthor.slice(2)])
  const closed = await wang.gets('feedback.read', { id })
  expect([closed.step, closed.moves, closed.due]).toEqual(['closed', [], undefined])
})

test('the ledger holds one line per change, numbered from 1, signed and dated', async () => {
  const id = await aMatterIn(district, 'closed')
  const lines = ledgerOf(district, id)
  expect(
    lines.map(({ _id, told, step, by, late, internal }) => ({ _id, told, step, by, late, internal })),
  ).toEqual([
    {
      _id: `${id}:1`,
      told: 'file',
      step: 'filed',
      by: { openid: PEOPLE.wang, name: '王桂英', post: '居民' },
      internal: false,
    },
    {
      _id: `${id}:2`,
      told: 'accept',
      step: 'handling',
      by: { openid: PEOPLE.zhang, name: '张明', post: '微网格02-1 微网格长' },
      late: false,
      internal: false,
    },
    {
      _id: `${id}:3`,
      told: 'finish',
      step: 'finished',
      by: { openid: PEOPLE.zhang, name: '张明', post: '微网格02-1 微网格长' },
      late: false,
      internal: false,
    },
    {
      _id: `${id}:4`,
      told: 'rate',
      step: 'closed',
      by: { openid: PEOPLE.wang, name: '王桂英', post: '居民' },
      late: false,
      internal: false,
    },
  ])
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort((one, other) => one - other))
  expect(matterOf(district, id)).toMatchObject({ step: 'closed', lines: 4 })
  expect(matterOf(district, id)).not.toHaveProperty('due')
})

test('internal notes are nowhere in what the author receives', async () => {
  const id = await aMatterIn(district, 'handling')
  await district.as(PEOPLE.zhang).gets('feedback.note', { id, key: freshKey(), word: '住户情绪激动' })
  const wang = district.as(PEOPLE.wang)
  const received = [
    await wang.gets('feedback.read', { id }),
    await wang.gets('feedback.mine', {}),
    await wang.gets('community.page', {}),
  ]
  expect(JSON.stringify(received)).not.toContain('住户情绪激动')
  expect(JSON.stringify(received)).not.toContain('内部备注')
  expect(ledgerOf(district, id).at(-1)).toMatchObject({ told: 'note', internal: true })
})

test('a late move is marked late for good', async () => {
  const id = await aMatterIn(district, 'filed')
  const late = aCopyOf(district, id, {
    due: { kind: 'accept', from: addDays(today(), -4), days: 3, on: addDays(today(), -1), estimated: false },
  })
  const zhang = district.as(PEOPLE.zhang)
  expect((await zhang.gets('feedback.read', { id: late })).due?.tag?.tone).toBe('late')
  await zhang.gets('feedback.advance', anAcceptance(late))
  expect(ledgerOf(district, late).at(-1)).toMatchObject({ told: 'accept', late: true })
})

test('a matter of the estate goes to its main grid, whose leader and worker may both handle it', async () => {
  const { id, why } = await district
    .as(PEOPLE.wang)
    .gets('feedback.submit', aSubmission({ place: PLACES.estate }))
  expect(why).toBe('怡和苑 → 2网格 → 李红')
  for (const openid of [PEOPLE.li, PEOPLE.xu]) {
    expect((await district.as(openid).gets('workbench.matters')).matters).toContainEqual(
      expect.objectContaining({ id }),
    )
    expect((await district.as(openid).gets('feedback.read', { id })).moves).toEqual(['accept', 'forward'])
  }
})

test('who may see a matter but does not hold it is offered no move and no note', async () => {
  const id = await aMatterIn(district, 'filed')
  for (const openid of [PEOPLE.li, PEOPLE.chen]) {
    expect(await district.as(openid).gets('feedback.read', { id })).toMatchObject({
      moves: [],
      mayNote: false,
    })
  }
})

test('a resident’s page and list show the open matter until it is rated', async () => {
  const wang = district.as(PEOPLE.wang)
  const id = await aMatterIn(district, 'finished')
  const onPage = async () => {
    const page = await wang.gets('community.page', {})
    return page.estate ? page.matters.map((matter) => matter.id) : []
  }
  expect(await onPage()).toContain(id)
  await wang.gets('feedback.advance', aRating(id, 'unsatisfied'))
  expect(await onPage()).not.toContain(id)
  const { matters } = await wang.gets('feedback.mine', {})
  expect(matters.find((matter) => matter.id === id)).toMatchObject({ step: 'closed', stepName: '已结案' })
})

test('one’s own matters come the newest first, page by page, each once', async () => {
  const zhou = district.as(PEOPLE.zhou)
  const filedAt = Date.parse('2026-01-05T09:00:00+08:00')
  const template = district.find('feedback', { author: PEOPLE.zhou })[0]
  if (!template) throw new Error('周伟 has no matter in the sample')
  for (let count = 0; count < 45; count++) {
    const _id = `page-${count}`
    district.add('feedback', {
      ...template,
      _id,
      number: `260105-${100000 + count}`,
      filedAt: filedAt + count,
    })
  }
  const pages: number[][] = []
  for (let cursor: OutputOf<'feedback.mine'>['next'], more = true; more; ) {
    const { matters, next } = await zhou.gets('feedback.mine', { cursor })
    pages.push(matters.map((matter) => matter.filedAt))
    cursor = next
    more = next !== undefined
  }
  const all = pages.flat()
  expect(pages.map((page) => page.length)).toEqual([20, 20, 6])
  expect(all).toEqual([...new Set(all)].sort((one, other) => other - one))
})

test('the workbench lists what is due next first', async () => {
  const zhang = district.as(PEOPLE.zhang)
  const ids = [await aMatterIn(district, 'handling'), await aMatterIn(district, 'filed')]
  const { matters } = await zhang.gets('workbench.matters')
  expect(matters.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  const days = matters.map(({ id }) => matterOf(district, id)?.due?.on ?? '')
  expect(days).toEqual([...days].sort())
})

test('what is written stays as it was written, script and all', async () => {
  const text = '<script>alert("1")</script> & <img src=x onerror=alert(1)> {{x}} \u0000 😀'
  const { id } = await district.as(PEOPLE.wang).gets('feedback.submit', aSubmission({ text }))
  expect(matterOf(district, id)?.text).toBe(text)
  expect((await district.as(PEOPLE.zhang).gets('feedback.read', { id })).text).toBe(text)
})

test('text of the full 2,000 characters is taken, and blanks around it are not', async () => {
  const wang = district.as(PEOPLE.wang)
  const { id } = await wang.gets('feedback.submit', aSubmission({ text: `  ${'灯'.repeat(2000)}\n` }))
  expect((await wang.gets('feedback.read', { id })).text).toBe('灯'.repeat(2000))
})

test('a matter for another community’s building is handled there', async () => {
  const place = { estateId: '320402001001e01', buildingId: '8', unit: '2单元' }
  const { id, why } = await district.as(PEOPLE.wang).gets('feedback.submit', aSubmission({ place }))
  expect(why).toBe('8号楼2单元 → 2网格 → 高志强')
  expect(matterOf(district, id)?.holder).toBe('320402001001-02')
  expect(matterOf(district, id)?.holder).not.toContain(XINNAN)
  expect((await district.as('sample-gao-zhiqiang').gets('workbench.matters')).matters).toContainEqual(
    expect.objectContaining({ id }),
  )
})

test('a number that is no longer published is not told with a matter either', async () => {
  const id = await aMatterIn(district, 'filed')
  const [post] = district.find('posts', { 'holder.openid': PEOPLE.zhang })
  if (!post?.contact) throw new Error('张明 is not published')
  const ended = { ...post, contact: { ...post.contact, publishedUntil: addDays(today(), -1) } }
  await district.forget('posts', post._id)
  district.add('posts', ended)
  const { holder } = await district.as(PEOPLE.wang).gets('feedback.read', { id })
  await district.forget('posts', post._id)
  district.add('posts', post)
  expect(holder).toEqual({ scope: '微网格02-1', name: '张明' })
})
