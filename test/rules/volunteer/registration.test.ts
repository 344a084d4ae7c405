import fc from 'fast-check'
import { answered, isReported, registered, sidesIn } from '../../../cloudfunctions/volunteer/registration'
import type { PartyMember, Side, Volunteer } from '../../../cloudfunctions/volunteer/volunteer'

const XINNAN = '320402003001'
const TIANAN = '320402001001'
const BY = { openid: 'cadre', name: '陈静', post: '社区书记' }
const school = { organisation: { _id: '320402p002', name: '南湖小学党支部' }, community: XINNAN }
const hospital = { organisation: { _id: '320402p004', name: '人民医院党总支' }, community: TIANAN }
const home = { community: XINNAN, grid: `${XINNAN}-02` }

type Registered = Pick<Volunteer, 'party' | 'former'>

const first = registered(undefined, { residence: home, workplace: school }, 1)
const yes = (party: PartyMember | undefined, side: Side) => {
  if (!party) throw new Error('no party member')
  return answered(party, side, { by: BY, at: 2 }, { confirm: true, grid: `${party[side].community}-01` })
}

test('both sides wait for their communities; both confirmed is 双报到', () => {
  expect([first.party?.workplace.state, first.party?.residence.state]).toEqual(['waiting', 'waiting'])
  const one = yes(first.party, 'workplace')
  expect(isReported(one)).toBe(false)
  expect(isReported(yes(one, 'residence'))).toBe(true)
})

test('a community that is home and workplace at once has both sides', () => {
  expect(sidesIn(first.party, XINNAN)).toEqual(['workplace', 'residence'])
  expect(sidesIn(first.party, TIANAN)).toEqual([])
})

test('a change of workplace asks its community anew and leaves the home confirmed; the old one is history', () => {
  const party = yes(yes(first.party, 'workplace'), 'residence')
  const moved = registered({ party, former: [] }, { residence: home, workplace: hospital }, 5)
  expect(moved.party?.workplace).toEqual({ community: TIANAN, state: 'waiting', since: 5 })
  expect(moved.party?.residence.state).toBe('confirmed')
  expect(moved.former).toMatchObject([{ side: 'workplace', organisation: '南湖小学党支部', until: 5 }])
})

test('another organisation in the same community is a new registration all the same', () => {
  const party = yes(first.party, 'workplace')
  const other = { ...school, organisation: { _id: '320402p001', name: '新南社区党委' } }
  const moved = registered({ party, former: [] }, { residence: home, workplace: other }, 5)
  expect(moved.party?.workplace.state).toBe('waiting')
})

test('a declined side may be asked for again', () => {
  const party = answered(
    first.party as PartyMember,
    'residence',
    { by: BY, at: 2, reason: '不住在本社区' },
    { confirm: false },
  )
  expect(sidesIn(party, XINNAN)).toEqual(['workplace'])
  const again = registered({ party, former: [] }, { residence: home, workplace: school }, 5)
  expect(again.party?.residence).toMatchObject({ state: 'waiting', since: 5 })
})

test('saying the same again changes nothing, however often; every end is kept once', () => {
  const belonging = fc.record({
    residence: fc.constantFrom(home, { community: TIANAN, grid: `${TIANAN}-01` }),
    workplace: fc.constantFrom(school, hospital),
  })
  fc.assert(
    fc.property(fc.array(belonging, { minLength: 1, maxLength: 6 }), (said) => {
      let now = 0
      const played = said.reduce<Registered | undefined>(
        (before, it) => registered(before, it, ++now),
        undefined,
      )
      const last = said.at(-1)
      if (!played || !last) return
      expect(registered(played, last, ++now)).toEqual(played)
      const changes = said.slice(1).reduce((sum, it, index) => {
        const before = said[index]
        const sides = [it.residence !== before?.residence, it.workplace !== before?.workplace]
        return sum + sides.filter(Boolean).length
      }, 0)
      expect(played.former).toHaveLength(changes)
    }),
  )
})
