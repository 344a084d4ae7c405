import { isInRosterFile } from '../../cloudfunctions/contact/post'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { codeId } from '../../cloudfunctions/platform/one-time-code'
import { workbookOf } from '../../cloudfunctions/roster/effects/workbook'
import { noCounts, type Roster } from '../../cloudfunctions/roster/roster'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District, freshKey } from '../support/district'
import { PEOPLE, PLACES, XINNAN } from '../support/people'
import { uploadTo } from '../support/photos'
import { ADMINISTRATOR, apply, tryOut } from '../support/roster'

const today = beijingDay(Date.now())

let district: District
beforeEach(async () => {
  district = await District.open()
})
afterEach(() => district.close())

/** The roster as it lies in the database, with changes by whoever edits the file. */
function roster(edit: (it: Roster) => void = () => undefined): Roster {
  const all = structuredClone({
    organisations: district.find('organisations'),
    grids: district.find('grids'),
    estates: district.find('estates'),
    posts: district.find('posts').filter(isInRosterFile),
    partyOrganizations: district.find('partyOrganizations'),
  })
  edit(all)
  return all
}

const fileOf = (edit?: (it: Roster) => void) => workbookOf(roster(edit), today)

const estate = (it: Roster) => it.estates.find(({ _id }) => _id === YIHEYUAN)
/** A new name for 怡和苑, and a successor for the leader of 王桂英's micro-grid. */
const renewal = (it: Roster) => {
  const yiheyuan = estate(it)
  if (yiheyuan) yiheyuan.name = '怡和新苑'
  for (const post of it.posts)
    if (post.holder?.name === '张明') post.holder = { name: '钱七', phone: '10000000007' }
}

/** What a resident sees of it on one page. */
async function seen(openid: string = PEOPLE.wang) {
  const { estate: shown, ...page } = await district.as(openid).gets('community.page', { estateId: YIHEYUAN })
  const mine = 'contacts' in page ? page.contacts?.find((card) => card.mine)?.name : undefined
  return `${shown?.name} ${mine}`
}

/** 紫荆社区3网格 of the sample is too large, for the planner to divide. */
const OVERSIZED = 1

const OLD = '怡和苑 张明'
const YOUNG = '怡和新苑 钱七'

test('the export, imported again, changes nothing', async () => {
  const { address } = await district.as(ADMINISTRATOR).gets('roster.export')
  const file = Buffer.from(await (await fetch(address)).arrayBuffer())
  const { state, changes, faultCount, warningCount } = await tryOut(district, file)
  expect({ state, changes, faultCount, warningCount }).toEqual({
    state: 'checked',
    changes: 0,
    faultCount: 0,
    warningCount: OVERSIZED,
  })
})

test('a dry run changes nothing of the roster, an import all of it at once, a second one nothing', async () => {
  const file = await fileOf(renewal)
  const before = roster()
  const dry = await tryOut(district, file)
  expect(dry.counts).toMatchObject({ estates: { change: 1 }, posts: { add: 1, end: 1 } })
  expect(roster()).toEqual(before)
  expect(await seen()).toBe(OLD)

  await apply(district, dry.id, 'current')
  expect(await seen()).toBe(YOUNG)
  await apply(district, dry.id)
  expect(await seen()).toBe(YOUNG)
  expect((await tryOut(district, file)).changes).toBe(0)
  expect(JSON.stringify(roster())).not.toMatch(/staged|since/)
  expect(district.find('divisions')).toMatchObject([{ version: 1 }])
})

test('while it is staged everybody sees the old state, and at rest nothing costs more', async () => {
  const cost = () => district.as(PEOPLE.wang).costOf('community.page', {})
  // The first call of a function reads the settings as well.
  await cost()
  const { operations } = await cost()
  const { id } = await tryOut(district, await fileOf(renewal))
  await apply(district, id, 'staging')
  await district.as(ADMINISTRATOR).gets('roster.proceed', { id })
  expect(district.find('estates', { _id: YIHEYUAN })).toMatchObject([
    { name: '怡和苑', staged: { version: 1 } },
  ])
  expect(await seen()).toBe(OLD)
  expect((await cost()).operations).toBe(operations + 1)
  await apply(district, id)
  expect((await cost()).operations).toBe(operations)
})

