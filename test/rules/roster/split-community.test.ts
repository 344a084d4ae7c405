import fc from 'fast-check'
import { communityOfEstate } from '../../../cloudfunctions/division/estate'
import { areFree, nextCommunities } from '../../../cloudfunctions/division/new-codes'
import { householdsOf, listFaults } from '../../../cloudfunctions/division/plan-list'
import { partThatKeeps, splitOf } from '../../../cloudfunctions/division/proposal'
import { communityOf, gridOf, isWithin } from '../../../cloudfunctions/platform/division'
import { changesOf } from '../../../cloudfunctions/roster/diff'
import { isStanding, type Roster } from '../../../cloudfunctions/roster/roster'
import { dividedCommunity } from '../../../cloudfunctions/roster/split-community'
import { TODAY } from '../../support/builders'
import { applied, decide, sampleRosterData, textsOf } from '../../support/roster'

const sample = sampleRosterData()
const XINNAN = '320402003001'

function divide(community: string, count: number, roster: Roster = sample) {
  const estates = roster.estates.filter(({ _id }) => communityOfEstate(_id) === community)
  const split = splitOf(community, count, { estates, grids: roster.grids })
  if (!split) throw new Error(`${community} cannot be divided into ${count}`)
  const taken = roster.organisations.map(({ _id }) => _id)
  const beside = taken.filter((code) => code.length === 12 && code.startsWith(community.slice(0, 9)))
  const codes = nextCommunities(community, beside, count - 1)
  const newcomers = codes.map((code, index) => ({ code, name: `新社区${index + 1}` }))
  const divided = dividedCommunity(roster, community, { parts: split.parts, newcomers }, TODAY)
  return { split, newcomers, divided }
}

const householdsIn = ({ estates }: Roster, community: string) =>
  [...householdsOf(estates)]
    .filter(([code]) => gridOf(code) === code && communityOf(code) === community)
    .reduce((sum, [, households]) => sum + households, 0)

const contradictions = (roster: Roster) =>
  listFaults({ communities: [], grids: roster.grids, estates: roster.estates }).filter(
    ({ fault }) => fault !== 'size',
  )

const communities = [...new Set(sample.estates.map(({ _id }) => communityOfEstate(_id)))].filter((code) =>
  splitOf(code, 3, {
    estates: sample.estates.filter(({ _id }) => communityOfEstate(_id) === code),
    grids: sample.grids,
  }),
)

test('the largest part keeps the code, each other part is a new community with what the proposal gave it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...communities), fc.constantFrom(2, 3), (community, count) => {
      const { split, newcomers, divided } = divide(community, count)
      const keeps = partThatKeeps(split.parts)
      const codes = newcomers.map(({ code }) => code)
      codes.splice(keeps, 0, community)
      expect(codes.map((code) => householdsIn(divided, code))).toEqual(
        split.parts.map(({ households }) => households),
      )
      expect(contradictions(divided)).toEqual(contradictions(sample))
    }),
    { numRuns: 20 },
  )
})

test('its file has no fault, and once imported changes nothing more and contradicts nothing', () => {
  for (const community of communities) {
    const { divided } = divide(community, 2)
    const { faults, changes } = decide(textsOf(divided), sample)
    expect(faults).toEqual([])
    const after = applied(sample, changes)
    const standing = {
      ...after,
      grids: after.grids.filter(isStanding),
      estates: after.estates.filter(isStanding),
    }
    expect(contradictions(standing)).toEqual(contradictions(sample))
    expect(decide(textsOf(divided), after).changes).toEqual([])
  }
})

test('a grid that goes over whole keeps its number, drawing and people; a torn one gets a vacant leader', () => {
  const { divided, newcomers } = divide(XINNAN, 2)
  const [{ code } = { code: '' }] = newcomers
  const fresh = divided.grids.filter(({ _id }) => isWithin(_id, code))
  const wholes: string[] = []
  for (const { _id, area } of fresh) {
    const old = XINNAN + _id.slice(12)
    const isWhole = !divided.grids.some((it) => it._id === old)
    if (isWhole) wholes.push(_id)
    expect(area).toEqual(isWhole ? sample.grids.find((it) => it._id === old)?.area : undefined)
    const leaders = (roster: Roster, scope: string) =>
      roster.posts
        .filter((it) => it.scope === scope && it.kind.endsWith('Leader'))
        .map(({ holder }) => holder?.name ?? '空缺')
    expect(leaders(divided, _id)).toEqual(isWhole ? leaders(sample, old) : ['空缺'])
  }
  expect(wholes.map((it) => it.slice(12))).toEqual(['-04', '-05'])
  expect(fresh.length).toBeGreaterThan(wholes.length)
  expect(
    divided.posts.filter(({ scope }) => scope === code).map(({ kind, holder }) => [kind, holder]),
  ).toEqual([
    ['communityCadre', undefined],
    ['dutyDesk', undefined],
  ])
  for (const { scope } of divided.posts.filter((it) => /^\d{12}-/.test(it.scope)))
    expect(divided.grids.map(({ _id }) => _id)).toContain(scope)
})

