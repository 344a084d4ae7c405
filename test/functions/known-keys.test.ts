import { z } from 'zod'
import { api } from '../../cloudfunctions/api'
import { addDays } from '../../cloudfunctions/platform/day'
import { submissionKeySchema } from '../../cloudfunctions/platform/submission'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import { sampleDistrict } from '../../local-cloud/sample/sample'
import { aRunningActivity, aWritten } from '../support/activity/running'
import type { InputOf, Path } from '../support/caller'
import { District, freshKey } from '../support/district'
import { aCopyOf, aMatterIn, aReply, aSubmission, ledgerOf } from '../support/matters'
import { anUnreadCase, TEMPLATE_ID } from '../support/messages'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { aFile, upload, uploadTo } from '../support/photos'
import { aWeek, postOfName, putBack, today } from '../support/posts'
import { ADMINISTRATOR } from '../support/roster'
import { aClaim, aWaitingRecord, lastServed, VOLUNTEERS } from '../support/volunteers'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())
beforeEach(() => putBack(district, sampleDistrict(Date.now()).posts))

const { wang, zhang, chen } = PEOPLE
const DUTY_DESK = 'sample-xinnan-duty'
const MICRO_GRID_LEADER = `${XINNAN}-02-1-microGridLeader`
const CADRE = `${XINNAN}-communityCadre`
const HOUR = 3_600_000

/** A call under the same key that says something else; it must be refused. */
type Other = [what: string, path: Path, input: unknown]

interface Row {
  what: string
  path: Path
  who: string
  /** What is sent first, and again. */
  sends: () => Promise<unknown>
  others: (sent: never) => Promise<Other[]>
}

type Sent<P extends Path> = InputOf<P> & { key: string }

/** A mutation, and what of its input may be other: one call for each change. */
function row<P extends Path>(
  what: string,
  path: P,
  who: string,
  sends: () => InputOf<P> | Promise<InputOf<P>>,
  changes: (sent: Sent<P>) => object[] | Promise<object[]>,
): Row {
  const others = async (sent: Sent<P>) =>
    (await changes(sent)).map(
      (change): Other => [JSON.stringify(Object.keys(change)), path, { ...sent, ...change }],
    )
  return { what, path, who, sends: async () => sends(), others }
}

/** One that says nothing but which cases it is about: what may be other is the act on the same case. */
function actRow<P extends Path>(
  what: string,
  path: P,
  who: string,
  sends: () => InputOf<P> | Promise<InputOf<P>>,
  acts: (sent: Sent<P>) => [Path, unknown][],
): Row {
  const others = async (sent: Sent<P>) => acts(sent).map(([act, input]): Other => [act, act, input])
  return { what, path, who, sends: async () => sends(), others }
}

const matters = (path: 'filed' | 'handling' | 'finished') => aMatterIn(district, path)
const series = { rhythm: 'weekly', count: 3 } as const
const grant = (accepted = true) =>
  ({ template: 'caseArrived', id: TEMPLATE_ID('caseArrived'), accepted }) as const

const NEXT_DOOR = '320402003002'

/** Until the posts are put back, 陈静 is a cadre of another community too. */
async function alsoCadreOf(community: string): Promise<void> {
  const { holder } = postOfName(district, '陈静')
  const [post] = district.find('posts', { scope: community, kind: 'communityCadre' })
  if (!post) throw new Error(`no cadre in ${community}`)
  await district.forget('posts', post._id)
  district.add('posts', { ...post, ...(holder && { holder }) })
}

const HELPED = { helpers: { wanted: 2, minutes: 60, duties: '搬桌子' } }

let rosterFiles = 0

async function aRosterFile(): Promise<string> {
  const none = { organisations: [], grids: [], estates: [], posts: [], partyOrganizations: [] }
  const file = await workbookOf(none, '2026-01-01')
  return uploadTo(district.cloud, ADMINISTRATOR, `roster/known-key-${++rosterFiles}.xlsx`, file)
}

let claims = 0
/** Each at a time of its own: claims of two hours, six hours apart. */
const aDay = () => 80 - 0.25 * claims++

const anOffer = () => {
  const from = Date.now() + HOUR
  const words = { title: '送餐', place: '怡和苑', content: '', places: 5 }
  return { key: freshKey(), community: XINNAN, ...words, from, until: from + HOUR }
}

/** A record and when it was. */
async function anotherRecord() {
  const id = await aWaitingRecord(district, aDay())
  const [{ from = 0, until = 0 } = {}] = district.find('volunteerRecords', { _id: id })
  return { id, from, until }
}

async function aCorrection() {
  const { id, from, until } = await anotherRecord()
  return { key: freshKey(), id, reason: '少记了', duty: '楼道清理', from, until: until + 600_000 }
}

