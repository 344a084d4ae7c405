import { officialCalendar } from '../../cloudfunctions/calendar/effects/official-calendar'
import { isWorkingDay } from '../../cloudfunctions/calendar/working-days'
import { COLLECTIONS } from '../../cloudfunctions/collections'
import { isInForce, isOnLeave, type Post } from '../../cloudfunctions/contact/post'
import { gridMap } from '../../cloudfunctions/division/effects/grid-map'
import { planFaults } from '../../cloudfunctions/division/effects/plan-check'
import { communityOfEstate, hasPlace, placeLabel } from '../../cloudfunctions/division/estate'
import { SOURCES } from '../../cloudfunctions/feedback/feedback'
import { route } from '../../cloudfunctions/feedback/routing'
import { HANDLING_STEPS, type Step } from '../../cloudfunctions/feedback/steps'
import { beijingDay } from '../../cloudfunctions/platform/day'
import { communityOf, gridOf, levelOf } from '../../cloudfunctions/platform/division'
import { POSTS, type PostKind } from '../../cloudfunctions/platform/post-kind'
import { portraits, SAMPLE_PEOPLE, sampleDistrict, YIHEYUAN } from '../../local-cloud/sample/sample'
import { replayedImport } from '../support/acts/roster'
import { replay, told } from '../support/replay'
import { casesOf, isOfVolunteers } from '../support/volunteer-replay'
import { communities, linesOf, MONDAY, organisations, postOf, sample, today } from './monday'

const { estates, posts, residents, feedback, ledger } = sample

const buildings = estates.flatMap((estate) => estate.buildings)
const homes = buildings.flatMap((building) =>
  building.units.map(({ households, grid, microGrid }) => ({
    households,
    grid: grid ?? building.grid,
    microGrid: grid ? microGrid : (microGrid ?? building.microGrid),
  })),
)
const grids = sizesBy(homes.map(({ grid, households }) => [grid, households]))
const microGrids = sizesBy(
  homes.flatMap(({ microGrid, households }) => (microGrid ? [[microGrid, households]] : [])),
)

function sizesBy(parts: (readonly [string, number])[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const [code, households] of parts) sizes.set(code, (sizes.get(code) ?? 0) + households)
  return sizes
}

function postsOf(scope: string, kind: PostKind): Post[] {
  return posts.filter((post) => post.scope === scope && post.kind === kind)
}

function matterAt(step: Step) {
  return feedback.filter((matter) => matter.step === step)
}

describe('the division', () => {
  test('a district of 3 streets, 6 communities, 4 departments, 20 estates', () => {
    const count = (level: string) => organisations.filter(({ _id }) => levelOf(_id) === level).length
    expect(['district', 'street', 'community', 'department'].map(count)).toEqual([1, 3, 6, 4])
    expect(estates).toHaveLength(20)
    expect(new Set(estates.map(({ _id }) => communityOfEstate(_id)))).toEqual(new Set(communities))
  })

  test('about 10,000 households in at least 24 grids', () => {
    const households = homes.reduce((sum, home) => sum + home.households, 0)
    expect(Math.abs(households - 10_000)).toBeLessThan(500)
    expect(grids.size).toBeGreaterThanOrEqual(24)
  })

  test('grids hold 300 to 500 households but one, which the planner is to split; micro-grids 100 to 150', () => {
    expect([...grids].filter(([, size]) => size < 300 || size > 500)).toEqual([['320402001002-03', 720]])
    expect([...microGrids].filter(([, size]) => size < 100 || size > 150)).toEqual([])
    expect(microGrids.size).toBeGreaterThan(0)
  })

  test.each(estates)('every unit of $name lies in exactly one grid of its community', (estate) => {
    for (const building of estate.buildings) {
      expect(building.units.length).toBeGreaterThan(0)
      for (const part of [building, ...building.units]) {
        if (part.grid) expect(levelOf(part.grid)).toBe('grid')
        if (part.grid) expect(communityOf(part.grid)).toBe(communityOfEstate(estate._id))
        if (part.microGrid) expect(gridOf(part.microGrid)).toBe(part.grid ?? building.grid)
      }
    }
    if (estate.mainGrid) expect(estate.buildings.map(({ grid }) => grid)).toContain(estate.mainGrid)
  })

  test('a grid with micro-grids is wholly divided into them', () => {
    const divided = new Set([...microGrids.keys()].map(gridOf))
    expect(homes.filter(({ grid, microGrid }) => divided.has(grid) !== !!microGrid)).toEqual([])
  })

  test('some unit differs from its building, some estate has no main grid', () => {
    expect(buildings.some(({ grid, units }) => units.some((unit) => unit.grid && unit.grid !== grid))).toBe(
      true,
    )
    expect(estates.some(({ mainGrid }) => !mainGrid)).toBe(true)
  })

  test('every grid is listed; five communities are drawn soundly, their buildings in their own grids', () => {
    const known = sample.grids.map(({ _id }) => _id)
    expect(known).toEqual([...new Set([...grids.keys(), ...microGrids.keys()])].sort())
    const drawn = organisations.filter(({ area }) => area)
    expect(drawn.filter(({ _id }) => levelOf(_id) === 'community')).toHaveLength(5)
    const areas = drawn.map(({ _id: code, area }) => ({ code, area }))
    const faults = planFaults({ communities: areas, grids: sample.grids, estates })
    expect(faults.map(({ fault }) => fault)).toEqual(['size'])
    const inside = buildings.filter(({ grid }) => drawn.some(({ _id }) => _id === communityOf(grid)))
    expect(inside.filter(({ point }) => !point)).toEqual([])
    const map = gridMap(sample.grids)
    expect(inside.filter(({ grid, point }) => point && map.gridAt(point) !== grid)).toEqual([])
  })

  test('names of street and community are those of the codes', () => {
    const names = new Map(organisations.map(({ _id, name }) => [_id, name]))
    for (const { _id, street, community } of estates) {
      expect([street, community]).toEqual([names.get(_id.slice(0, 9)), names.get(communityOfEstate(_id))])
    }
  })
})

