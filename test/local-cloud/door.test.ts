import http from 'node:http'
import net from 'node:net'
import type { Cloud } from '../../local-cloud/cloud'
import { openCloud } from './test-cloud'

let cloud: Cloud

beforeAll(async () => {
  cloud = await openCloud({
    functions: { probe: { timeoutSeconds: 20 }, quick: { timeoutSeconds: 1 } },
    collections: { notes: { indexes: [] } },
    people: [{ openid: 'o-anna', label: '安娜', group: '居民' }],
  })
})
afterAll(() => cloud.close())

interface Reply {
  status: number
  body: unknown
  headers: Headers
}

async function send(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${cloud.url}${path}`, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
}

const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', headers, body: typeof value === 'string' ? value : JSON.stringify(value) })
const bearer = (openid: string) => ({ authorization: `Bearer ${cloud.token(openid)}` })

describe('POST /v1/functions/NAME', () => {
  const call = (event: unknown, headers = {}) => post('/v1/functions/probe', event, headers)

  test('gives the result of the function, and its cost in headers', async () => {
    const { status, body, headers } = await call({ do: 'echo', value: 7 }, bearer('o-anna'))
    expect([status, body]).toEqual([200, 7])
    expect((await call({ do: 'twoWaves' })).headers.get('x-cloud-operations')).toBe('3')
    expect((await call({ do: 'twoWaves' })).headers.get('x-cloud-round-trips')).toBe('2')
    expect(headers.get('x-cloud-operations')).toBe('0')
  })

  test('takes who calls from the token only', async () => {
    expect((await call({ do: 'who' }, bearer('o-anna'))).body).toMatchObject({ after: 'o-anna' })
    expect(
      (await call({ do: 'who', openid: 'o-anna', userInfo: { openId: 'o-anna' } })).body,
    ).not.toHaveProperty('after')
  })

  test.each([
    'Bearer x',
    'Bearer',
    'Basic YTpi',
    `Bearer ${Buffer.from('o-anna').toString('base64url')}.forged`,
  ])('refuses the credential %s', async (authorization) => {
    expect(await call({ do: 'who' }, { authorization })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_CREDENTIALS' },
    })
  })

  test('refuses a token of another cloud', async () => {
    const other = await openCloud()
    const authorization = `Bearer ${other.token('o-anna')}`
    await other.close()
    expect(await call({ do: 'who' }, { authorization })).toMatchObject({ status: 401 })
  })

  test.each([
    ['an unknown function', '/v1/functions/none', {}, 404, { code: 'FUNCTION_NOT_FOUND', errCode: -501000 }],
    [
      'a function that throws',
      '/v1/functions/probe',
      { do: 'fail' },
      500,
      { code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002, message: 'boom' },
    ],
    [
      'a function that takes too long',
      '/v1/functions/quick',
      { do: 'slow', ms: 5000 },
      504,
      { errCode: -504003 },
    ],
    [
      'a result over 1 MB',
      '/v1/functions/probe',
      { do: 'large', bytes: 1024 * 1024 + 1 },
      500,
      { errCode: -604001 },
    ],
    [
      'an event over 100 KB',
      '/v1/functions/probe',
      { text: 'x'.repeat(100 * 1024) },
      413,
      { errCode: -501007 },
    ],
    ['what is not JSON', '/v1/functions/probe', '{', 400, { errCode: -501007 }],
    ['an unknown path', '/v1/nothing', {}, 404, { code: 'NOT_FOUND' }],
    ['a path that is not UTF-8', '/v1/functions/%E0%A4%A', {}, 400, { code: 'INVALID_PARAM' }],
  ])('answers %s', async (_label, path, event, status, body) => {
    expect(await post(path, event)).toMatchObject({
      status,
      body: { ...body, requestId: expect.any(String) },
    })
  })

  test('takes an event of just under 100 KB', async () => {
    expect((await call({ do: 'noop', text: 'x'.repeat(100 * 1024 - 50) })).status).toBe(200)
  })

  test('refuses other methods', async () => {
    expect((await send('/v1/functions/probe')).status).toBe(405)
  })
})

describe('sign-in', () => {
  test('mints a token for whoever is asked for', async () => {
    const { body } = await post('/_cloud/sign-in', { openid: 'o-ben' })
    const { token } = body as { token: string }
    expect(
      (await post('/v1/functions/probe', { do: 'who' }, { authorization: `Bearer ${token}` })).body,
    ).toMatchObject({ after: 'o-ben' })
  })

  test.each([{}, { openid: '' }, { openid: 7 }, { openid: 'x'.repeat(200) }])('refuses %j', async (body) => {
    expect((await post('/_cloud/sign-in', body)).status).toBe(400)
  })

  test('offers the people', async () => {
    expect((await send('/_cloud/people')).body).toEqual([{ openid: 'o-anna', label: '安娜', group: '居民' }])
  })
})

describe('who may come in', () => {
  const withHost = (headers: http.OutgoingHttpHeaders) =>
    new Promise<number | undefined>((resolve, reject) => {
      http
        .get(`${cloud.url}/_cloud/people`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
    })

  test('pages of this computer, with CORS', async () => {
    const { status, headers } = await send('/_cloud/people', {
      headers: { origin: 'http://localhost:10086' },
    })
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:10086'])
    const preflight = await send('/v1/functions/probe', {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:1' },
    })
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringMatching(/authorization/),
    ])
  })

  test.each(['http://evil.example', 'https://localhost.evil.example', 'null'])(
    'no pages of %s',
    async (origin) => {
      for (const path of ['/v1/functions/probe', '/admin', '/_cloud/sign-in']) {
        const { status, headers } = await post(path, {}, { origin })
        expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null])
      }
    },
  )

  test('nobody under another host name', async () => {
    expect(await withHost({ host: 'evil.example' })).toBe(403)
    expect(await withHost({ host: 'localhost:1' })).toBe(200)
  })

  test('nobody from outside: it listens on 127.0.0.1 only', async () => {
    const port = Number(new URL(cloud.url).port)
    const outside = new Promise((resolve) => {
      net
        .connect(port, '127.0.0.2')
        .on('connect', () => resolve('connected'))
        .on('error', (error) => resolve(error.message))
    })
    expect(await outside).toMatch(/ECONNREFUSED/)
  })
})

describe('POST /admin', () => {
  test.each([
    ['what is not JSON', '{', 'INVALID_PARAM'],
    ['a request without an action', {}, 'INVALID_PARAM'],
    ['an unknown action', { action: 'database.drop' }, 'INVALID_PARAM'],
    ['a request without a collection', { action: 'database.getDocument' }, 'INVALID_PARAM'],
    [
      'a query that is not EJSON',
      { action: 'database.getDocument', collectionName: 'notes', query: '{' },
      'INVALID_PARAM',
    ],
    [
      'a query that is no object',
      { action: 'database.getDocument', collectionName: 'notes', query: '[]' },
      'INVALID_PARAM',
    ],
    [
      'a negative offset',
      { action: 'database.getDocument', collectionName: 'notes', offset: -1 },
      'INVALID_PARAM',
    ],
    [
      'a field named __proto__',
      '{"action":"database.insertDocument","collectionName":"notes","data":["{\\"__proto__\\":{\\"a\\":1}}"]}',
      'INVALID_PARAM',
    ],
    [
      'an unknown transaction',
      { action: 'database.commitTransaction', transactionId: 'tx1' },
      'DATABASE_TRANSACTION_FAIL',
    ],
    [
      'an unknown collection',
      { action: 'database.getDocument', collectionName: 'none' },
      'DATABASE_COLLECTION_NOT_EXIST',
    ],
    [
      'an unknown function',
      { action: 'functions.invokeFunction', function_name: 'none' },
      'FUNCTION_NOT_FOUND',
    ],
  ])('answers %s with HTTP 200 and a code', async (_label, body, code) => {
    expect(await post('/admin', body)).toMatchObject({
      status: 200,
      body: { code, requestId: expect.any(String) },
    })
  })

  test('answers WeChat Pay by its name', async () => {
    const form = new FormData()
    form.append('action', 'wx.wxPayApi')
    const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', body: form })
    expect(await reply.json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringMatching(/wx\.wxPayApi/),
    })
  })

  test('refuses packets over 16 MB', async () => {
    expect((await post('/admin', 'x'.repeat(16 * 1024 * 1024 + 1))).status).toBe(413)
  })
})