const dutyDesk = () => ({ dutyPhone: '10000003101', askFor: '意见建议', until: aWeek().until })
const published = () => ({ key: freshKey(), post: CADRE, ...dutyDesk(), agreed: true as const })

async function onLeave(deputies: string[] = []): Promise<void> {
  await district.as(zhang).gets('contact.takeLeave', { key: freshKey(), ...aWeek(), deputies })
}

const phoneOf = (name: string) => postOfName(district, name).holder?.phone ?? ''
const colleague = `${XINNAN}-02-gridLeader`

const ROWS: Row[] = [
  row(
    'an activity',
    'activity.publish',
    chen,
    async () => {
      await alsoCadreOf(NEXT_DOOR)
      return { ...aWritten(), key: freshKey(), community: XINNAN }
    },
    (sent) => [
      { title: '换了名字' },
      { place: '怡和苑广场' },
      { capacity: 31 },
      { endsAt: sent.endsAt + HOUR },
      HELPED,
      { series },
      { community: NEXT_DOOR },
    ],
  ),
  row(
    'a series',
    'activity.publish',
    chen,
    () => ({ ...aWritten(), key: freshKey(), community: XINNAN, series }),
    () => [
      { place: '怡和苑广场' },
      { series: { ...series, count: 2 } },
      { series: { ...series, count: 4 } },
      { series: { ...series, rhythm: 'fortnightly' } },
      { series: undefined },
    ],
  ),
  row(
    'a sign-up',
    'activity.signUp',
    wang,
    () => ({
      ...{ key: freshKey(), id: aRunningActivity(district, HELPED), agreed: ['family'] },
      family: [{ name: '王小明', birthYear: 2018 }],
    }),
    () => [
      { family: [{ name: '王小红', birthYear: 2018 }] },
      { family: [{ name: '王小明', birthYear: 2017 }] },
      { family: [] },
      { self: false },
      { role: 'helper' },
    ],
  ),
  row(
    'a certificate',
    'certificate.issue',
    VOLUNTEERS.liu,
    () => ({ key: freshKey(), year: lastServed(district, VOLUNTEERS.liu) }),
    ({ year }) => [{ year: year - 1 }],
  ),
  row(
    'a matter',
    'feedback.submit',
    wang,
    () => aSubmission(),
    async () => [
      { text: '灯又亮了，不用来了。' },
      { category: 'safety' },
      { place: PLACES.estate },
      { photos: [await upload(district.cloud, wang, 'known-key.jpg', aFile('jpeg'))] },
    ],
  ),
  row(
    'a move',
    'feedback.advance',
    zhang,
    async () => aReply(await matters('handling')),
    () => [{ word: '灯下周才能换好。' }, { move: 'decline' }],
  ),
  row(
    'a rating',
    'feedback.advance',
    wang,
    async () => ({ id: await matters('finished'), key: freshKey(), move: 'rate', rating: 'satisfied' }),
    () => [{ rating: 'unsatisfied' }, { word: '来得很快' }, { move: 'veto', word: '没修好' }],
  ),
  row(
    'a note',
    'feedback.note',
    zhang,
    async () => ({ id: await matters('filed'), key: freshKey(), word: '已联系物业' }),
    () => [{ word: '物业没有接电话' }],
  ),
  actRow(
    'several accepted',
    'feedback.acceptMany',
    zhang,
    async () => ({ ids: [await matters('filed'), await matters('filed')], key: freshKey() }),
    ({ key, ids: [id] }) => [
      ['feedback.note', { id, key, word: '已联系物业' }],
      ['feedback.advance', { id, key, move: 'finish', word: '灯已换好。' }],
    ],
  ),
  row(
    'an answer kept',
    'feedback.saveTemplate',
    zhang,
    () => ({ key: freshKey(), text: '已办好。' }),
    () => [{ text: '已办好，请查看。' }, { category: 'care' }],
  ),
  row(
    'a look at a phone',
    'feedback.reveal',
    zhang,
    async () => {
      const onBehalfOf = { name: '孙奶奶', phone: '10000000002' }
      const id = aCopyOf(district, await matters('filed'), { contactPhone: '10000000001', onBehalfOf })
      return { id, key: freshKey(), what: 'contactPhone', purpose: 'contact' }
    },
    ({ id }) => [
      { purpose: 'visit' },
      { what: 'onBehalfOf' },
      { id: aCopyOf(district, id, { contactPhone: '10000000003' }) },
    ],
  ),
  row(
    'a call of the desk',
    'workbench.rung',
    DUTY_DESK,
    async () => ({ ids: [anUnreadCase(district, await matters('filed'))], key: freshKey(), reached: false }),
    () => [{ reached: true }],
  ),
  row(
    'a roster to look at',
    'roster.dryRun',
    ADMINISTRATOR,
    async () => ({ key: freshKey(), fileId: await aRosterFile(), fileName: '名册.xlsx' }),
    async () => [{ fileName: '名册（新）.xlsx' }, { fileId: await aRosterFile() }],
  ),
  row(
    'a grid divided',
    'roster.draftSplit',
    ADMINISTRATOR,
    () => ({ key: freshKey(), code: '320402001002-03', parts: 2 }),
    () => [
      { parts: 3 },
      { code: '320402001002-02' },
      { code: '320402001002', communities: [{ code: '320402001099', name: '新苑社区' }] },
    ],
  ),
  row(
    'a community divided',
    'roster.draftSplit',
    ADMINISTRATOR,
    () => ({
      ...{ key: freshKey(), code: '320402001002', parts: 2 },
      communities: [{ code: '320402001099', name: '新苑社区' }],
    }),
    () => [
      { communities: [{ code: '320402001099', name: '新园社区' }] },
      { communities: [{ code: '320402001098', name: '新苑社区' }] },
    ],
  ),
  row(
    'a service claimed',
    'volunteer.claim',
    VOLUNTEERS.luo,
    () => aClaim(aDay()),
    ({ from, until }) => [
      { duty: '送餐' },
      { place: '' },
      { content: '清理堆物和小广告' },
      { from: from + 600_000 },
      { until: until - 600_000 },
      { community: '320402001001' },
    ],
  ),
  row('a record corrected', 'volunteer.rewrite', chen, aCorrection, async ({ from, until }) => [
    { duty: '送餐' },
    { reason: '误记' },
    { from: from + 600_000 },
    { until: until + 600_000 },
    { beyondCap: '通宵值守' },
    await anotherRecord(),
  ]),
  row('a duty offered', 'volunteer.offer', chen, anOffer, ({ from, until }) => [
    { title: '送药' },
    { place: '丽华三村' },
    { content: '两人一组' },
    { from: from + 600_000 },
    { until: until + 600_000 },
    { places: 6 },
  ]),
  row(
    'a setting',
    'settings.change',
    ADMINISTRATOR,
    () => ({ key: freshKey(), setting: 'dayCap', value: 480, from: addDays(today(), 2) }),
    () => [{ value: 420 }, { from: addDays(today(), 3) }, { setting: 'acceptDays', value: 2 }],
  ),
  row(
    'the ids of templates',
    'settings.change',
    ADMINISTRATOR,
    () => ({ key: freshKey(), setting: 'templates', value: { caseMoved: 'm'.repeat(43) } }),
    () => [{ value: { caseMoved: 'n'.repeat(43) } }, { value: {} }],
  ),
  row(
    'a leave',
    'contact.takeLeave',
    zhang,
    () => ({ key: freshKey(), ...aWeek(), deputies: [] }),
    ({ until }) => [{ until: addDays(until, 1) }, { from: addDays(today(), 1) }, { deputies: [colleague] }],
  ),
  row(
    'a post lent',
    'contact.delegate',
    zhang,
    () => ({ key: freshKey(), ...aWeek(), post: MICRO_GRID_LEADER, deputy: colleague }),
    ({ until }) => [{ until: addDays(until, 1) }, { deputy: `${XINNAN}-02-2-microGridLeader` }],
  ),
  actRow(
    'a leave that ends early',
    'contact.endLeave',
    zhang,
    async () => {
      await onLeave()
      return { key: freshKey(), post: MICRO_GRID_LEADER }
    },
    ({ key }) => [['contact.takeLeave', { key, ...aWeek(), deputies: [] }]],
  ),
  row('a phone shown', 'contact.publish', chen, published, ({ until }) => [
    { dutyPhone: '10000003102' },
    { askFor: '办证咨询' },
    { until: addDays(until, 1) },
  ]),
  actRow(
    'a phone shown no more',
    'contact.withdraw',
    chen,
    () => ({ key: freshKey(), post: CADRE }),
    ({ key }) => [['contact.publish', { ...published(), key }]],
  ),
  actRow(
    'all posts given back',
    'contact.unbind',
    PEOPLE.li,
    () => ({ key: freshKey() }),
    () => [],
  ),
  row(
    'a colleague freed',
    'contact.release',
    ADMINISTRATOR,
    async () => {
      await onLeave([colleague])
      return { key: freshKey(), phone: phoneOf('张明') }
    },
    // His deputy stands in the same post.
    () => [{ phone: postOfName(district, '张明').leave?.deputy?.phone ?? '' }],
  ),
  row(
    'an answer to WeChat',
    'message.granted',
    zhang,
    () => ({ key: freshKey(), answers: [grant()] }),
    () => [
      { answers: [grant(false)] },
      { answers: [{ ...grant(), id: 'another' }] },
      { answers: [{ ...grant(), template: 'caseDue', id: TEMPLATE_ID('caseDue') }, grant()] },
    ],
  ),
  row(
    'a notice',
    'notice.publish',
    chen,
    () => ({ key: freshKey(), community: XINNAN, title: '停水通知', body: '明日检修。', daysShown: 7 }),
    () => [{ title: '停电通知' }, { body: '后天检修。' }, { daysShown: 8 }],
  ),
]