test('a reader at any time sees the old or the new, whole', async () => {
  const { id } = await tryOut(district, await fileOf(renewal))
  const seenThen: string[] = []
  let over = false
  const readers = [PEOPLE.wang, PEOPLE.zhou].map(async () => {
    while (!over) seenThen.push(await seen())
  })
  await apply(district, id)
  over = true
  await Promise.all(readers)
  seenThen.push(await seen())
  expect([...new Set(seenThen)]).toEqual([OLD, YOUNG])
})

test('an abandoned import leaves the old state; the next one clears what it left', async () => {
  const file = await fileOf((it) => it.partyOrganizations.pop())
  const left = await tryOut(district, await fileOf(renewal))
  await apply(district, left.id, 'staging')
  await district.as(ADMINISTRATOR).gets('roster.proceed', { id: left.id })
  expect(await seen()).toBe(OLD)

  const other = await tryOut(district, file)
  await apply(district, other.id)
  expect(await seen()).toBe(OLD)
  expect(JSON.stringify(roster())).not.toMatch(/staged|since|钱七/)
  expect(await district.as(ADMINISTRATOR).answerTo('roster.proceed', { id: left.id })).toBe(
    'roster/abandoned',
  )
  expect(district.find('divisions')).toEqual([{ _id: '320402', version: 2, reserved: 2 }])
})

test('what a closed page left unsettled is settled at night', async () => {
  const { id } = await tryOut(district, await fileOf(renewal))
  await apply(district, id, 'current')
  expect(FUNCTIONS.nightly.jobs).toContain('roster/tidy')
  await district.cloud.timers.fire('nightly')
  expect(JSON.stringify(roster())).not.toMatch(/staged|since/)
  expect(district.find('rosterImports', { _id: id })).toMatchObject([{ state: 'done' }])
  expect(await seen()).toBe(YOUNG)
})

test('a leader who leaves may do nothing from the switch on; his successor binds by his mobile', async () => {
  const { id } = await tryOut(district, await fileOf(renewal))
  expect(await district.as(PEOPLE.zhang).answerTo('workbench.matters')).toBe('ok')
  await apply(district, id, 'current')
  expect(await district.as(PEOPLE.zhang).answerTo('workbench.matters')).toBe('access/forbidden')
  await apply(district, id)
  const posts = district.find('posts', { scope: `${XINNAN}-02-1` })
  expect(posts).toMatchObject([
    { holder: { openid: PEOPLE.zhang } },
    { holder: { name: '钱七', phone: '10000000007' } },
  ])
  expect(posts[0]?.until).toBeDefined()
})

test('a building that is gone is no place for a new matter, and old matters keep its name', async () => {
  const { id: matter } = await district.as(PEOPLE.wang).gets('feedback.submit', {
    key: freshKey(),
    category: 'facilities',
    text: '楼道灯坏了',
    photos: [],
    place: PLACES.home,
  })
  const { id } = await tryOut(
    district,
    await fileOf((it) => {
      const yiheyuan = estate(it)
      if (yiheyuan) yiheyuan.buildings = yiheyuan.buildings.filter(({ name }) => name !== '3幢')
    }),
  )
  await apply(district, id)
  const { buildings } = await district.as().gets('community.buildings', { estateId: YIHEYUAN })
  expect(buildings.map(({ name }) => name)).not.toContain('3幢')
  const again = { key: freshKey(), category: 'facilities', text: '灯又坏了', photos: [], place: PLACES.home }
  expect(await district.as(PEOPLE.wang).answerTo('feedback.submit', again)).toBe('place/unknown')
  expect((await district.as(PEOPLE.wang).gets('feedback.read', { id: matter })).placeLabel).toContain('3幢')
})

