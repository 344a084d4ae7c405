import fc from 'fast-check'
import { understand } from '../../../cloudfunctions/division/address'
import { type Estate, hasPlace, type Place } from '../../../cloudfunctions/division/estate'
import { aBuilding, anEstate, ESTATE_ID } from '../../support/builders'
import { generateDistrict, SMALL } from '../../support/division/generate'

const named = (name: string, id: string = name) => aBuilding(id, '02-1', { name })

/** Numbers with 幢; a block of letters and stems; units 1 and 2 in each. */
const yihe = anEstate({
  buildings: [
    ...['1幢', '3幢', '5幢', '8幢', '12幢', '18幢', '32幢'].map((name) =>
      named(name, name.replace('幢', '')),
    ),
    named('A座', 'A'),
    named('甲幢', 'jia'),
    aBuilding('20', '02-1', { name: '20号楼', units: [] }),
  ],
})

/** An estate whose name has a number and a part, as people shorten it. */
const lihua = anEstate({ name: '丽华二村东区', buildings: [named('5幢', '5'), named('15幢', '15')] })

/** A virtual estate: several small ones, with names of their own. */
const taihu = anEstate({
  name: '太湖路虚拟小区',
  buildings: [
    named('纺工宿舍1幢', 'f1'),
    named('纺工宿舍2幢', 'f2'),
    named('机厂宿舍2幢', 'j2'),
    named('机厂宿舍4幢', 'j4'),
  ],
})

/** Two parts in one estate. */
const xincun = anEstate({
  name: '清潭新村',
  buildings: [named('东区5幢', 'e5'), named('西区5幢', 'w5'), named('东区7幢', 'e7')],
})

const clear = (buildingId: string, unit?: string, room?: string) => ({
  clear: true,
  place: { estateId: ESTATE_ID, buildingId, ...(unit && { unit }), ...(room && { room }) },
})

test.each<[string, Estate, ReturnType<typeof clear>]>([
  ['8-1-301', yihe, clear('8', '1单元', '301')],
  ['８－１－３０１', yihe, clear('8', '1单元', '301')],
  ['8—1—301室', yihe, clear('8', '1单元', '301')],
  ['8 1 301', yihe, clear('8', '1单元', '301')],
  ['8/1/301', yihe, clear('8', '1单元', '301')],
  ['8-1', yihe, clear('8', '1单元')],
  ['8-301', yihe, clear('8', undefined, '301')],
  ['8', yihe, clear('8')],
  ['08幢', yihe, clear('8')],
  ['三号楼2单元', yihe, clear('3', '2单元')],
  ['三号楼二单元三〇一', yihe, clear('3', '2单元', '301')],
  ['第三幢', yihe, clear('3')],
  ['十二栋', yihe, clear('12')],
  ['三十二号楼', yihe, clear('32')],
  ['甲幢', yihe, clear('jia')],
  ['甲幢2单元', yihe, clear('jia', '2单元')],
  ['甲-1-301', yihe, clear('jia', '1单元', '301')],
  ['A座1201', yihe, clear('A', undefined, '1201')],
  ['a座1单元1201a', yihe, clear('A', '1单元', '1201A')],
  ['8幢1单元301室', yihe, clear('8', '1单元', '301')],
  ['8幢 1单元 3楼 301', yihe, clear('8', '1单元', '301')],
  ['8栋1-301', yihe, clear('8', '1单元', '301')],
  ['8#1-301', yihe, clear('8', '1单元', '301')],
  ['8号301室', yihe, clear('8', undefined, '301')],
  ['18幢', yihe, clear('18')],
  ['怡和苑8幢', yihe, clear('8')],
  ['新南社区怡和苑8-1-301', yihe, clear('8', '1单元', '301')],
  ['常州市天宁区南湖街道怡和苑 8幢1单元', yihe, clear('8', '1单元')],
  ['20号楼301', yihe, clear('20', undefined, '301')],
  ['东区5栋', lihua, clear('5')],
  ['丽华二村5栋', lihua, clear('5')],
  ['丽华二村东区15-2-501', lihua, clear('15', '2单元', '501')],
  ['纺工宿舍1幢', taihu, clear('f1')],
  ['1幢', taihu, clear('f1')],
  ['机厂4栋2单元', taihu, clear('j4', '2单元')],
  ['东区5栋', xincun, clear('e5')],
  ['西区五幢', xincun, clear('w5')],
  ['清潭新村西区5-2-301', xincun, clear('w5', '2单元', '301')],
])('%s is understood', (text, estate, expected) => {
  expect(understand(estate, text)).toEqual(expected)
})