describe('the roster', () => {
  test.each(communities)(
    'community %s has cadres, a duty desk that answers, police and health',
    (community) => {
      expect(
        postsOf(community, 'communityCadre').filter((post) => isInForce(post, today)).length,
      ).toBeGreaterThan(1)
      expect(
        postsOf(community, 'communityCadre').filter((post) => isInForce(post, today)).length,
      ).toBeLessThan(5)
      for (const kind of ['dutyDesk', 'policeOfficer', 'healthSteward'] as const) {
        expect(postsOf(community, kind).map(({ holder, contact }) => !!holder && !!contact)).toEqual([true])
      }
      expect(postsOf(community, 'dutyDesk')[0]).toMatchObject({
        holder: { name: '值班室' },
        contact: { title: '社区值班室' },
      })
      expect(postsOf(community, 'dutyDesk')[0]?.leave).toBeUndefined()
    },
  )

  test('every grid and micro-grid has its leader’s post, every street and department its officer', () => {
    for (const grid of grids.keys()) expect(postsOf(grid, 'gridLeader')).toHaveLength(1)
    for (const microGrid of microGrids.keys()) expect(postsOf(microGrid, 'microGridLeader')).toHaveLength(1)
    for (const { _id } of organisations) {
      if (levelOf(_id) === 'street') expect(postsOf(_id, 'streetDispatcher')).toHaveLength(1)
      if (levelOf(_id) === 'department') expect(postsOf(_id, 'departmentOfficer')).toHaveLength(1)
      if (levelOf(_id) === 'district') expect(postsOf(_id, 'districtSupervisor')).toHaveLength(1)
      if (levelOf(_id) === 'district') expect(postsOf(_id, 'administrator')).toHaveLength(1)
    }
  })

  test('every scope is a place or an organisation of the sample', () => {
    const units = [...organisations, ...sample.partyOrganizations].map(({ _id }) => _id)
    const known = new Set([...units, ...grids.keys(), ...microGrids.keys()])
    expect(posts.filter(({ scope }) => !known.has(scope))).toEqual([])
  })

  test('leave with and without a deputy, a vacancy, an end in the past, a contact no longer published', () => {
    const away = posts.filter((post) => isOnLeave(post, today))
    expect(away.filter(({ leave }) => leave?.deputy).length).toBeGreaterThan(1)
    expect(away.filter(({ leave }) => !leave?.deputy)).toHaveLength(1)
    expect(posts.filter(({ kind, holder }) => kind === 'gridLeader' && !holder)).toHaveLength(1)
    expect(posts.filter(({ until }) => until && until < today)).toHaveLength(1)
    expect(posts.filter(({ contact }) => contact && contact.publishedUntil < today)).toHaveLength(1)
  })

  test('a deputy is somebody else of the roster, with his own phone, and not away himself', () => {
    for (const { scope, holder, leave } of posts.filter((post) => post.leave?.deputy)) {
      const deputy = postOf(leave?.deputy?.name ?? '')
      expect(communityOf(deputy?.scope ?? '')).toBe(communityOf(scope))
      expect(leave?.deputy).toEqual({ ...deputy?.holder, dutyPhone: deputy?.contact?.dutyPhone })
      expect(deputy?.holder?.name).not.toBe(holder?.name)
      expect(deputy?.leave).toBeUndefined()
    }
  })

  test('an openid is one person, a name (but 值班室) one openid', () => {
    const holders = posts.flatMap(({ holder }) =>
      holder?.openid && holder.name !== '值班室' ? [holder] : [],
    )
    const people = [...holders, ...residents.map(({ _id, name }) => ({ openid: _id, name }))]
    const pairs = new Set(people.map(({ openid, name }) => `${openid} ${name}`))
    expect(new Set(people.map(({ openid }) => openid)).size).toBe(pairs.size)
    expect(new Set(people.map(({ name }) => name)).size).toBe(pairs.size)
  })

  test('everyone but a duty desk has a mobile number of his own, nobody else’s and no possible one', () => {
    const people = posts.flatMap(({ holder }) => (holder && holder.name !== '值班室' ? [holder] : []))
    expect(people.filter(({ phone }) => !/^1010000\d{4}$/.test(phone ?? ''))).toEqual([])
    const pairs = new Set(people.map(({ name, phone }) => `${name} ${phone}`))
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(pairs.size)
    expect(new Set(people.map(({ name }) => name)).size).toBe(pairs.size)
  })

  test('one of the staff has still to prove his number, and may be tried', () => {
    const unbound = posts.filter(({ holder }) => holder && !holder.openid)
    expect(unbound.map(({ holder }) => holder?.name)).toContain('姜永明')
    const person = SAMPLE_PEOPLE.find(({ label }) => label.includes('未绑定'))
    expect(unbound.map(({ holder }) => holder?.phone)).toContain(person?.phone)
    expect(posts.filter(({ holder }) => holder?.openid === person?.openid)).toEqual([])
  })

  test('no phone number is a possible one', () => {
    const phones = posts.flatMap(({ contact, leave }) => [contact?.dutyPhone, leave?.deputy?.dutyPhone])
    expect(phones.filter((phone) => phone && !/^(1000000\d{4}|0000-8\d{7})$/.test(phone))).toEqual([])
    const everything = JSON.stringify(sample)
    expect(everything).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
    expect(everything).not.toMatch(/(?<!\d)0[1-9]\d{1,2}-?[2-9]\d{6,7}(?!\d)/)
  })

  test('a duty phone is answered by one post', () => {
    const phones = posts.flatMap(({ contact }) => contact?.dutyPhone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
  })

  test('about two thirds of the contacts have a portrait, each drawn and small', () => {
    const contacts = posts.flatMap(({ contact }) => contact ?? [])
    const asked = contacts.flatMap(({ portrait }) => portrait ?? [])
    const drawn = portraits()
    expect(asked.length / contacts.length).toBeGreaterThan(0.6)
    expect(asked.length / contacts.length).toBeLessThan(0.75)
    expect(asked.sort()).toEqual(drawn.map(({ path }) => `cloud://local-env.local-1250000000/${path}`).sort())
    expect(drawn.filter(({ svg }) => svg.length > 1200 || /NaN|undefined|false/.test(svg))).toEqual([])
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(drawn.length)
  })
})

describe('what the ledger tells besides matters', () => {
  test('every confirmed import is what its lines say', () => {
    for (const it of sample.rosterImports.filter(({ state }) => state === 'done'))
      expect({ ...it, state: 'current' }).toMatchObject(replayedImport(linesOf('import', it._id)))
  })

  test('every line is of the past, by somebody who has signed in, under an id of its own', () => {
    expect(ledger.filter(({ at, by }) => at >= MONDAY || !by.openid)).toEqual([])
    expect(new Set(ledger.map(({ _id }) => _id)).size).toBe(ledger.length)
    expect(new Set(ledger.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['feedback', 'activity', 'notice', 'import', 'post', 'setting'],
        ...['duty', 'dutySignup', 'registration', 'service'],
      ]),
    )
  })
})