test('a file with faults is told by sheet, row and column, and cannot be applied', async () => {
  const file = await fileOf((it) => {
    const [first] = estate(it)?.buildings ?? []
    if (first) first.grid = `${XINNAN}-77`
  })
  const dry = await tryOut(district, file)
  expect(dry.state).toBe('faulty')
  expect(dry.faults[0]).toMatchObject({ sheet: '楼栋', column: 'E列 网格', row: expect.any(Number) })
  expect(dry.faults[0]?.sentence).toContain(`“${XINNAN}-77”不在“网格”表里`)
  expect(await district.as(ADMINISTRATOR).answerTo('roster.proceed', { id: dry.id })).toBe('roster/faulty')
})

test('an administrator cannot lock himself out', async () => {
  const file = await fileOf((it) => {
    it.posts = it.posts.filter(({ kind }) => kind !== 'administrator')
  })
  const { faults } = await tryOut(district, file)
  expect(faults.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('没有您本人的管理员岗位')])
})

test('a file compared with a roster that has changed since is refused', async () => {
  const [one, other] = [
    await tryOut(district, await fileOf(renewal)),
    await tryOut(district, await fileOf((it) => it.partyOrganizations.pop())),
  ]
  await apply(district, one.id)
  expect(await district.as(ADMINISTRATOR).answerTo('roster.proceed', { id: other.id })).toBe(
    'roster/outdated',
  )
})

test('the same submission sent twice is one import', async () => {
  const key = freshKey()
  const fileId = await uploadTo(district.cloud, ADMINISTRATOR, `roster/${key}.xlsx`, await fileOf(renewal))
  const input = { key, fileId, fileName: '名册.xlsx' }
  const [first, second] = [
    await district.as(ADMINISTRATOR).gets('roster.dryRun', input),
    await district.as(ADMINISTRATOR).gets('roster.dryRun', input),
  ]
  expect(second).toEqual(first)
  expect(district.find('rosterImports', { fileId })).toHaveLength(1)
})

test('a file that is none, or not there, is refused in words', async () => {
  const page = await uploadTo(district.cloud, ADMINISTRATOR, 'roster/page.xlsx', Buffer.from('<html>'))
  const input = { key: freshKey(), fileId: page, fileName: '名册.xlsx' }
  expect(
    await district.unchanged(() => district.as(ADMINISTRATOR).isRefused('roster.dryRun', input)),
  ).toMatchObject({ code: 'roster/not-excel' })
  const missing = { ...input, fileId: page.replace('page', 'missing') }
  expect(
    await district.unchanged(() => district.as(ADMINISTRATOR).isRefused('roster.dryRun', missing)),
  ).toMatchObject({ code: 'roster/no-file' })
})

test('the ledger says who brought what and when, and what it changed', async () => {
  const { id } = await tryOut(district, await fileOf(renewal))
  await apply(district, id)
  const { imports } = await district.as(ADMINISTRATOR).gets('roster.list', {})
  expect(imports.slice(0, 1)).toMatchObject([
    { id, by: '苏婷', fileName: '名册.xlsx', stateName: '已生效', changes: 3, appliedBy: '苏婷' },
  ])
  const { changes } = await district.as(ADMINISTRATOR).gets('roster.changes', { id })
  expect(changes.map(({ kind, label, told }) => [kind, label, ...told].join(' '))).toEqual([
    'change 新南社区怡和新苑 小区：怡和苑 → 怡和新苑',
    'add 新南社区微网格02-1 微网格长 钱七',
    'end 新南社区微网格02-1 微网格长 张明',
  ])
})

test('the template names every sheet and column, has drop-downs, and is no roster yet', async () => {
  const { address } = await district.as(ADMINISTRATOR).gets('roster.template')
  const file = Buffer.from(await (await fetch(address)).arrayBuffer())
  const dry = await tryOut(district, file)
  expect(dry).toMatchObject({ state: 'checked', changes: 0, faultCount: 0, warningCount: OVERSIZED })
})

