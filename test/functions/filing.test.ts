import { INFORMS } from '../../cloudfunctions/feedback/feedback'
import { District, freshKey } from '../support/district'
import { toEager } from '../support/inputs/feedback'
import { aSubmission, ledgerOf, matterOf } from '../support/matters'
import { messagesOf } from '../support/messages'
import { PEOPLE, PLACES } from '../support/people'
import { aFile, upload } from '../support/photos'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhou, zhang, feng, li, xu, chen } = PEOPLE
const GRANDPA = { name: '王大爷', phone: '10000003999' }
const HOME_OF_TIANAN = { estateId: '320402001001e01', buildingId: '8', unit: '2单元' }

const filed = async (openid: string, changes: Parameters<typeof aSubmission>[0]) => {
  const { id } = await district.as(openid).gets('feedback.submit', aSubmission(changes))
  return { id, matter: matterOf(district, id), line: ledgerOf(district, id)[0] }
}
const refusal = (openid: string, changes: Parameters<typeof aSubmission>[0]) =>
  district.unchanged(() => district.as(openid).isRefused('feedback.submit', aSubmission(changes)))

test('a daughter files for her father: both are kept, she is the author', async () => {
  const { matter, line } = await filed(wang, { onBehalfOf: GRANDPA, contactPhone: '10000003998' })
  expect(matter).toMatchObject({
    source: 'resident',
    author: wang,
    onBehalfOf: GRANDPA,
    contactPhone: '10000003998',
    weight: 1,
  })
  expect(line?.by).toEqual({ openid: wang, name: '王桂英', post: '居民（代报）' })
})

test('the author reads the phones he gave; handlers read them masked', async () => {
  const { id } = await filed(wang, { onBehalfOf: GRANDPA, contactPhone: '0519-85550000' })
  const seenBy = async (openid: string) => {
    const { contact } = await district.as(openid).gets('feedback.read', { id })
    return [contact?.onBehalfOf?.name, contact?.onBehalfOf?.phone, contact?.phone]
  }
  expect(await seenBy(wang)).toEqual(['王大爷', '10000003999', '0519-85550000'])
  expect(JSON.stringify(await seenBy(zhang))).not.toMatch(/王大爷|10000003999|85550000/)
})

test.each([
  ['a grid worker on patrol', xu, 'patrol', '2网格 网格员'],
  ['a grid leader on the phone', li, 'phoneCall', '2网格 网格长'],
  ['a cadre for an elder', chen, 'onBehalf', '社区书记'],
  ['the duty desk on the phone', 'sample-xinnan-duty', 'phoneCall', '社区值班室'],
] as const)('%s files without being a resident and signs by the post', async (_who, openid, source, post) => {
  const onBehalfOf = source === 'patrol' ? undefined : GRANDPA
  const { matter, line } = await filed(openid, { source, onBehalfOf })
  expect(matter).toMatchObject({ source, author: openid, holder: '320402003001-02-1' })
  expect(line?.by.post).toContain(post)
  const { matters } = await district.as(openid).gets('feedback.mine', {})
  expect(matters.map(({ id }) => id)).toContain(matter?._id)
})

test.each([
  ['a daughter who files for her father rates it herself', wang, 'resident', 'finished', ['rate', 'veto']],
  ['what a leader files in his post for an elder the community verifies', zhang, 'onBehalf', 'verifying', []],
] as const)('%s', async (_who, openid, source, step, rates) => {
  const { id } = await filed(openid, { source, onBehalfOf: GRANDPA })
  const move = (by: string, own: 'accept' | 'finish' | 'verify', more = {}) =>
    district.as(by).gets('feedback.advance', { id, key: freshKey(), move: own, ...more })
  await move(zhang, 'accept')
  await move(zhang, 'finish', { word: '已修好' })
  expect(matterOf(district, id)?.step).toBe(step)
  const { moves } = await district.as(openid).gets('feedback.read', { id })
  expect(moves.filter((open) => open === 'rate' || open === 'veto')).toEqual(rates)
  if (step === 'verifying') await move(chen, 'verify')
  expect(matterOf(district, id)?.step).toBe(step === 'verifying' ? 'closed' : 'finished')
})

test('a micro-grid leader on patrol files for his whole grid, and nobody files outside of his', async () => {
  expect((await filed(feng, { source: 'patrol' })).matter?.holder).toBe('320402003001-02-1')
  for (const openid of [feng, li, chen]) {
    const refused = await refusal(openid, { source: 'patrol', place: HOME_OF_TIANAN })
    expect(refused.code).toBe('feedback/out-of-scope')
  }
})

test.each([
  ['a resident', wang, 'patrol', 'access/forbidden'],
  ['a resident', zhou, 'phoneCall', 'access/forbidden'],
  ['a police officer', 'sample-ma-jun', 'patrol', 'access/enrol'],
  ['a stranger', 'stranger-0009', 'phoneCall', 'access/enrol'],
  ['a leader as if he lived there', li, 'resident', 'access/enrol'],
] as const)('%s (%s) may not file a %s', async (_who, openid, source, code) => {
  expect((await refusal(openid, { source })).code).toBe(code)
})

test('only staff file for somebody in their post, and they say for whom', async () => {
  expect((await refusal(wang, { source: 'onBehalf', onBehalfOf: GRANDPA })).code).toBe('access/forbidden')
  expect((await refusal(chen, { source: 'onBehalf' })).message).toBe('请填写对方的称呼')
})