describe('the residents', () => {
  test('about 12, each at home in a building that exists, in many estates', () => {
    expect(residents.length).toBeGreaterThanOrEqual(12)
    for (const { home, homeLabel } of residents) {
      const estate = estates.find(({ _id }) => _id === home.estateId)
      expect(estate && hasPlace(estate, home) && placeLabel(estate, home)).toBe(homeLabel)
      expect(home.room).toBeDefined()
    }
    expect(new Set(residents.map(({ home }) => home.estateId)).size).toBeGreaterThan(7)
  })

  test('one may sign in as every kind of post, and as residents', () => {
    const offered = new Set(SAMPLE_PEOPLE.map(({ openid }) => openid))
    const kinds = posts
      .filter(({ holder }) => holder?.openid && offered.has(holder.openid))
      .map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(Object.keys(POSTS)))
    expect(offered.size).toBe(SAMPLE_PEOPLE.length)
    expect(residents.filter(({ _id }) => !offered.has(_id))).toEqual([])
    expect([...new Set(SAMPLE_PEOPLE.map(({ group }) => group))].sort()).toEqual(
      ['居民', '网格', '社区', '街道', '部门', '区级', '党组织', '社会组织'].sort(),
    )
  })

  test('whoever is offered is a resident or holds a post that is in force', () => {
    const holders = posts
      .filter((post) => isInForce(post, today))
      .flatMap(({ holder }) => holder?.openid ?? [])
    const known = new Set([...holders, ...residents.map(({ _id }) => _id)])
    const strangers = SAMPLE_PEOPLE.filter(({ openid }) => !known.has(openid))
    expect(strangers.map(({ label }) => label)).toEqual(['姜永明 · 新南社区微网格03-4 微网格长（未绑定）'])
  })
})

