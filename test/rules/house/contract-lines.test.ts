import { readFileSync } from 'node:fs'
import path from 'node:path'
import { api } from '../../../cloudfunctions/api'
import { contractLines } from '../../bench/house/contract'

const procedures = Object.keys(api._def.procedures).length

test('the contracts of the rooms and the three tests that walk them are counted, and nothing else', () => {
  const files = {
    'test/functions/contract/notice.ts': 'one\ntwo\nthree\n',
    'test/functions/contract/feedback.ts': 'one\n',
    'test/functions/who-may-call.test.ts': 'one\ntwo\n',
    'test/functions/budget.test.ts': 'one\n',
    'test/functions/bad-input.test.ts': 'one\n',
    'test/functions/filing.test.ts': 'one\n',
    'test/support/contract/call.ts': 'one\n',
    'test/support/inputs/notice.ts': 'one\n',
  }
  expect(contractLines(files)).toEqual({ lines: 8, procedures })
})

test('what is counted in the repository is there, and a procedure takes no more than eight lines', () => {
  const { lines } = contractLines()
  const here = path.resolve(__dirname, '../../functions/contract/feedback.ts')
  expect(lines).toBeGreaterThan(readFileSync(here, 'utf8').split('\n').length)
  expect(procedures).toBeGreaterThan(100)
  expect(lines / procedures).toBeLessThanOrEqual(8)
})
