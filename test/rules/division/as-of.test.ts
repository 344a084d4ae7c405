import fc from 'fast-check'
import { asOf, districtsToAsk, type Stored } from '../../../cloudfunctions/division/as-of'

interface It {
  _id: string
  name: string
}

const PLAIN: It = { _id: '320402003', name: '南湖街道' }
const STAGED: Stored<It> = { ...PLAIN, staged: { version: 5, after: { name: '新南湖街道' } } }
const NEW: Stored<It> = { ...PLAIN, since: 5 }

/** What is read of a document by the version that is current. */
const TABLE: [what: string, document: Stored<It>, version: number, name: string | undefined][] = [
  ['a document at rest', PLAIN, 5, '南湖街道'],
  ['one being renewed, before the switch', STAGED, 4, '南湖街道'],
  ['one being renewed, from the switch on', STAGED, 5, '新南湖街道'],
  ['one an abandoned import left, under a later version', STAGED, 6, '南湖街道'],
  ['a new one, before the switch', NEW, 4, undefined],
  ['a new one, from the switch on', NEW, 5, '南湖街道'],
  ['a new one an abandoned import left', NEW, 6, undefined],
]

test.each(TABLE)('%s', (_what, document, version, name) => {
  expect(asOf(document, version)?.name).toBe(name)
})

test('no mark is ever read', () => {
  fc.assert(
    fc.property(fc.constantFrom(PLAIN, STAGED, NEW), fc.nat(9), (document, version) => {
      expect(Object.keys(asOf(document, version) ?? PLAIN).sort()).toEqual(['_id', 'name'])
    }),
  )
})

test('the version is asked only for documents with a mark, once for each district', () => {
  expect(districtsToAsk([PLAIN, PLAIN])).toEqual([])
  expect(districtsToAsk([PLAIN, STAGED, NEW, { ...NEW, _id: '320404001' }])).toEqual(['320402', '320404'])
})
