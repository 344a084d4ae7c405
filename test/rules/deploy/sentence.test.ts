import { parseArgs } from 'node:util'
import { sentenceFor } from '../../../config/deploy/command'
import { DeployRefusal } from '../../../config/deploy/data'
import { checkEnvironment } from '../../../config/deploy/tools'
import type { Manager } from '../../../config/deploy/vendor'

test.each([
  ['request to the endpoint failed, reason: socket hang up', undefined],
  ['connect failed', 'ECONNREFUSED'],
  ['getaddrinfo', 'ENOTFOUND'],
])('a network that breaks off is told in one sentence, and that it may be run again: %s', (message, code) => {
  expect(sentenceFor(Object.assign(new Error(message), { code }))).toMatch(/^网络中断了.*再运行一次/)
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

test('an environment that cannot be asked for is not told to be wrong', async () => {
  const broken = new Error('request failed, reason: connect ECONNREFUSED')
  const manager = { env: { getEnvInfo: () => Promise.reject(broken) } } as unknown as Manager
  await expect(checkEnvironment(manager, 'some-env')).rejects.toBe(broken)
})
