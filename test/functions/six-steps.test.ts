import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { addWorkingDays } from '../../cloudfunctions/calendar/working-days'
import { addDays, beijingDay } from '../../cloudfunctions/platform/day'
import type { InputOf, OutputOf } from '../support/caller'
import { District, freshKey } from '../support/district'
import { aMatterIn, aRating, ledgerOf, matterOf } from '../support/matters'
import { messagesOf } from '../support/messages'
import { PEOPLE, XINNAN } from '../support/people'
import { replay, told } from '../support/replay'
import { CHENGGUAN, NANHU, STAFF, ZHUJIAN } from '../support/staff'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhang, chen } = PEOPLE
const { he, shi, lu, xia } = STAFF
const today = () => beijingDay(Date.now())
const in_ = (days: number) => addWorkingDays(today(), days, officialCalendar).on

type Input = Omit<InputOf<'feedback.advance'>, 'id' | 'key' | 'move'>

/** One move after another, each by its person. */
async function play(
  id: string,
  ...acts: [openid: string, move: InputOf<'feedback.advance'>['move'], more?: Input][]
) {
  for (const [openid, move, more] of acts) {
    await district.as(openid).gets('feedback.advance', { id, move, key: freshKey(), ...more })
  }
}

const toDepartment = (unit = ZHUJIAN): Parameters<typeof play>[1][] => [
  [zhang, 'toCommunity', { word: '水管在墙体里，物业修不了' }],
  [chen, 'toStreet', { word: '需要专业队伍', target: unit }],
  [he, 'dispatch', { target: unit, word: '请尽快安排' }],
]

test('a leak goes through all six steps, with a send-back, an assignment, a veto and a ticket', async () => {
  const id = await aMatterIn(district, 'handling')
  await play(id, ...toDepartment())
  expect(matterOf(district, id)).toMatchObject({
    step: 'signing',
    holder: ZHUJIAN,
    due: { kind: 'sign', on: in_(3) },
  })

  await play(id, [shi, 'sendBack', { reason: 'otherUnit', word: '应由城管主办' }])
  expect(matterOf(district, id)).toMatchObject({ step: 'dispatching', holder: NANHU, sendBacks: 1 })
  await play(id, [he, 'dispatch', { target: CHENGGUAN }], [lu, 'sendBack', { reason: 'notOurs' }])
  expect(matterOf(district, id)).toMatchObject({ step: 'assigning', holder: '320402', sendBacks: 2 })

  await play(id, [xia, 'assign', { target: ZHUJIAN, word: '由住建局主办' }])
  const bound = await district.as(shi).isRefused('feedback.advance', {
    id,
    key: freshKey(),
    move: 'sendBack',
    reason: 'notOurs',
  })
  expect(bound.code).toBe('feedback/bound')
  expect((await district.as(shi).gets('feedback.read', { id })).moves).toEqual(['sign', 'forward'])

  await play(id, [shi, 'sign'])
  const promised = await district.as(wang).gets('feedback.read', { id })
  expect(promised).toMatchObject({
    stage: 'sign',
    holder: { scope: '区住建局', name: '石伟民' },
    promise: { now: { on: in_(6) }, because: expect.stringContaining('部门') },
  })

  await play(id, [xia, 'ticket', { word: '请三天内解决' }], [shi, 'answerTicket', { word: '明天施工' }])
  await play(id, [shi, 'finish', { word: '已更换水管' }], [wang, 'veto', { word: '还在漏' }])
  expect(matterOf(district, id)).toMatchObject({
    step: 'handling',
    holder: ZHUJIAN,
    due: { kind: 'redo', on: in_(3) },
  })
  await play(id, [shi, 'finish', { word: '重新做了防水' }], [xia, 'closeTicket'])
  await district.as(wang).gets('feedback.advance', aRating(id, 'fair'))

  const matter = matterOf(district, id)
  expect(matter).toMatchObject({ step: 'closed', sendBacks: 2 })
  expect(matter).not.toHaveProperty('ticket')
  if (matter) expect(told(replay(matter, ledgerOf(district, id), officialCalendar))).toEqual(told(matter))

  const { timeline } = await district.as(wang).gets('feedback.read', { id })
  expect(timeline.map(({ label }) => label)).toEqual([
    '已提交',
    '已受理',
    '已上报社区研判',
    '已上报街道，建议由区住建局办理',
    '已派单：区住建局',
    '已退单：应由其他部门主办',
    '已派单：区城管局',
    '已退单：不属于本部门职责（第二次退单，转区级指派）',
    '区级已指派：区住建局',
    '已签收',
    '已答复',
    '不认可，重新办理',
    '已答复',
    '已评价',
  ])
  const staffs = await district.as(xia).gets('feedback.read', { id })
  expect(staffs.timeline.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['区级督办', '已回复督办', '督办已销号']),
  )
})