describe('the people the end-to-end tests know', () => {
  test('王桂英 lives in 怡和苑 3幢2单元301, in 新南社区', () => {
    const yiheyuan = estates.find(({ _id }) => _id === YIHEYUAN)
    expect(yiheyuan).toMatchObject({ name: '怡和苑', community: '新南社区' })
    expect(residents.find(({ _id }) => _id === 'sample-wang-guiying')).toMatchObject({
      name: '王桂英',
      home: { estateId: YIHEYUAN, buildingId: '3', unit: '2单元', room: '301' },
      homeLabel: '怡和苑3幢2单元301',
    })
    expect(SAMPLE_PEOPLE).toContainEqual({
      openid: 'sample-wang-guiying',
      label: '王桂英 · 怡和苑3幢',
      group: '居民',
    })
  })

  test('her matters go to 张明, whose grid 李红 leads, in the community of 陈静', () => {
    const estate = estates.find(({ _id }) => _id === YIHEYUAN)
    const place = { estateId: YIHEYUAN, buildingId: '3', unit: '2单元' }
    const way = estate && route(estate, place, posts, today)
    expect(way?.why).toBe('3幢2单元 → 微网格02-1 → 张明')
    expect(postOf('张明')).toMatchObject({ scope: way?.holder, holder: { openid: 'sample-zhang-ming' } })
    expect(postOf('李红')).toMatchObject({ kind: 'gridLeader', scope: gridOf(way?.holder ?? '') })
    expect(postOf('李红')?.holder?.openid).toBe('sample-li-hong')
    expect(postOf('陈静')).toMatchObject({
      holder: { openid: 'sample-chen-jing' },
      contact: { title: '社区书记' },
    })
    expect(postOf('陈静')?.scope).toBe(communityOfEstate(YIHEYUAN))
    for (const name of ['张明', '李红', '陈静']) {
      expect([postOf(name)?.leave, postOf(name)?.until]).toEqual([undefined, undefined])
      expect(postOf(name)?.contact?.portrait).toBeDefined()
    }
  })

  test('周伟 lives in another community', () => {
    const home = residents.find(({ _id }) => _id === 'sample-zhou-wei')?.home
    expect(communityOfEstate(home?.estateId ?? '')).not.toBe(communityOfEstate(YIHEYUAN))
  })
})

