/* The database is not reached: what an error is called is a pure question. */
jest.mock('../../../cloudfunctions/platform/database', () => ({ put: async () => undefined }))

import { describeError } from '../../../cloudfunctions/platform/failure'

test.each([
  ['a plain error', new TypeError('x is not a function'), 'TypeError x is not a function'],
  [
    'a duplicate key with the document in it',
    { errCode: -502001, errMsg: 'E11000 duplicate key error dup key: { : "oAbc12345678901234567890" }' },
    'Error -502001 E11000 duplicate key error dup key: {…}',
  ],
  ['a name in quotes', new Error('no such person "王桂英"'), 'Error no such person “…”'],
  ['a name without quotes', new Error('no such person 王桂英'), 'Error no such person …'],
  ['a phone number', new Error('cannot ring 0000-80000123'), 'Error cannot ring …'],
  ['an openid', new Error('nobody is oAbcDefGhiJklMnoPqrStuVwx'), 'Error nobody is …'],
  ['no error at all', 'lost', 'Error lost'],
])('%s is told without what people have told', (_what, error, told) => {
  expect(describeError(error)).toBe(told)
})