test.each<[who: string, acts: () => Parameters<typeof play>[1][], step: string, holder: string]>([
  ['the grid', () => [[zhang, 'finish', { word: '修好了' }]], 'finished', `${XINNAN}-02-1`],
  [
    'the community, keeping it',
    () => [
      [zhang, 'toCommunity', { word: '请研判' }],
      [chen, 'keep'],
      [chen, 'finish', { word: '已修' }],
    ],
    'finished',
    XINNAN,
  ],
  [
    'the community, declining it',
    () => [
      [zhang, 'toCommunity', { word: '请研判' }],
      [chen, 'decline', { word: '请拨打供水热线' }],
    ],
    'finished',
    XINNAN,
  ],
  [
    'the street, keeping it',
    () => [...toDepartment().slice(0, 2), [he, 'keep'], [he, 'finish', { word: '已修' }]],
    'finished',
    NANHU,
  ],
  [
    'the department',
    () => [...toDepartment(), [shi, 'sign'], [shi, 'finish', { word: '已修' }]],
    'finished',
    ZHUJIAN,
  ],
  [
    'back to another grid',
    () => [
      [zhang, 'toCommunity', { word: '请研判' }],
      [chen, 'toGrid', { target: `${XINNAN}-02` }],
    ],
    'handling',
    `${XINNAN}-02`,
  ],
  [
    'back to the community',
    () => [...toDepartment().slice(0, 2), [he, 'returnToCommunity', { word: '请先协调物业' }]],
    'assessing',
    XINNAN,
  ],
])('it may go the way of %s', async (_who, acts, step, holder) => {
  const id = await aMatterIn(district, 'handling')
  await play(id, ...acts())
  expect(matterOf(district, id)).toMatchObject({ step, holder })
})

test.each<[what: string, openid: string, input: Input & { move: InputOf<'feedback.advance'>['move'] }]>([
  ['a department that does not exist', he, { move: 'dispatch', target: '320402:jiaoyu' }],
  ['a department of another district', he, { move: 'dispatch', target: '320403:zhujian' }],
  ['a community for a department', he, { move: 'dispatch', target: XINNAN }],
])('dispatching to %s is refused and changes nothing', async (_what, openid, input) => {
  const id = await aMatterIn(district, 'handling')
  await play(id, ...toDepartment().slice(0, 2))
  const sent = { id, key: freshKey(), ...input }
  const refused = await district.unchanged(() => district.as(openid).isRefused('feedback.advance', sent))
  expect(refused.code).toBe('feedback/wrong-target')
})

test('a matter is passed on to a colleague of the same unit only, whose list shows it as his', async () => {
  const id = await aMatterIn(district, 'handling')
  const choices = await district.as(zhang).gets('feedback.choices', { id, move: 'forward' })
  const li = choices.find(({ name }) => name === '2网格 李红')
  expect(choices.map(({ name }) => name)).not.toContain('微网格02-1 张明')
  await play(id, [zhang, 'forward', { target: li?.target }])
  expect(matterOf(district, id)).toMatchObject({ holder: `${XINNAN}-02`, assignee: li?.target })
  const mine = await district.as(PEOPLE.li).gets('workbench.matters', { mine: true })
  expect(mine.matters.map((matter) => matter.id)).toEqual([id])
  const sent = { id, key: freshKey(), move: 'forward', target: '320402:zhujian-departmentOfficer' }
  expect((await district.as(PEOPLE.li).isRefused('feedback.advance', sent)).code).toBe(
    'feedback/wrong-target',
  )
})