describe('the matters', () => {
  test('10 to 20, of every source, in the steps people have to act in', () => {
    expect(feedback.length).toBeGreaterThanOrEqual(10)
    expect(feedback.length).toBeLessThanOrEqual(20)
    expect(new Set(feedback.map(({ source }) => source))).toEqual(new Set(Object.keys(SOURCES)))
    for (const step of [
      'filed',
      'handling',
      'assessing',
      'signing',
      'assigning',
      'finished',
      'closed',
    ] as const) {
      expect(matterAt(step).length).toBeGreaterThan(0)
    }
  })

  test.each(feedback)('the ledger of $number replays to what the matter is', (matter) => {
    const lines = linesOf('feedback', matter._id)
    expect(lines[0]).toMatchObject({ sequence: 1, told: 'file', step: 'filed', at: matter.filedAt })
    expect(told(replay(matter, lines, officialCalendar))).toEqual(told(matter))
    expect(lines.at(-1)?._id).toBe(`${matter._id}:${matter.lines}`)
    const instants = lines.map(({ at }) => at)
    expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other))
    expect(Math.max(...instants)).toBeLessThan(MONDAY)
  })

  test('every matter is by a resident who had agreed or by staff, about a place that exists', () => {
    for (const { author, source, place, placeLabel: label, filedAt, route: way } of feedback) {
      const estate = estates.find(({ _id }) => _id === place.estateId)
      expect(estate && hasPlace(estate, place) && placeLabel(estate, place)).toBe(label)
      expect(estate && route(estate, place, posts, beijingDay(filedAt))).toEqual(way)
      const resident = residents.find(({ _id }) => _id === author)
      const isStaff = posts.some(({ holder }) => holder?.openid === author)
      const agreed = !!resident && resident.consent.on <= beijingDay(filedAt)
      expect(source === 'resident' ? agreed : isStaff).toBe(true)
    }
  })

  test('every way of routing is there: unit, building, triage, and a deputy', () => {
    expect(new Set(feedback.map(({ route: way }) => way.rule))).toEqual(
      new Set(['unit', 'building', 'triage']),
    )
    expect(feedback.some(({ route: way }) => way.why.includes('代'))).toBe(true)
    expect(feedback.some(({ route: way }) => way.why.includes('空缺'))).toBe(true)
  })

  /** A working day, a Saturday, the last day of a long holiday, the day after it. */
  const DAYS = ['2026-11-23', '2026-11-28', '2026-10-07', '2026-10-08']

  test.each(DAYS)('loaded on %s, two are overdue, one due today, others have time', (day) => {
    const { feedback: matters } = sampleDistrict(Date.parse(`${day}T07:00:00+08:00`))
    const handling = matters.filter(({ step }) => (HANDLING_STEPS as readonly Step[]).includes(step))
    const dueToday = matters.filter(({ due }) => due?.on === day)
    expect(handling.filter(({ due }) => due && due.on < day)).toHaveLength(2)
    expect(dueToday.map(({ step }) => step)).toContain('finished')
    expect(dueToday.some(({ step }) => step === 'filed')).toBe(isWorkingDay(day, officialCalendar))
    expect(handling.filter(({ due }) => due && due.on > day).length).toBeGreaterThan(1)
  })
})

test('every duty, sign-up, registration and record of service is what its lines tell, and none is without', () => {
  const { duties, dutySignups, volunteerRecords, volunteers } = sample
  const cases = casesOf({ ledger, duties, dutySignups, volunteerRecords, volunteers })
  expect(cases).toHaveLength([duties, dutySignups, volunteerRecords, volunteers].flat().length)
  for (const { told, replayed } of cases) expect(replayed).toEqual(told)
  const lines = ledger.filter(isOfVolunteers)
  expect(Math.max(...lines.map(({ at }) => at))).toBeLessThan(MONDAY)
})

describe('the whole', () => {
  test('the same moment gives the same district, and the same day the same matters', () => {
    expect(sampleDistrict(MONDAY)).toEqual(sample)
    expect(sampleDistrict(MONDAY + 3_600_000)).toEqual(sample)
    expect(portraits()).toEqual(portraits())
  })

  test('ids stay when days pass', () => {
    const idsOf = (district: typeof sample) =>
      Object.entries(district)
        // A year's document has the year in its id, and days are counted from today.
        .filter(([name]) => !['volunteerYears', 'volunteerFigures'].includes(name))
        .flatMap(([, documents]) => documents.map(({ _id }: { _id: string }) => _id))
    expect(idsOf(sampleDistrict(MONDAY + 40 * 86_400_000))).toEqual(idsOf(sample))
  })

  test.each(Object.keys(sample) as (keyof typeof sample)[])(
    '%s: ids are unique and every document has its schema',
    (name) => {
      const documents = sample[name]
      expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
      for (const document of documents) expect(COLLECTIONS[name].schema.parse(document)).toEqual(document)
    },
  )

  test('buildings and units are unique where they stand', () => {
    for (const estate of estates) {
      for (const key of ['id', 'name'] as const) {
        expect(new Set(estate.buildings.map((building) => building[key])).size).toBe(estate.buildings.length)
      }
    }
    expect(new Set(feedback.map(({ number }) => number)).size).toBe(feedback.length)
  })

  test('it fills no collection that does not exist', () => {
    expect(Object.keys(COLLECTIONS)).toEqual(expect.arrayContaining(Object.keys(sample)))
  })
})
