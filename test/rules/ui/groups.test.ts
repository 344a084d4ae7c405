import type { DueTag } from '../../../cloudfunctions/calendar/due-tag'
import { groupsOf } from '../../../src/workbench/matters/groups'

const list = (tones: string) =>
  tones
    .split(' ')
    .map((tone) => (tone === 'none' ? {} : { due: { words: '', tone: tone as DueTag['tone'] } }))
const counts = [
  { name: '诉求', waiting: 400, late: 90 },
  { name: '准入', waiting: 100, late: 10 },
]
const told = (tones: string, more: boolean) =>
  groupsOf(list(tones), counts, more).map(({ name, number, group }) => `${name} ${number} (${group.length})`)

test('a list that is all there is is counted as it stands; what has no clock is not pressing', () => {
  expect(told('none late late soon calm', false)).toEqual(['已超期 2 (2)', '马上到期 1 (1)', '接下来 2 (2)'])
})

test.each([
  ['late late', ['已超期 100 (2)']],
  ['late soon soon', ['已超期 100 (1)', '马上到期 2 多 (2)']],
  ['late soon calm', ['已超期 100 (1)', '马上到期 1 (1)', '接下来 399 (1)']],
])(
  'of a list that goes on after %s it says how many there are of all, as far as the counts tell',
  (tones, words) => {
    expect(told(tones, true)).toEqual(words)
  },
)