test('the sheets of moves name departments, grids and colleagues, and nothing for moves that ask for none', async () => {
  const id = await aMatterIn(district, 'handling')
  await play(id, [zhang, 'toCommunity', { word: '请研判' }])
  const cadre = district.as(chen)
  const units = await cadre.gets('feedback.choices', { id, move: 'toStreet' })
  expect(units).toContainEqual({ target: ZHUJIAN, name: '区住建局' })
  expect(await cadre.gets('feedback.choices', { id, move: 'toGrid' })).toContainEqual({
    target: `${XINNAN}-02-1`,
    name: '微网格02-1 张明',
  })
  expect(await cadre.gets('feedback.choices', { id, move: 'keep' })).toEqual([])
  expect(await district.as(STAFF.lu).answerTo('feedback.choices', { id, move: 'keep' })).toBe(
    'feedback/unknown',
  )
})

test('an author reminds once a promise is broken, once a day; a supervisor at any time', async () => {
  const id = await aMatterIn(district, 'filed')
  const remind = (openid: string) =>
    district.as(openid).answerTo('feedback.advance', { id, key: freshKey(), move: 'remind' })
  expect(await remind(wang)).toBe('feedback/in-time')
  expect(await remind(xia)).toBe('ok')
  expect(await remind(zhang)).toBe('access/forbidden')
  const matter = matterOf(district, id)
  if (!matter?.due) throw new Error('no clock')
  await district.forget('feedback', id)
  district.add('feedback', { ...matter, due: { ...matter.due, on: '2026-01-05' } })
  expect((await district.as(wang).gets('feedback.read', { id })).moves).toEqual(['remind'])
  expect(await remind(wang)).toBe('ok')
  expect(await remind(wang)).toBe('feedback/reminded')
  expect(messagesOf(district, { about: id, template: 'caseReminded' })).toHaveLength(2)
})

test('several are accepted at one tap, each for itself', async () => {
  const ids = [await aMatterIn(district, 'filed'), await aMatterIn(district, 'handling')]
  const key = freshKey()
  const { done } = await district.as(zhang).gets('feedback.acceptMany', { ids, key })
  expect(done).toEqual([{ id: ids[0] }, { id: ids[1], problem: expect.stringContaining('新的进展') }])
  await district.as(zhang).gets('feedback.acceptMany', { ids: ids.slice(0, 1), key })
  expect(ledgerOf(district, ids[0] ?? '').map((line) => line.told)).toEqual(['file', 'accept'])
})

test('all open matters of a scope are handed over at once, clocks and promises running on', async () => {
  const ids = [await aMatterIn(district, 'filed'), await aMatterIn(district, 'finished')]
  const before = matterOf(district, ids[0] ?? '')
  const [from, to] = [`${XINNAN}-02-1`, `${XINNAN}-02-2`]
  const cadre = district.as(chen)
  let moved = 0
  for (let more = true; more; ) {
    const chunk = await cadre.gets('feedback.handOver', { from, to })
    moved += chunk.moved
    more = chunk.more
  }
  expect(moved).toBeGreaterThanOrEqual(2)
  expect(ids.map((id) => matterOf(district, id)?.holder)).toEqual([to, to])
  expect(matterOf(district, ids[0] ?? '')?.due).toEqual(before?.due)
  const told = district.find('mailbags').flatMap(({ messages }) => messages)
  const notes = told.filter(({ words }) => words.happened === `共 ${moved} 件交接给您`)
  expect(new Set(notes.map(({ to: who }) => who)).size).toBe(notes.length)
  expect(notes.length).toBeGreaterThan(0)
  expect(await cadre.gets('feedback.handOver', { from, to })).toEqual({ moved: 0, more: false })
  expect(await cadre.answerTo('feedback.handOver', { from, to: NANHU })).toBe('access/forbidden')
  expect(await cadre.answerTo('feedback.handOver', { from, to: `${XINNAN}-03-3` })).toBe(
    'feedback/wrong-target',
  )
  expect(await district.as(PEOPLE.gu).answerTo('feedback.handOver', { from, to })).toBe('access/forbidden')
  await cadre.gets('feedback.handOver', { from: to, to: from })
})