describe('the planner’s split of an oversized grid', () => {
  const grid = '320402001002-03'
  const fileIt = (key: string) =>
    district.as(ADMINISTRATOR).gets('roster.draftSplit', { key, code: grid, parts: 2 })

  test('is filed as a draft, once, and changes nothing until it is confirmed', async () => {
    const before = district.find('estates')
    const key = freshKey()
    const { id } = await fileIt(key)
    expect(await fileIt(key)).toEqual({ id })
    expect(district.find('rosterImports', { _id: id })).toMatchObject([
      { state: 'draft', fileName: '紫荆社区3网格分成2份.xlsx', by: { name: '苏婷' } },
    ])
    expect(district.find('estates')).toEqual(before)
    await district.as(ADMINISTRATOR).gets('roster.checkDraft', { id })
    expect(await district.as(ADMINISTRATOR).gets('roster.read', { id })).toMatchObject({
      state: 'checked',
      faultCount: 0,
      warningCount: 0,
      counts: { grids: { add: 1, end: 0 }, posts: { add: 1, end: 0 } },
    })
    await apply(district, id)
    const { grids } = await district.as(ADMINISTRATOR).gets('division.plan', { community: '320402001002' })
    const sizes = new Map(grids.map(({ code, households }) => [code, households]))
    expect(sizes.get(grid)).toBe(360)
    expect([...sizes.values()].filter((households) => households === 360)).toHaveLength(2)
  })

  test('of another district is not his', async () => {
    const input = { key: freshKey(), code: '320404002002-03', parts: 2 }
    expect(await district.as(ADMINISTRATOR).answerTo('roster.draftSplit', input)).toBe('access/forbidden')
  })
})

describe('the planner’s split of a community', () => {
  const community = '320402002002'
  const fileIt = (code: string, name = '丽华四社区') => ({
    key: freshKey(),
    code: community,
    parts: 2,
    communities: [{ code, name }],
  })

  test('is filed under the code and name given, and once confirmed is a community of its own', async () => {
    const admin = district.as(ADMINISTRATOR)
    const { newCodes, mayDraft } = await admin.gets('division.propose', { code: community, parts: 2 })
    expect([mayDraft, newCodes]).toEqual([true, ['320402002003']])
    const { id } = await admin.gets('roster.draftSplit', fileIt('320402002003'))
    expect(await admin.gets('roster.checkDraft', { id })).toMatchObject({
      state: 'checked',
      fileName: '丽华三社区分成2份.xlsx',
      faultCount: 0,
      counts: { organisations: { add: 1, end: 0 } },
    })
    await apply(district, id)
    const { name, grids, faults } = await admin.gets('division.plan', { community: '320402002003' })
    expect(name).toBe('丽华四社区')
    expect(grids.reduce((sum, it) => sum + (it.level === 'grid' ? it.households : 0), 0)).toBeGreaterThan(0)
    expect(faults.filter(({ kind }) => kind !== 'size')).toEqual([])
  })

  test.each([
    ['a code in use', fileIt('320402002001'), 'plan/community-code'],
    ['a code of another street', fileIt('320402003009'), 'plan/community-code'],
    ['no name', fileIt('320402002009', ' '), 'input/invalid'],
    ['no community', { ...fileIt(''), communities: [] }, 'input/invalid'],
  ])('with %s is refused', async (_what, input, refusal) => {
    expect(await district.as(ADMINISTRATOR).answerTo('roster.draftSplit', input)).toBe(refusal)
  })
})

test('a draft that the planner filed is looked at when it is opened, and then an import like any other', async () => {
  const fileId = await uploadTo(
    district.cloud,
    ADMINISTRATOR,
    'roster/draft-plan.xlsx',
    await fileOf(renewal),
  )
  const none = { rows: 0, faults: [], faultCount: 0, warnings: [], warningCount: 0 }
  const progress = { base: 0, pieces: 0, staged: 0, settled: 0 }
  const by = { openid: PEOPLE.chen, name: '陈静' }
  const draft = {
    _id: 'plan-1',
    district: '320402',
    state: 'draft' as const,
    fileId,
    fileName: '方案.xlsx',
    by,
    at: 1,
  }
  district.add('rosterImports', { ...draft, ...none, ...progress, counts: noCounts() })
  expect(await district.as(ADMINISTRATOR).answerTo('roster.proceed', { id: 'plan-1' })).toBe('roster/faulty')
  const report = await district.as(ADMINISTRATOR).gets('roster.checkDraft', { id: 'plan-1' })
  expect(report).toMatchObject({ state: 'checked', changes: 3, by: '陈静' })
  await apply(district, 'plan-1')
  expect(await seen()).toBe(YOUNG)
})

