import { YIHEYUAN } from '../../local-cloud/sample/sample'
import { District } from '../support/district'
import { changeDivision, square } from '../support/map'
import { aSubmission } from '../support/matters'
import { PEOPLE, XINNAN } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const { chen, wang } = PEOPLE
const ZIJING = '320402001002'
const [ADMIN, SUPERVISOR, FU] = ['sample-su-ting', 'sample-xia-qiming', 'sample-fu-jianping']

describe('where something would go', () => {
  const traced = (input: object) =>
    district.as(chen).gets('workbench.trace', { estateId: YIHEYUAN, ...input })

  test.each(['3幢2单元301', '3-2-301', '三号楼二单元', '怡和苑3栋2单元'])(
    '“%s” is understood, and goes where filing sends it, with who would be rung',
    async (address) => {
      const { found } = await traced({ address })
      const place = { estateId: YIHEYUAN, buildingId: '3', unit: '2单元' }
      const { why } = await district.as(wang).gets('feedback.submit', aSubmission({ place }))
      expect(found).toMatchObject({
        why,
        area: '微网格02-1',
        rule: '按单元登记的网格',
        passedOver: [],
        rung: { scope: '微网格02-1', name: '张明', phone: '10000003114' },
      })
    },
  )

  test('what is unclear is asked back, and each answer leads to a route', async () => {
    const { asks, found } = await traced({ address: '99幢' })
    expect(found).toBeNull()
    expect(asks?.candidates).toHaveLength(26)
    const [{ label, ...place } = { label: '' }] = asks?.candidates ?? []
    expect(label).toBe('怡和苑1幢')
    expect((await traced({ place })).found?.rule).toBe('按楼栋登记的网格')
  })

  test('each scope that is passed over says why', async () => {
    const { found } = await traced({ address: '21幢' })
    expect(found?.passedOver).toEqual(['微网格03-3（微网格长空缺）'])
    expect(found?.rung).toMatchObject({ scope: '3网格', name: '吴建国' })
  })

  test('a point goes to the grid drawn around it, whatever the estate', async () => {
    const { dots, grids } = await district.as(chen).gets('division.drawing', { community: XINNAN })
    expect([grids.length, dots.length]).toEqual([5, 49])
    const [point] = dots
    expect((await traced({ place: { point } })).found).toMatchObject({ rule: '按地图上划定的网格范围' })
  })

  test('a place that does not exist, and a community of others, are refused', async () => {
    const place = { buildingId: '99' }
    expect(await district.as(chen).answerTo('workbench.trace', { estateId: YIHEYUAN, place })).toBe(
      'place/unknown',
    )
    const elsewhere = { estateId: '320402001001e01', address: '1号楼' }
    expect(await district.as(chen).answerTo('workbench.trace', elsewhere)).toBe('access/forbidden')
    const street = district.as('sample-he-xiaodong')
    expect(await street.answerTo('workbench.trace', elsewhere)).toBe('access/forbidden')
    expect(await street.answerTo('workbench.trace', { estateId: YIHEYUAN, address: '1幢' })).toBe('ok')
    expect(await district.as(chen).answerTo('division.drawing', { community: ZIJING })).toBe(
      'access/forbidden',
    )
  })
})

describe('how a district is divided', () => {
  test('the supervisor sees every community with its faults, page by page; a cadre his own', async () => {
    const first = await district.as(SUPERVISOR).gets('division.plans', {})
    expect(first.communities.map(({ name, faults }) => [name, faults])).toEqual([
      ['天安社区', 0],
      ['紫荆社区', 1],
      ['丽华二社区', 0],
      ['丽华三社区', 0],
      ['新南社区', 0],
      ['凌塘社区', 0],
    ])
    expect(first.next).toBeUndefined()
    const own = await district.as(FU).gets('division.plans', {})
    expect(own.communities).toEqual([{ code: ZIJING, name: '紫荆社区', grids: 4, faults: 1 }])
    const after = await district.as(SUPERVISOR).gets('division.plans', { cursor: ZIJING })
    expect(after.communities.map(({ name }) => name)[0]).toBe('丽华二社区')
  })

  test('a plan tells its faults in words without codes', async () => {
    const { faults, grids, area, buildings } = await district
      .as(FU)
      .gets('division.plan', { community: ZIJING })
    expect(faults).toEqual([{ kind: 'size', words: '3网格有720户，多于300–500户的要求', areas: [] }])
    expect(grids.filter(({ oversized }) => oversized).map(({ name }) => name)).toEqual(['3网格'])
    expect([area?.[0]?.length, buildings.length]).toEqual([5, 40])
  })

  test('an oversized grid is split into contiguous, balanced parts, and nothing is changed by it', async () => {
    const ask = () => district.as(FU).gets('division.propose', { code: `${ZIJING}-03`, parts: 2 })
    const proposal = await district.unchanged(ask)
    expect(proposal).toMatchObject({ contiguous: true, balanced: true, unplaced: [], gridsStayWhole: false })
    expect(proposal.parts.map(({ households }) => households)).toEqual([360, 360])
    expect(proposal.parts.flatMap(({ buildings }) => buildings)).toHaveLength(10)
  })

  test('a community is split along its grids where they can stay whole', async () => {
    const proposal = await district.as(ADMIN).gets('division.propose', { code: '320402002002', parts: 2 })
    expect(proposal).toMatchObject({ contiguous: true, balanced: true })
    const sizes = proposal.parts.map(({ households }) => households)
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThanOrEqual(1.15)
  })

  test('what is not drawn cannot be split, and others’ plans are not shown', async () => {
    const admin = district.as(ADMIN)
    expect(await admin.answerTo('division.propose', { code: '320402001001', parts: 2 })).toBe(
      'plan/too-few-buildings',
    )
    expect(await district.as(chen).answerTo('division.plan', { community: ZIJING })).toBe('access/forbidden')
    expect(await district.as(chen).answerTo('division.propose', { code: `${ZIJING}-03`, parts: 2 })).toBe(
      'access/forbidden',
    )
    expect(await admin.answerTo('division.propose', { code: `${ZIJING}-03`, parts: 1 })).toBe('input/invalid')
  })

  test('an overlap with a neighbour’s grid is found on both sides, a gap on its own', async () => {
    const [one, other] = [`${XINNAN}-01`, '320402003002-01']
    await changeDivision(district, [
      { _id: one, district: '320402', area: square(119.95, 31.77) },
      { _id: other, district: '320402', area: square(119.955, 31.77) },
    ])
    const kinds = async (community: string) =>
      (await district.as(SUPERVISOR).gets('division.plan', { community })).faults.map(({ kind }) => kind)
    expect(await kinds(XINNAN)).toEqual(expect.arrayContaining(['overlap', 'gap']))
    expect(await kinds('320402003002')).toEqual(expect.arrayContaining(['overlap']))
  })
})
