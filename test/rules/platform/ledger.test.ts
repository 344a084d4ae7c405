import { entryOf, inOrder, SYSTEM } from '../../../cloudfunctions/platform/ledger'

const line = (id: string, sequence: number, at: number) =>
  entryOf('post', { id, of: 'a', sequence, told: 'said', by: SYSTEM, at, unit: '320402' })

test('lines go by their number; what is told beside a numbered one after it, the earlier first', () => {
  const lines = [
    line('a:old-1', 0, 1),
    line('a:old-2', 0, 2),
    line('a:1', 1, 9),
    line('a:2', 2, 8),
    line('a:import-1', 2, 5),
    line('a:import-2', 2, 6),
    line('a:3', 3, 7),
  ]
  for (const mixed of [[...lines].reverse(), [...lines].sort((one, other) => one.at - other.at)])
    expect(inOrder(mixed)).toEqual(lines)
})
