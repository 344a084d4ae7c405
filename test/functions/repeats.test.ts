import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aRating, aReply, aSubmission, ledgerOf, matterOf } from '../support/matters'
import { PEOPLE, PLACES } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
  // What comes at once has to be served at once: no instance may still be starting.
  await times(8, () => district.as().gets('community.estates', {}))
})
afterAll(() => district.close())

const { wang, zhou, zhang, li, xu } = PEOPLE
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

test('the same submission sent twice is one matter with one receipt', async () => {
  const submission = aSubmission()
  const first = await district.as(wang).gets('feedback.submit', submission)
  const again = await district.unchanged(() => district.as(wang).gets('feedback.submit', submission))
  expect(again).toEqual(first)
})

test('a repeat after the matter has moved on is still answered with its receipt', async () => {
  const submission = aSubmission()
  const { id, number } = await district.as(wang).gets('feedback.submit', submission)
  await district.as(zhang).gets('feedback.advance', anAcceptance(id))
  const again = await district.unchanged(() => district.as(wang).gets('feedback.submit', submission))
  expect(again).toMatchObject({ id, number })
})

test('a key that comes back with other words is told of the matter that is there, and nothing is lost silently', async () => {
  const submission = aSubmission()
  await district.as(wang).gets('feedback.submit', submission)
  for (const change of [{ text: '灯又亮了，不用来了。' }, { category: 'safety' as const }]) {
    const refused = await district.unchanged(() =>
      district.as(wang).isRefused('feedback.submit', { ...submission, ...change }),
    )
    expect(refused.code).toBe('feedback/already-filed')
  }
})

test('ten of the same submission at once are one matter with one ledger line, however often one tries', async () => {
  for (let round = 0; round < 5; round++) {
    const submission = aSubmission()
    const receipts = await times(10, () => district.as(wang).gets('feedback.submit', submission))
    const [first] = receipts
    expect(receipts).toEqual(receipts.map(() => first))
    expect(district.find('feedback', { _id: first?.id })).toHaveLength(1)
    expect(ledgerOf(district, first?.id ?? '')).toHaveLength(1)
  }
})

test('the same key of another person is another matter', async () => {
  const submission = aSubmission()
  const [hers, his] = await Promise.all(
    [wang, zhou].map((it) => district.as(it).gets('feedback.submit', submission)),
  )
  expect(hers?.id).not.toBe(his?.id)
  expect(hers?.number).not.toBe(his?.number)
})

test('twenty matters at once get twenty numbers', async () => {
  const receipts = await times(20, () => district.as(wang).gets('feedback.submit', aSubmission()))
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(20)
})

test('a number that is taken gives way to the next', async () => {
  const submission = aSubmission()
  const first = await district.as(wang).gets('feedback.submit', submission)
  const [matter] = district.find('feedback', { _id: first.id })
  if (!matter) throw new Error('nothing filed')
  await district.forget('feedback', first.id)
  await district.forget('ledger', `${first.id}:1`)
  district.add('feedback', { ...matter, _id: 'another-matter' })
  const second = await district.as(wang).gets('feedback.submit', submission)
  expect(second.id).toBe(first.id)
  expect(second.number).not.toBe(first.number)
  expect(ledgerOf(district, second.id)).toHaveLength(1)
})

test('a move repeated with its key changes nothing and is answered as before', async () => {
  const id = await aMatterIn(district, 'filed')
  const acceptance = anAcceptance(id)
  const first = await district.as(zhang).gets('feedback.advance', acceptance)
  const again = await district.unchanged(() => district.as(zhang).gets('feedback.advance', acceptance))
  expect(again).toEqual(first)
})

test('a move repeated ten times at once happens once', async () => {
  const id = await aMatterIn(district, 'finished')
  const rating = aRating(id)
  const answers = await times(10, () => district.as(wang).gets('feedback.advance', rating))
  expect(answers).toEqual(answers.map(() => ({ step: 'closed' })))
  expect(ledgerOf(district, id).filter(({ told }) => told === 'rate')).toHaveLength(1)
})

test('a note repeated with its key is written once', async () => {
  const id = await aMatterIn(district, 'filed')
  const note = { id, key: freshKey(), word: '已联系物业' }
  await district.as(zhang).gets('feedback.note', note)
  await district.unchanged(() => district.as(zhang).gets('feedback.note', note))
  expect(ledgerOf(district, id)).toHaveLength(2)
})

test('a note that arrives again after another one is written once', async () => {
  const id = await aMatterIn(district, 'filed')
  const note = { id, key: freshKey(), word: '已联系物业' }
  await district.as(zhang).gets('feedback.note', note)
  await district.as(zhang).gets('feedback.note', { id, key: freshKey(), word: '物业下午来' })
  await district.as(zhang).gets('feedback.note', note)
  expect(ledgerOf(district, id).map(({ word }) => word)).toEqual([undefined, '已联系物业', '物业下午来'])
})

test('a move that arrives again after a note is answered, not refused', async () => {
  const id = await aMatterIn(district, 'filed')
  const acceptance = anAcceptance(id)
  await district.as(zhang).gets('feedback.advance', acceptance)
  await district.as(zhang).gets('feedback.note', { id, key: freshKey(), word: '已联系物业' })
  expect(await district.as(zhang).gets('feedback.advance', acceptance)).toEqual({ step: 'handling' })
})

test('of two handlers who accept at once one wins and the other is told of the progress', async () => {
  const { id } = await district.as(wang).gets('feedback.submit', aSubmission({ place: PLACES.estate }))
  const accept = (openid: string) => district.as(openid).answerTo('feedback.advance', anAcceptance(id))
  expect((await Promise.all([accept(li), accept(xu)])).sort()).toEqual(['feedback/wrong-step', 'ok'])
  expect(ledgerOf(district, id).map(({ told }) => told)).toEqual(['file', 'accept'])
  expect(matterOf(district, id)).toMatchObject({ step: 'handling', lines: 2 })
})

test('ten notes at once are ten lines, numbered without a gap', async () => {
  const { id } = await district.as(wang).gets('feedback.submit', aSubmission({ place: PLACES.estate }))
  const handlers = [li, xu]
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_none, index) => {
      const note = { id, key: freshKey(), word: `第${index}条` }
      return district.as(handlers[index % 2]).answerTo('feedback.note', note)
    }),
  )
  expect(answers).toEqual(answers.map(() => 'ok'))
  expect(ledgerOf(district, id).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(new Set(ledgerOf(district, id).map(({ word }) => word)).size).toBe(11)
})

test('a reply and a note at once are both in the ledger', async () => {
  const id = await aMatterIn(district, 'handling')
  const note = { id, key: freshKey(), word: '留底' }
  const work = [
    district.as(zhang).answerTo('feedback.advance', aReply(id)),
    district.as(zhang).answerTo('feedback.note', note),
  ]
  expect(await Promise.all(work)).toEqual(['ok', 'ok'])
  expect(
    ledgerOf(district, id)
      .map(({ told }) => told)
      .sort(),
  ).toEqual(['accept', 'file', 'finish', 'note'])
  expect(matterOf(district, id)).toMatchObject({ step: 'finished', lines: 4 })
})
