import { parseArgs } from 'node:util'
import { sentenceFor } from '../../../config/deploy/command'
import { DeployRefusal } from '../../../config/deploy/data'

test.each([
  new Error('FetchError: request to the endpoint failed, reason: socket hang up'),
  Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
])('a network that breaks off is told in one sentence, and that it may be run again: %s', (error) => {
  expect(sentenceFor(error)).toMatch(/^网络中断了.*再运行一次/)
})

test('a refusal is its own sentence, a mistyped option says where the options stand, a defect keeps its stack', () => {
  const mistyped = () => {
    try {
      return parseArgs({ args: ['--evn', 'x'], options: {} }) && undefined
    } catch (error) {
      return error as Error
    }
  }
  expect(sentenceFor(new DeployRefusal('缺少密钥'))).toBe('缺少密钥')
  expect(sentenceFor(mistyped() as Error)).toContain('用法见')
  expect(sentenceFor(new TypeError('x is not a function'))).toBeUndefined()
})
