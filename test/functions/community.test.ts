import { beijingDay } from '../../cloudfunctions/platform/day'
import { CONSENT_VERSION } from '../../cloudfunctions/resident/resident'
import { YIHEYUAN } from '../../local-cloud/sample/sample'
import type { OutputOf } from '../support/caller'
import { District } from '../support/district'
import { PEOPLE, PLACES, TIANAN, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { wang, zhou, zhang, chen } = PEOPLE
const visitor = () => district.as()

async function pageOf(openid: string | undefined, estateId?: string) {
  const page = await district.as(openid).gets('community.page', { estateId })
  if (!page.estate) throw new Error('no estate')
  return page
}

describe('the community page', () => {
  test('a visitor at the door sees the estate, whom to call, notices and activities, without signing in', async () => {
    const page = await pageOf(undefined, YIHEYUAN)
    expect(page.estate).toEqual({
      id: YIHEYUAN,
      name: '怡和苑',
      street: '南湖街道',
      community: '新南社区',
      isHome: false,
    })
    const titles = page.contacts.map(({ title }) => title)
    for (const title of ['社区书记', '网格长', '微网格长', '社区民警', '健康管家', '社区值班室']) {
      expect(titles).toContain(title)
    }
    expect(page.contacts.some(({ mine }) => mine)).toBe(false)
    expect(page.notices.length).toBeGreaterThan(0)
    expect(page.activities.length).toBeGreaterThan(0)
    expect([page.matters, page.isStaff, page.homeEstateId]).toEqual([[], false, undefined])
    expect(page.office).toEqual({ open: expect.any(Boolean), hours: '工作日 8:30–17:30' })
  })

  test('a resident’s own leader comes first on his own page', async () => {
    const { estate, contacts } = await pageOf(wang)
    expect(estate).toMatchObject({ id: YIHEYUAN, isHome: true })
    expect(contacts[0]).toMatchObject({ name: '张明', title: '微网格长', mine: true })
    expect(contacts.filter(({ mine }) => mine)).toHaveLength(1)
  })

  test('at another estate’s door nobody is his own, but his open matters are with him', async () => {
    const { estate, contacts, homeEstateId, matters } = await pageOf(zhou, YIHEYUAN)
    expect(estate.isHome).toBe(false)
    expect(homeEstateId).toBe('320402001001e01')
    expect(contacts.some(({ mine }) => mine)).toBe(false)
    expect(matters.length).toBeGreaterThan(0)
  })

  test('who has neither door code nor home is asked to choose', async () => {
    for (const openid of [undefined, 'stranger-0001', chen]) {
      expect(await district.as(openid).gets('community.page', {})).toEqual({ estate: null })
    }
  })

  test('staff are told that a workbench waits, residents are not', async () => {
    expect((await pageOf(chen, YIHEYUAN)).isStaff).toBe(true)
    expect((await pageOf(zhang)).isStaff).toBe(true)
    expect((await pageOf(wang)).isStaff).toBe(false)
  })

  test('portraits are addresses that open', async () => {
    const { contacts } = await pageOf(undefined, YIHEYUAN)
    const [portrait = ''] = contacts.flatMap((contact) => contact.portrait ?? [])
    const answer = await fetch(portrait)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  })

  test.each([
    ['a secretary whose term is over', '潘国庆', XINNAN],
    ['a member whose publication ended', '方芳', '320402003002'],
    ['a leader on leave without a deputy', '阮福生', '320402002002'],
  ])('%s is not on the page', async (_who, name, community) => {
    for (const { _id } of district.find('estates').filter((estate) => estate._id.startsWith(community))) {
      expect((await pageOf(undefined, _id)).contacts.map((contact) => contact.name)).not.toContain(name)
    }
  })

  test('on every estate somebody can be called, and every number is one of the published ones', async () => {
    const posts = district.find('posts')
    const numbers = new Set(
      posts.flatMap(({ contact, leave }) => [contact?.dutyPhone, leave?.deputy?.dutyPhone]),
    )
    for (const { _id } of district.find('estates')) {
      const { contacts } = await pageOf(undefined, _id)
      expect(contacts.map(({ title }) => title)).toContain('社区值班室')
      expect(contacts.filter(({ phone }) => !numbers.has(phone))).toEqual([])
    }
  })

  test('activities are the running one and the next', async () => {
    const now = Date.now()
    const [activity] = district.find('activities', { community: TIANAN })
    if (!activity) throw new Error('nothing announced')
    for (let count = 1; count <= 4; count++) {
      const startsAt = now + count * 60_000
      district.add('activities', {
        ...activity,
        _id: `next-${count}`,
        startsAt,
        endsAt: startsAt + 3_600_000,
      })
      district.add('activities', {
        ...activity,
        _id: `ended-${count}`,
        startsAt: now - 7_200_000,
        endsAt: now - count,
      })
    }
    district.add('activities', {
      ...activity,
      _id: 'running',
      startsAt: now - 60_000,
      endsAt: now + 3_600_000,
    })
    const page = await pageOf(undefined, `${TIANAN}e01`)
    expect(page.activities.map(({ id }) => id)).toEqual(['running', 'next-1', 'next-2'])
  })
})

describe('the choice of an estate', () => {
  test('all estates are listed by name', async () => {
    const { estates, next } = await visitor().gets('community.estates', {})
    const names = estates.map(({ name }) => name)
    expect(names).toHaveLength(20)
    expect(names).toEqual([...names].sort())
    expect(next).toBeUndefined()
  })

  test('a search finds the names that begin so, and takes signs literally', async () => {
    const found = async (search: string) =>
      (await visitor().gets('community.estates', { search })).estates.map(({ name }) => name)
    expect(await found('怡和')).toEqual(['怡和苑'])
    expect((await found(' 丽华 ')).sort()).toEqual(['丽华三村', '丽华二村东区', '丽华二村西区'].sort())
    expect(await found('和苑')).toEqual([])
    expect(await found('.*')).toEqual([])
  })

  test('a long list comes in pages without loss or repeat', async () => {
    const other = await District.open()
    const [estate] = other.find('estates')
    if (!estate) throw new Error('no estate')
    const code = (count: number) => `999999${String(count).padStart(6, '0')}e01`
    for (let count = 0; count < 130; count++) {
      other.add('estates', { ...estate, _id: code(count), name: `新村${String(count).padStart(3, '0')}` })
    }
    const sizes: number[] = []
    const names: string[] = []
    for (let cursor: OutputOf<'community.estates'>['next'], more = true; more; ) {
      const { estates, next } = await other.as().gets('community.estates', { search: '新村', cursor })
      sizes.push(estates.length)
      names.push(...estates.map(({ name }) => name))
      cursor = next
      more = next !== undefined
    }
    expect([sizes, new Set(names).size]).toEqual([[50, 50, 30], 130])
    await other.close()
  })

  test('two estates of the same name both appear, also where a page ends', async () => {
    const other = await District.open()
    const [estate] = other.find('estates')
    if (!estate) throw new Error('no estate')
    for (let count = 0; count < 60; count++) {
      other.add('estates', { ...estate, _id: `999999${String(count).padStart(6, '0')}e01`, name: '新村' })
    }
    const first = await other.as().gets('community.estates', { search: '新村' })
    const second = await other.as().gets('community.estates', { search: '新村', cursor: first.next })
    const ids = [...first.estates, ...second.estates].map(({ id }) => id)
    await other.close()
    expect(new Set(ids).size).toBe(60)
  })

  test('an estate shows its buildings and units by name', async () => {
    const { name, buildings } = await visitor().gets('community.buildings', { estateId: YIHEYUAN })
    expect([name, buildings.length]).toEqual(['怡和苑', 26])
    expect(buildings[2]).toEqual({ id: '3', name: '3幢', units: ['1单元', '2单元', '3单元'] })
  })
})

describe('who I am', () => {
  test('a visitor is nobody yet', async () => {
    expect(await visitor().gets('resident.me')).toEqual({ signedIn: false, posts: [] })
  })

  test('a resident has a name and a home', async () => {
    expect(await district.as(wang).gets('resident.me')).toEqual({
      signedIn: true,
      uploads: expect.stringMatching(/^[0-9a-f]{24}$/),
      resident: {
        agreed: expect.any(Array),
        name: '王桂英',
        home: { ...PLACES.home, room: '301' },
        homeLabel: '怡和苑3幢2单元301',
        consentCurrent: true,
      },
      posts: [],
    })
  })

  test('a leader has his post, told with community and grid; a deputy says for whom', async () => {
    const { posts } = await district.as(zhang).gets('resident.me')
    expect(posts).toEqual([
      expect.objectContaining({ kind: 'microGridLeader', title: '新南社区 微网格02-1 微网格长' }),
    ])
    const deputy = await district.as('sample-xiong-xiaojun').gets('resident.me')
    expect(deputy.posts.map(({ title, deputyFor }) => [title, deputyFor])).toEqual([
      ['丽华二社区 1网格 网格长', undefined],
      ['丽华二社区 2网格 网格长', '陶玉芳'],
    ])
  })

  test('a stranger enrols with name, home and consent, and has a page of his own from then on', async () => {
    const stranger = district.as('stranger-0007')
    const home = { estateId: YIHEYUAN, buildingId: '15', unit: '3单元', room: '602' }
    const answer = await stranger.gets('resident.enrol', {
      name: ' 李女士 ',
      home,
      consentVersion: CONSENT_VERSION,
    })
    expect(answer).toEqual({ homeLabel: '怡和苑15幢3单元602' })
    expect(district.find('residents', { _id: 'stranger-0007' })).toEqual([
      {
        _id: 'stranger-0007',
        name: '李女士',
        home,
        homeLabel: '怡和苑15幢3单元602',
        consent: { version: CONSENT_VERSION, on: beijingDay(Date.now()) },
      },
    ])
    expect((await pageOf('stranger-0007')).contacts[0]).toMatchObject({ name: '严斌', mine: true })
  })

  test('who moves house agrees to nothing anew and keeps the day he agreed', async () => {
    const [before] = district.find('residents', { _id: zhou })
    const home = { estateId: YIHEYUAN, buildingId: '1', unit: '1单元' }
    await district.as(zhou).gets('resident.enrol', { name: '周伟', home })
    const [after] = district.find('residents', { _id: zhou })
    expect(after).toMatchObject({ homeLabel: '怡和苑1幢1单元', consent: before?.consent })
  })
})

describe('activities', () => {
  test('an activity is read with place, hours and organizer; the list of home needs no estate', async () => {
    const { activities } = await district.as(wang).gets('activity.upcoming', {})
    const [first] = activities ?? []
    if (!first) throw new Error('nothing ahead')
    const { title, place, startsAt, endsAt, organizer } = first
    expect(await visitor().gets('activity.read', { id: first.id })).toMatchObject({
      ...{ title, place, startsAt, endsAt, organizer },
      ...{ summary: expect.any(String), capacity: expect.any(Number), isOrganizer: false },
    })
    expect(await visitor().gets('activity.upcoming', {})).toEqual({ activities: null })
  })
})

test('a community with more portraits than one request may ask for has a page too', async () => {
  const other = await District.open()
  const [cadre] = other.find('posts', { 'holder.openid': chen })
  if (!cadre) throw new Error('no cadre')
  for (let count = 0; count < 60; count++) {
    const portrait = `cloud://local-env.local-1250000000/portraits/${count}.svg`
    other.add('posts', {
      ...cadre,
      _id: `cadre-${count}`,
      contact: cadre.contact && { ...cadre.contact, portrait },
    })
  }
  const page = await other.as().gets('community.page', { estateId: YIHEYUAN })
  await other.close()
  expect(page.estate && page.contacts.length).toBeGreaterThan(60)
})