test.each(ROWS)('$path, $what: the same again is answered as before, and changes nothing', async (each) => {
  const { path, who, sends } = each
  const sent = (await sends()) as never
  const first = await district.as(who).gets(path, sent)
  const again = await district.unchanged(() => district.as(who).gets(path, sent))
  expect(again).toEqual(first)
})

test.each(ROWS)('$path, $what: its key with other content is refused, and changes nothing', async (each) => {
  const { path, who, sends, others } = each
  const sent = (await sends()) as never
  await district.as(who).gets(path, sent)
  const granted: string[] = []
  const asked = await others(sent)
  expect(asked.length > 0 || NOTHING_ELSE.includes(path)).toBe(true)
  for (const [what, otherPath, input] of asked) {
    const answer = await district.unchanged(() => district.as(who).answerTo(otherPath, input))
    if (!REFUSED.has(answer)) granted.push(`${what}: ${answer}`)
  }
  expect(granted).toEqual([])
})

/** Takes nothing but its key: there is no other content. */
const NOTHING_ELSE: readonly Path[] = ['contact.unbind']

/** That the key is known. */
const REFUSED = new Set<string>([
  'input/repeated',
  'feedback/already-filed',
  'activity/already-published',
  'notice/already-published',
])

test('every mutation that takes a key has its row', () => {
  const procedures = api._def.procedures as Readonly<Record<string, Partial<Procedure>>>
  const keyed = Object.entries(procedures).filter(
    ([, { _def }]) => _def?.type === 'mutation' && _def.inputs.some((input) => takesKey(input)),
  )
  expect(keyed.length).toBeGreaterThan(20)
  expect(keyed.map(([path]) => path).sort()).toEqual([...new Set(ROWS.map(({ path }) => path))].sort())
})

