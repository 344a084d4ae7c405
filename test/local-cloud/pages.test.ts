import fs from 'node:fs'
import path from 'node:path'
import type { Cloud } from '../../local-cloud/cloud'
import { openCloud, temporaryFolder } from './test-cloud'

let cloud: Cloud
const folder = temporaryFolder()
const webRoot = path.join(folder, 'web')

beforeAll(async () => {
  fs.mkdirSync(path.join(webRoot, 'js'), { recursive: true })
  fs.writeFileSync(
    path.join(webRoot, 'index.html'),
    '<html><head><title>app</title></head><body></body></html>',
  )
  fs.writeFileSync(path.join(webRoot, 'js', 'app.js'), 'app()')
  fs.writeFileSync(path.join(folder, 'outside.txt'), 'secret')
  const functions = { probe: { timeoutSeconds: 20, timer: { name: 'nightly', cron: '0 0 2 * * * *' } } }
  cloud = await openCloud({ webRoot, functions, collections: { notes: { indexes: [{ keys: { n: 1 } }] } } })
  cloud.store.load('notes', [
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2, at: new Date(0) },
  ])
})
afterAll(() => cloud.close())

const get = async (at: string) => {
  const response = await fetch(`${cloud.url}${at}`)
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') }
}

test.each(['/', '/index.html', '/pages/feedback/index'])('%s is the app with the sign-in bar', async (at) => {
  const { status, text, type } = await get(at)
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toContain('<title>app</title><script src="/_cloud/sign-in.js" defer></script></head>')
  expect(fs.readFileSync(path.join(webRoot, 'index.html'), 'utf8')).not.toContain('_cloud')
})

test('other files come as they are', async () => {
  expect(await get('/js/app.js')).toEqual({
    status: 200,
    text: 'app()',
    type: 'text/javascript; charset=utf-8',
  })
  expect((await get('/js/none.js')).status).toBe(404)
})

test.each(['/../outside.txt', '/%2e%2e/outside.txt', '/js/..%2f..%2foutside.txt'])(
  '%s gives nothing from outside',
  async (at) => {
    expect((await get(at)).text).not.toContain('secret')
  },
)

test('the sign-in bar is a script that says who one is', async () => {
  const { text, type } = await get('/_cloud/sign-in.js')
  expect(type).toMatch('text/javascript')
  for (const part of ['演示身份', '访客（未登录）', '新居民（首次使用）', 'cloud.token', 'sign-in-bar'])
    expect(text).toContain(part)
})

describe('/_cloud', () => {
  test('is a page', async () => {
    expect(await get('/_cloud')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  })

  test('shows collections, calls with their cost, messages, timers and the log', async () => {
    await cloud.call('probe', { do: 'sequence' }, 'o-anna')
    const state = JSON.parse((await get('/_cloud/state')).text)
    expect(state).toMatchObject({
      collections: [{ name: 'notes', count: 3, indexes: ['n_1'] }],
      calls: [{ name: 'probe', openid: 'o-anna', cost: { operations: 3, roundTrips: 3 }, failure: null }],
      ...{ messages: [], timers: [{ function: 'probe', name: 'nightly' }] },
    })
    expect(state.lines[0].text).toMatch(/probe by o-anna: \d+ ms, 3 operations/)
  })

  test('shows documents that a query finds', async () => {
    const query = encodeURIComponent('{"n":{"$gte":2}}')
    const { documents, scanned } = JSON.parse(
      (await get(`/_cloud/documents?collection=notes&query=${query}`)).text,
    )
    expect([documents, scanned]).toEqual([[{ _id: 'b', n: 2, at: '1970-01-01T00:00:00.000Z' }], 1])
  })

  test.each([
    ['a query that is not JSON', 'collection=notes&query={', 400],
    ['an unknown collection', 'collection=none', 404],
  ])('answers %s', async (_label, search, status) => {
    expect((await get(`/_cloud/documents?${search}`)).status).toBe(status)
  })

  test('fires a timer', async () => {
    const response = await fetch(`${cloud.url}/_cloud/timers/fire`, {
      method: 'POST',
      body: '{"name":"probe"}',
    })
    expect(response.status).toBe(200)
    expect(cloud.store.find('notes', { trigger: 'nightly' })).toHaveLength(1)
  })
})