test('whoever has a matter now is told, and the author at the moves that matter to him', async () => {
  const id = await aMatterIn(district, 'filed')
  await play(id, [zhang, 'accept'], ...toDepartment(), [shi, 'sign'], [shi, 'finish', { word: '已修好' }])
  const sent = messagesOf(district, { about: id }).map(({ to, template }) => `${to} ${template}`)
  expect(sent.sort()).toEqual(
    [
      `${wang} caseMoved`,
      `${wang} caseMoved`,
      `${wang} caseMoved`,
      `${zhang} caseArrived`,
      `${chen} caseArrived`,
      `${he} caseArrived`,
      `${shi} caseArrived`,
    ].sort(),
  )
})

test('answers are begun from the district’s words, or from those the unit has saved', async () => {
  const key = freshKey()
  const saved = { key, category: 'facilities' as const, text: '灯已换好，请晚上看看。' }
  const { id } = await district.as(zhang).gets('feedback.saveTemplate', saved)
  await district.as(zhang).gets('feedback.saveTemplate', saved)
  const { own, common } = await district.as(chen).gets('feedback.templates')
  expect(own).toEqual([{ id, category: 'facilities', text: saved.text }])
  expect(common.length).toBeGreaterThan(5)
  expect((await district.as(PEOPLE.gu).gets('feedback.templates')).own).toEqual([])
  expect(await district.as(PEOPLE.gu).answerTo('feedback.removeTemplate', { id })).toBe('template/unknown')
  await district.as(chen).gets('feedback.removeTemplate', { id })
  expect((await district.as(zhang).gets('feedback.templates')).own).toEqual([])
})

test('a matter is found by its number, by those who may see it', async () => {
  const id = await aMatterIn(district, 'filed')
  const number = matterOf(district, id)?.number ?? ''
  for (const openid of [zhang, chen, he, xia]) {
    expect(
      await district.as(openid).gets('workbench.find', { number: number.replace('-', '') }),
    ).toMatchObject({ id })
  }
  expect(await district.as(shi).answerTo('workbench.find', { number })).toBe('feedback/unknown')
})

test('a list is narrowed by step, category and lateness, and goes on where it stopped', async () => {
  const model = matterOf(district, await aMatterIn(district, 'filed'))
  if (!model?.due) throw new Error('no model')
  for (let count = 0; count < 230; count++) {
    const days = count < 130 ? -3 : 30
    const due = { ...model.due, on: addDays(today(), days + (count % 3)) }
    const own = {
      _id: `many-${count}`,
      number: `260101-${String(count).padStart(6, '0')}`,
      holder: `${XINNAN}-02-4`,
    }
    district.add('feedback', { ...model, ...own, due, category: count % 2 ? 'other' : 'parking' })
  }
  const cao = district.as('sample-cao-guifang')
  const seen: string[] = []
  const counts: OutputOf<'workbench.matters'>['counts'] = []
  for (let cursor: OutputOf<'workbench.matters'>['next'], more = true; more; ) {
    const page = await cao.gets('workbench.matters', { cursor })
    seen.push(...page.matters.map(({ id }) => id))
    counts.push(...page.counts)
    cursor = page.next
    more = page.next !== undefined
  }
  expect(seen.length).toBe(new Set(seen).size)
  expect(seen.filter((id) => id.startsWith('many-'))).toHaveLength(230)
  // All of the first page are late, and more: what it cannot tell is counted, and told once.
  const late = seen.filter((id) => (matterOf(district, id)?.due?.on ?? '') < today())
  expect(counts).toEqual([{ kind: 'feedback', name: '诉求', waiting: seen.length, late: late.length }])
  // A page that is all late tells neither number; one that goes beyond tells how many are late.
  expect(await cao.costOf('workbench.matters')).toMatchObject({ operations: 4, roundTrips: 3 })
  const parking = { category: 'parking' } as const
  expect(await cao.costOf('workbench.matters', parking)).toMatchObject({ operations: 3, roundTrips: 3 })
  expect((await cao.gets('workbench.matters', parking)).counts).toMatchObject([{ waiting: 115, late: 65 }])
  const only = (filter: InputOf<'workbench.matters'>) => cao.gets('workbench.matters', filter)
  expect((await only({ category: 'parking' })).matters.every(({ title }) => title === '停车出行')).toBe(true)
  expect((await only({ step: 'handling' })).matters.filter(({ id }) => id.startsWith('many'))).toEqual([])
  expect((await only({ late: true })).matters.every(({ due }) => due?.tone === 'late')).toBe(true)
})

