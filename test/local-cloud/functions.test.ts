import fs from 'node:fs'
import path from 'node:path'
import type { Cloud } from '../../local-cloud/cloud'
import { openCloud, temporaryFolder } from './test-cloud'

let cloud: Cloud

const OPENAPI = [
  'subscribeMessage.send',
  'security.msgSecCheck',
  'security.imgSecCheck',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
]

const TABLE = { probe: { timeoutSeconds: 20, openapi: OPENAPI }, quick: { timeoutSeconds: 1 } }

const probe = async (deed: string, more: object = {}, openid?: string) =>
  (await cloud.call('probe', { do: deed, ...more }, openid)).result

describe.each(['workers', 'inProcess'] as const)('functions run by %s', (runner) => {
  beforeAll(async () => {
    cloud = await openCloud({
      runner,
      functions: TABLE,
      collections: { notes: { indexes: [{ keys: { text: 1 } }] } },
    })
  })
  afterAll(() => cloud.close())

  test('get the event as JSON and give their result as JSON', async () => {
    const value = { a: [1, null], at: new Date(0), none: undefined }
    expect(await probe('echo', { value })).toEqual({ a: [1, null], at: '1970-01-01T00:00:00.000Z' })
    expect(await probe('noop')).toBeNull()
  })

  test('know who calls, and the event says so too; a client cannot forge it', async () => {
    expect(await probe('who', {}, 'o-anna')).toEqual({
      ...{
        before: 'o-anna',
        after: 'o-anna',
        source: 'wx_client',
        appid: 'wx00000000000local',
        env: 'local-env',
      },
    })
    const forged = { userInfo: { openId: 'o-boss' } }
    expect(await probe('event', forged, 'o-anna')).toMatchObject({ userInfo: { openId: 'o-anna' } })
    expect(await probe('event', forged)).toEqual({ do: 'event' })
  })

  test('have no openid when nobody is signed in, not that of the last caller', async () => {
    await probe('who', {}, 'o-anna')
    expect(await probe('who')).not.toHaveProperty('after')
    expect(await probe('environment')).not.toContain('WX_OPENID')
  })

  test('200 calls of different people at a time never mix', async () => {
    const people = Array.from({ length: 200 }, (_, n) => `o-${n}`)
    const results = await Promise.all(people.map((openid) => probe('note', { text: `of ${openid}` }, openid)))
    expect(results).toEqual(people.map((openid) => ({ openid, written: openid })))
  }, 30_000)

  test('are told their limits by the context', async () => {
    const context = {
      function_name: 'probe',
      time_limit_in_ms: 20_000,
      memory_limit_in_mb: 256,
      namespace: 'local-env',
    }
    expect(await probe('context')).toMatchObject(context)
  })

  test('stay warm', async () => {
    const first = Number(await probe('count'))
    const later = await Promise.all([probe('count'), probe('count'), probe('count')])
    expect(Math.max(...later.map(Number))).toBeGreaterThan(first)
  })

  test('fail as in the cloud when they throw', async () => {
    await expect(probe('fail')).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', message: 'boom' })
    await expect(probe('failWithText')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'just text',
    })
    expect(cloud.calls()[0]).toMatchObject({ failure: 'just text' })
    expect(cloud.log.lines.some(({ level, text }) => level === 'error' && /boom\n +at /.test(text))).toBe(
      true,
    )
  })

  test('fail when they take too long, and the next call works', async () => {
    const late = cloud.call('quick', { do: 'slow', ms: 3000 })
    await expect(late).rejects.toMatchObject({
      ...{ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', message: 'Invoking task timed out after 1 seconds' },
    })
    expect((await cloud.call('quick', { do: 'echo', value: 1 })).result).toBe(1)
  })

  test('may give 1 MB, not more', async () => {
    expect(await probe('large', { bytes: 1024 * 1024 })).toHaveLength(1024 * 1024 - 2)
    const tooMuch = probe('large', { bytes: 1024 * 1024 + 1 })
    await expect(tooMuch).rejects.toMatchObject({ code: 'FUNCTION_RESULT_SIZE_EXCEED_LIMIT' })
  })

  test('are refused when there are none of that name', async () => {
    await expect(cloud.call('none', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
    await expect(cloud.call('toString', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })

  test('call each other, without an openid, deeper than there are instances', async () => {
    expect(await probe('nested', { data: { do: 'who' } }, 'o-anna')).toEqual({
      source: 'wx_client,scf',
      env: 'local-env',
    })
    // A pool has four instances at most: four that wait leave none for the fifth unless there is one more.
    const deep = (levels: number): object =>
      levels === 1
        ? { name: 'quick', data: { do: 'echo', value: 7 } }
        : { data: { do: 'nested', ...deep(levels - 1) } }
    expect(await probe('nested', deep(4))).toBe(7)
    const refused = { errMsg: expect.stringMatching(/callFunction:fail.*boom/) }
    expect(await probe('nestedRefusal', { data: { do: 'fail' } })).toMatchObject(refused)
  }, 30_000)

  test('print to the log with the id of their call', async () => {
    await probe('print')
    const [call] = cloud.calls()
    const lines = cloud.log.lines
      .filter((line) => line.call === call?.id)
      .map(({ level, text }) => [level, text])
    expect(lines.slice(0, 2)).toEqual([
      ['info', 'printed 7'],
      ['error', 'complained'],
    ])
  })

  describe('costs', () => {
    const cost = async (deed: string) => (await cloud.call('probe', { do: deed })).cost

    test('count operations and sequential round trips', async () => {
      expect(await cost('sequence')).toMatchObject({ operations: 3, roundTrips: 3, lateOperations: 0 })
    })

    test('count what goes at the same time as one round trip', async () => {
      expect(await cost('together')).toMatchObject({ operations: 4, roundTrips: 1 })
      expect(await cost('twoWaves')).toMatchObject({ operations: 3, roundTrips: 2 })
    })

    test('leave the ends of a transaction out of the operations', async () => {
      expect(await cost('transaction')).toMatchObject({ operations: 1, roundTrips: 3 })
    })

    test('tell of documents scanned and returned', async () => {
      cloud.store.load(
        'notes',
        Array.from({ length: 10 }, (_, n) => ({ text: 'cost', n })),
      )
      const { total } = cloud.store.count('notes', {})
      expect(await cost('sequence')).toMatchObject({ scanned: total + 1, returned: expect.any(Number) })
    })

    test('tell of requests that nobody waits for', async () => {
      expect(await cost('forgetAwait')).toMatchObject({ lateOperations: 1 })
      expect(cloud.log.lines.some(({ text }) => /an await is missing/.test(text))).toBe(true)
    })

    test('tell of requests made after the return, once they come', async () => {
      const late = await cost('afterReturn')
      expect(late.lateOperations).toBe(0)
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(late.lateOperations).toBe(1)
    })
  })

  describe("WeChat's server side", () => {
    beforeEach(() => cloud.openapi.reset())
    const openapi = (api: string, data: object) => probe('openapi', { api, data })

    test('records subscribe messages', async () => {
      const data = { thing1: { value: 'ready' } }
      expect(await openapi('subscribeMessage.send', { touser: 'o1', templateId: 'T', data })).toMatchObject({
        errCode: 0,
      })
      expect(cloud.openapi.sent).toMatchObject([
        { api: 'subscribeMessage.send', from: 'probe', arguments: { touser: 'o1', template_id: 'T', data } },
      ])
    })

    test('lets texts pass unless scripted otherwise', async () => {
      const text = { openid: 'o1', scene: 2, version: 2, content: 'hello' }
      expect(await openapi('security.msgSecCheck', text)).toMatchObject({
        errCode: 0,
        result: { suggest: 'pass', label: 100 },
      })
      cloud.openapi.answer('security.msgSecCheck', ({ content }) => ({
        ...{
          errcode: 0,
          result: content === 'hello' ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 },
        },
      }))
      expect(await openapi('security.msgSecCheck', text)).toMatchObject({ result: { suggest: 'risky' } })
    })

    test('checks pictures, and its failures come as the SDK throws them', async () => {
      expect(await probe('mediaCheck')).toMatchObject({ errCode: 0 })
      expect(cloud.openapi.sent[0]?.arguments).toEqual({ media: { filename: 'media.png', bytes: 7 } })
      cloud.openapi.answer('security.imgSecCheck', () => ({ errcode: 87014, errmsg: 'risky content' }))
      expect(await probe('mediaCheck')).toMatchObject({
        errCode: 87014,
        errMsg: expect.stringMatching(/risky content/),
      })
    })

    test('gives mini-program codes as pictures', async () => {
      expect(await openapi('wxacode.getUnlimited', { scene: 'a=1' })).toMatchObject({
        contentType: 'image/png',
      })
    })

    test('gives phone numbers', async () => {
      const phone = { phoneInfo: { purePhoneNumber: '13800000000' } }
      expect(await openapi('phonenumber.getPhoneNumber', { code: 'c' })).toMatchObject(phone)
    })

    test('refuses what the function has not declared', async () => {
      expect(await openapi('customerServiceMessage.send', { touser: 'o1' })).toMatchObject({
        errCode: -604101,
      })
      expect(cloud.openapi.sent).toEqual([])
    })

    test('gives open data of a cloud id', async () => {
      cloud.openapi.answer('getOpenData', () => ({ phoneNumber: '13900000000' }))
      const data = { cloudID: 'id-1', data: { phoneNumber: '13900000000' } }
      expect(await probe('openData', { list: ['id-1'] })).toMatchObject({ list: [data] })
    })
  })
})

describe('instances', () => {
  beforeAll(async () => {
    cloud = await openCloud({ functions: TABLE, collections: { notes: { indexes: [] } } })
  })
  afterAll(() => cloud.close())

  test('that spin are killed at the time-out', async () => {
    await expect(cloud.call('quick', { do: 'spin' })).rejects.toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    })
    expect((await cloud.call('quick', { do: 'echo', value: 1 })).result).toBe(1)
  })

  test('that exit fail their call only', async () => {
    await expect(probe('exit')).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: /exited \(3\)/,
    })
    expect(await probe('echo', { value: 1 })).toBe(1)
  })
})

test('a rebuilt function is loaded afresh', async () => {
  const functionsFolder = temporaryFolder()
  const file = path.join(functionsFolder, 'young', 'index.js')
  const build = (text: string, at: number) => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, `exports.main = () => '${text}'`)
    fs.utimesSync(file, at, at)
  }
  build('first', 1000)
  cloud = await openCloud({ functionsFolder, functions: { young: { timeoutSeconds: 3 } } })
  expect((await cloud.call('young', {})).result).toBe('first')
  build('second', 2000)
  expect((await cloud.call('young', {})).result).toBe('second')
  await cloud.close()
})