const ask = (because: 'several' | 'none', ...candidates: (string | [string, string])[]) => ({
  clear: false,
  because,
  candidates: candidates.map((it) =>
    typeof it === 'string'
      ? { estateId: ESTATE_ID, buildingId: it }
      : { estateId: ESTATE_ID, buildingId: it[0], unit: it[1] },
  ),
})
const all = (estate: Estate) => estate.buildings.map(({ id }) => id)

test.each<[string, Estate, string, ReturnType<typeof ask>]>([
  ['two buildings of that number', taihu, '2幢', ask('several', 'f2', 'j2')],
  ['two parts with that number', xincun, '5幢', ask('several', 'e5', 'w5')],
  ['a number the estate does not have', yihe, '99幢', ask('none', ...all(yihe))],
  ['another estate’s name', yihe, '天安花园8幢', ask('none', '8')],
  ['a part the estate does not have', xincun, '南区7幢', ask('none', 'e7')],
  ['a unit the building does not have', yihe, '8幢9单元', ask('none', ['8', '1单元'], ['8', '2单元'])],
  ['a unit of a building without units', yihe, '20号楼1单元', ask('none', '20')],
  ['a room alone', yihe, '301室', ask('none', ...all(yihe))],
  ['a unit without its building', yihe, '2单元301', ask('none', ...all(yihe))],
  ['somewhere near a building', yihe, '8幢旁边的垃圾桶', ask('none', '8')],
  ['one number too many', yihe, '8-1-2-301', ask('none', '8')],
  ['no address', yihe, '楼下路灯不亮', ask('none', ...all(yihe))],
  ['nothing', yihe, '  ', ask('none', ...all(yihe))],
])('asks instead of guessing: %s', (_what, estate, text, expected) => {
  expect(understand(estate, text)).toEqual(expected)
})

const WORDS = [
  '幢',
  '栋',
  '座',
  '号楼',
  '号',
  '#',
  '单元',
  '室',
  '楼',
  '东区',
  '甲',
  'A',
  '-',
  ' ',
  '第',
  '十',
  '三',
  '５',
  '1',
  '2',
  '8',
  '301',
  '怡和苑',
  '旁',
]
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(''))

test('whatever is understood names a building and unit that exist, and so does what is asked', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(yihe, lihua, taihu, xincun),
      fc.oneof(anyText, fc.string()),
      (estate, text) => {
        const answer = understand(estate, text)
        const places: Place[] = answer.clear ? [answer.place] : answer.candidates
        expect(places.length).toBeGreaterThan(0)
        for (const place of places) expect(place.buildingId && hasPlace(estate, place)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test('every unit of a district is understood by its own name, by numbers, and in full', () => {
  const { estates } = generateDistrict(SMALL, 3)
  for (const estate of estates)
    for (const { id, name, units } of estate.buildings)
      for (const unit of units) {
        const expected = {
          clear: true,
          place: { estateId: estate._id, buildingId: id, unit: unit.name, room: '301' },
        }
        const texts = [
          `${name}${unit.name}301`,
          `${id}-${unit.name[0]}-301`,
          `${estate.community}${estate.name}${name} ${unit.name} 301室`,
        ]
        for (const text of texts) expect(understand(estate, text)).toEqual(expected)
      }
})