interface Procedure {
  _def: { type: string; inputs: readonly unknown[] }
}

function takesKey(input: unknown): boolean {
  if (input instanceof z.ZodOptional || input instanceof z.ZodNullable) return takesKey(input.unwrap())
  if (!(input instanceof z.ZodObject)) return false
  return 'key' in input.shape || Object.values(input.shape).includes(submissionKeySchema)
}

test('under one key several matters are an act each: what is asked of another one is done, and what was done stays', async () => {
  const [one, two] = [await matters('filed'), await matters('filed')]
  const key = freshKey()
  await district.as(zhang).gets('feedback.acceptMany', { ids: [one], key })
  const { done } = await district.as(zhang).gets('feedback.acceptMany', { ids: [one, two], key })
  expect(done).toEqual([{ id: one }, { id: two }])
  for (const id of [one, two])
    expect(ledgerOf(district, id).map(({ told }) => told)).toEqual(['file', 'accept'])
})

test('the same words under another key are another act', async () => {
  const id = await matters('filed')
  for (let twice = 0; twice < 2; twice++)
    await district.as(zhang).gets('feedback.note', { id, key: freshKey(), word: '已联系物业' })
  expect(ledgerOf(district, id).map(({ told }) => told)).toEqual(['file', 'note', 'note'])
})

test('a key kept before there were digests counts as the same', async () => {
  const id = await matters('filed')
  const note = { id, key: freshKey(), word: '已联系物业' }
  await district.as(zhang).gets('feedback.note', note)
  const [matter] = district.find('feedback', { _id: id })
  if (!matter) throw new Error('no matter')
  await district.forget('feedback', id)
  district.add('feedback', { ...matter, recentKeys: [note.key] })
  await district.unchanged(() => district.as(zhang).gets('feedback.note', note))
})

test('who has edited an activity since is not asked for its words: the same again is answered, others are refused', async () => {
  const sent = { ...aWritten(), key: freshKey(), community: XINNAN }
  const { id } = await district.as(chen).gets('activity.publish', sent)
  const edit = { ...aWritten(), id, version: 1, title: '邻里包饺子', place: '怡和苑广场' }
  await district.as(chen).gets('activity.edit', edit)
  expect(await district.unchanged(() => district.as(chen).gets('activity.publish', sent))).toMatchObject({
    id,
  })
  const other = { ...sent, place: '丽华三村' }
  const refused = await district.unchanged(() => district.as(chen).isRefused('activity.publish', other))
  expect(refused.code).toBe('activity/already-published')
})

test('five times at once with other words each: one is there, and the others are told so', async () => {
  const offer = anOffer()
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((places) => district.as(chen).answerTo('volunteer.offer', { ...offer, places })),
  )
  expect(answers.sort()).toEqual([...Array(4).fill('input/repeated'), 'ok'])
})