test('staff see the estates of their grid or community to file in; nobody else sees any', async () => {
  const names = async (openid: string) =>
    (await district.as(openid).gets('feedback.estates')).map(({ name }) => name)
  expect(await names(xu)).toContain('怡和苑')
  expect(await names(chen)).toEqual(expect.arrayContaining(await names(xu)))
  expect(await names(wang)).toEqual([])
  expect(await names('sample-ma-jun')).toEqual([])
})

test('a matter without a place goes to the resident’s own estate; staff have to name one', async () => {
  const { matter } = await filed(wang, { place: undefined })
  expect(matter).toMatchObject({ place: PLACES.estate, placeLabel: '怡和苑（未指定地点）' })
  expect((await refusal(xu, { source: 'patrol', place: undefined })).code).toBe('place/unknown')
})

describe('a voice', () => {
  const voiceOf = async (name: string, openid = wang, bytes = aFile('mp3', 4096)) => {
    return { file: await upload(district.cloud, openid, name, bytes), seconds: 12 }
  }

  test('stands for the text, and author and handler hear it', async () => {
    const { id } = await filed(wang, { text: '', voice: await voiceOf('said.mp3') })
    for (const openid of [wang, zhang]) {
      const { voice, text } = await district.as(openid).gets('feedback.read', { id })
      expect([text, voice?.seconds, (await fetch(voice?.address ?? '')).status]).toEqual(['', 12, 200])
    }
    const { matters } = await district.as(wang).gets('feedback.mine', {})
    expect(matters.find((matter) => matter.id === id)?.excerpt).toBe('语音 12 秒')
  })

  test('that is no sound, too long or too large is refused', async () => {
    const page = await voiceOf('page.mp3', wang, aFile('page'))
    expect((await refusal(wang, { voice: page })).code).toBe('voice/type')
    const large = await voiceOf('large.mp3', wang, aFile('mp3', 3 * 1024 * 1024 + 1))
    expect((await refusal(wang, { voice: large })).code).toBe('voice/type')
    const long = { ...(await voiceOf('long.mp3')), seconds: 61 }
    expect((await refusal(wang, { voice: long })).message).toBe('录音请不要超过 60 秒')
  })
})

test('what another person has uploaded cannot be attached', async () => {
  const hers = await upload(district.cloud, wang, 'hers.jpg', aFile('jpeg'))
  const refused = await refusal(zhou, { photos: [hers], place: HOME_OF_TIANAN })
  expect(refused.code).toBe('photo/missing')
})

describe('a key that comes back with something else', () => {
  test.each([
    ['another place', { place: PLACES.estate }],
    ['a room more', { place: { ...PLACES.home, room: '301' } }],
    ['another source', { onBehalfOf: GRANDPA }],
    ['a phone', { contactPhone: '10000003998' }],
  ])('%s is told of the matter that is there', async (_what, change) => {
    const submission = aSubmission()
    await district.as(wang).gets('feedback.submit', submission)
    const refused = await district.unchanged(() =>
      district.as(wang).isRefused('feedback.submit', { ...submission, ...change }),
    )
    expect(refused.code).toBe('feedback/already-filed')
  })

  test('another photo is told so too; the same photos are the same submission', async () => {
    const [one, other] = await Promise.all(
      ['one.jpg', 'other.jpg'].map((name) => upload(district.cloud, wang, name, aFile('jpeg'))),
    )
    const submission = aSubmission({ photos: [one ?? ''] })
    const first = await district.as(wang).gets('feedback.submit', submission)
    expect(await district.as(wang).gets('feedback.submit', submission)).toEqual(first)
    const changed = { ...submission, photos: [other ?? ''] }
    expect(await district.as(wang).answerTo('feedback.submit', changed)).toBe('feedback/already-filed')
  })
})

describe('who is informed', () => {
  const READERS = { policeOfficer: 'sample-ma-jun', healthSteward: 'sample-lin-peifen' } as const

  test.each([
    ['safety', 'policeOfficer'],
    ['care', 'healthSteward'],
  ] as const)('%s: the %s gets one message and may read, not act', async (category, kind) => {
    expect(INFORMS[category]).toBe(kind)
    const submission = aSubmission({ category })
    const { id } = await district.as(wang).gets('feedback.submit', submission)
    await district.as(wang).gets('feedback.submit', submission)
    const messages = messagesOf(district, { about: id, template: 'caseInformed' })
    expect(messages).toMatchObject([{ to: READERS[kind], template: 'caseInformed', state: 'waiting' }])
    expect(JSON.stringify(messages)).not.toContain(submission.text)
    const seen = await district.as(READERS[kind]).gets('feedback.read', { id })
    expect([seen.text, seen.moves, seen.mayNote]).toEqual([submission.text, [], false])
  })

  test('other categories inform nobody', async () => {
    const { id } = await filed(wang, { category: 'facilities' })
    expect(messagesOf(district, { about: id, template: 'caseInformed' })).toEqual([])
    for (const openid of Object.values(READERS))
      expect(await district.as(openid).answerTo('feedback.read', { id })).toBe('feedback/unknown')
  })
})

test('however many a new matter tells, it costs one operation', async () => {
  const sent = await toEager(PLACES.estate)(district)
  const { id } = await district.as(wang).gets('feedback.submit', sent)
  const told = messagesOf(district, { about: id }).map(({ to }) => to)
  expect(told.sort()).toEqual([li, 'sample-ma-jun', xu])
  expect((await district.as(wang).costOf('feedback.submit', { ...sent, key: freshKey() })).operations).toBe(6)
})

test('a function that has just started reads settings and calendar besides, and filing still costs eight', async () => {
  const started = await District.open()
  const cost = await started.as(wang).costOf('feedback.submit', aSubmission())
  expect(cost.operations).toBe(8)
  await started.close()
})