test('the supervisor sees what is late, disputed, ticketed and repeated, and all that is open by its step', async () => {
  const supervisor = district.as(xia)
  const of = async (view: InputOf<'workbench.supervision'>['view']) =>
    (await supervisor.gets('workbench.supervision', { view })).matters
  expect((await of('late')).every(({ due }) => due?.tone === 'late')).toBe(true)
  expect((await of('disputed')).map(({ stepName }) => stepName)).toEqual(['待区级指派'])
  expect((await of('tickets')).map(({ ticket }) => ticket)).toEqual(['open'])
  expect(await of('repeats')).toEqual([])
  const open = await supervisor.gets('workbench.supervision', { view: 'all', step: 'assigning' })
  expect(open.matters).toMatchObject([{ stepName: '待区级指派', holder: '云宁区' }])
  const { matters: handled } = await supervisor.gets('workbench.supervision', {
    view: 'all',
    step: 'handling',
  })
  expect(new Set(handled.map(({ stepName }) => stepName))).toEqual(new Set(['办理中']))
  expect((await of('all')).length).toBe(50)
  const first = await supervisor.gets('workbench.supervision', { view: 'late' })
  const next = await supervisor.gets('workbench.supervision', { view: 'late', cursor: first.next })
  expect(next.matters.some(({ id }) => first.matters.some((shown) => shown.id === id))).toBe(false)
})

test('what nobody in a department or street can act on is the supervisor’s to do, and never in nobody’s list', async () => {
  const id = await aMatterIn(district, 'handling')
  await play(id, ...toDepartment())
  const listOf = async (openid: string) =>
    (await district.as(openid).gets('workbench.matters')).matters.map((matter) => matter.id)
  expect(await listOf(xia)).not.toContain(id)
  await ended(ZHUJIAN, async () => {
    expect(await listOf(xia)).toContain(id)
    expect((await district.as(xia).gets('feedback.read', { id })).moves).toContain('sign')
    await ended(
      '320402',
      async () => {
        expect(await listOf(STAFF.su)).toContain(id)
        expect((await district.as(STAFF.su).gets('feedback.read', { id })).moves).toContain('sign')
      },
      'districtSupervisor',
    )
  })
  expect(await listOf(shi)).toContain(id)
  const other = await aMatterIn(district, 'handling')
  await play(other, [zhang, 'toCommunity', { word: '请研判' }])
  await ended(XINNAN, async () => expect(await listOf(he)).toContain(other), 'communityCadre')
})

/** While `work` runs, the posts of a scope have ended. */
async function ended(scope: string, work: () => Promise<void>, kind?: string): Promise<void> {
  const posts = district.find('posts', { scope, ...(kind && { kind }) })
  for (const post of posts) await district.forget('posts', post._id)
  for (const post of posts) district.add('posts', { ...post, until: '2026-01-01' })
  await work()
  for (const post of posts) await district.forget('posts', post._id)
  for (const post of posts) district.add('posts', post)
}