test('a building without a place, and a micro-grid without a building, go with their grid where that is whole', () => {
  const { split } = divide('320402002002', 2)
  const going = split.parts[1 - partThatKeeps(split.parts)]?.buildings[0]
  const roster: Roster = {
    ...sample,
    grids: [...sample.grids, { _id: `${going?.grid}-9`, district: '320402' }],
    estates: sample.estates.map((estate) =>
      going?.id.startsWith(`${estate._id}:`)
        ? {
            ...estate,
            buildings: [...estate.buildings, { id: 'gym', name: '会所', grid: going.grid, units: [] }],
          }
        : estate,
    ),
  }
  const { divided, newcomers } = divide('320402002002', 2, roster)
  const [{ code } = { code: '' }] = newcomers
  expect(divided.grids.map(({ _id }) => _id)).toContain(`${code}${going?.grid.slice(12)}-9`)
  expect(
    divided.estates
      .filter(({ buildings }) => buildings.some(({ id }) => id === 'gym'))
      .map(({ _id }) => communityOfEstate(_id)),
  ).toEqual([code])
})

test('provisional codes follow the last of the street; used, repeated and foreign ones are not free', () => {
  const taken = ['320402003001', '320402003002', '320402003007']
  expect(nextCommunities(XINNAN, taken, 2)).toEqual(['320402003008', '320402003009'])
  expect(nextCommunities(XINNAN, ['320402003999'], 2)).toEqual([])
  expect(areFree(['320402003008', '320402003009'], XINNAN, taken)).toBe(true)
  for (const codes of [['320402003007'], ['320402003008', '320402003008'], ['320402002008']])
    expect(areFree(codes, XINNAN, taken)).toBe(false)
})

test('a building that is only no more goes nowhere, and estates of one name in two streets are not one', () => {
  const chunbo = sample.estates.find(({ name }) => name === '春波坊')
  const moved = (keep: boolean, ...added: string[]) => {
    const left = keep ? sample.estates : sample.estates.filter((it) => it !== chunbo)
    const estates = [...left, ...added.flatMap((_id) => (chunbo ? [{ ...chunbo, _id }] : []))]
    const gone = changesOf(sample, { ...sample, estates }, TODAY).flatMap(({ part, after }) =>
      part === 'estates' ? (after.gone ?? []) : [],
    )
    return gone.map(({ name, movedTo }) => [name, movedTo])
  }
  const [beside, inOtherStreet] = ['320402003002e09', '320402001002e09']
  const all = ['甲幢', '乙幢', '丙幢', '丁幢']
  expect(moved(false)).toEqual(all.map((name) => [name, undefined]))
  expect(moved(false, beside)).toEqual(all.map((name) => [name, beside]))
  expect(moved(false, inOtherStreet)).toEqual(all.map((name) => [name, undefined]))
  expect(moved(true, beside)).toEqual([])
})

test('a new post succeeds the one its holder leaves; where two may be meant, none', () => {
  const { divided } = divide(XINNAN, 2)
  const successions = (wanted: Roster) =>
    changesOf(sample, wanted, TODAY).flatMap(({ id, succeeds }) => (succeeds ? [[succeeds, id]] : []))
  expect(successions(divided)).toEqual([
    [`${XINNAN}-04-gridLeader`, '320402003003-04-gridLeader'],
    [`${XINNAN}-05-gridLeader`, '320402003003-05-gridLeader'],
  ])
  const twice = divided.posts.filter(({ holder }) => holder?.name === '郑磊')
  const posts = [...divided.posts, ...twice.map((post) => ({ ...post, _id: `${post._id}-2` }))]
  expect(successions({ ...divided, posts })).toHaveLength(1)
  expect(successions({ ...sample, posts: [...sample.posts, ...twice] })).toEqual([])
})