describe('a district that begins with one Excel file', () => {
  const FIRST = 'first-administrator'
  const isAdministrator = ({ kind }: Roster['posts'][number]) => kind === 'administrator'
  const own = () => district.find('posts', { 'holder.openid': FIRST })
  const imports = async (file: Buffer) => {
    const { id, state, faults, changes } = await tryOut(district, file, FIRST)
    expect({ state, faults }).toEqual({ state: 'checked', faults: [] })
    if (changes > 0) await apply(district, id, 'done', FIRST)
    return changes
  }
  /** What the city has at first: nothing, but for the code that its deployment printed. */
  async function empties() {
    const names = ['organisations', 'grids', 'estates', 'posts', 'partyOrganizations', 'divisions'] as const
    for (const name of names) for (const { _id } of district.find(name)) await district.forget(name, _id)
    const code = 'K7QM-2XHF-9TRD'
    district.add('claims', { _id: codeId(code), district: '320402', until: Date.now() + 3_600_000 })
    await district.as(FIRST).gets('district.claim', { code, name: '周敏' })
  }

  test('is in service after it, and whoever claimed it may still act, though no row names him', async () => {
    const file = await fileOf((it) => {
      it.posts = it.posts.filter((post) => !isAdministrator(post))
    })
    await empties()
    const before = own()
    expect(await imports(file)).toBeGreaterThan(0)
    expect(own()).toEqual(before)
    expect(await imports(file)).toBe(0)
    expect(await district.as(FIRST).answerTo('settings.list')).toBe('ok')
    expect(await seen()).toBe(OLD)
    const matter = {
      key: freshKey(),
      category: 'facilities' as const,
      text: '灯坏了',
      photos: [],
      place: PLACES.home,
    }
    const { id } = await district.as(PEOPLE.wang).gets('feedback.submit', matter)
    // Nobody of the file has signed in yet: the community's desk takes what comes.
    expect(district.find('feedback', { _id: id })[0]?.holder).toBe(XINNAN)
  })

  test('a row that names him makes his post the roster’s: the same post, still his, and the next file has to name him', async () => {
    const without = await fileOf((it) => {
      it.posts = it.posts.filter((post) => !isAdministrator(post))
    })
    const naming = await fileOf((it) => {
      const [administrator] = it.posts.filter(isAdministrator)
      if (administrator) administrator.holder = { name: '周敏', phone: '10000004321' }
    })
    await empties()
    await imports(without)
    const [claimed] = own()
    expect(claimed?.claimed).toBe(true)
    expect(await imports(naming)).toBeGreaterThan(0)
    const [listed] = own()
    expect(listed).toMatchObject({ _id: claimed?._id, holder: { openid: FIRST, phone: '10000004321' } })
    expect(listed).not.toHaveProperty('claimed')
    expect(district.find('posts', { kind: 'administrator' })).toHaveLength(1)
    expect(await imports(naming)).toBe(0)
    const { faults } = await tryOut(district, without, FIRST)
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('没有您本人的管理员岗位'),
    ])
  })

  test('the export does not list him before that, and brings no change when it is imported again', async () => {
    const file = await fileOf()
    await empties()
    await imports(file)
    const { address } = await district.as(FIRST).gets('roster.export')
    const exported = Buffer.from(await (await fetch(address)).arrayBuffer())
    expect(await imports(exported)).toBe(0)
    expect(own()).toHaveLength(1)
  })
})
