import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import type { Cloud } from '../../local-cloud/cloud'
import { refusal, type Sdk } from './sdk'
import { openCloud, sdkOf, temporaryFolder } from './test-cloud'

let cloud: Cloud
let sdk: Sdk
const dataFolder = temporaryFolder()

beforeAll(async () => {
  cloud = await openCloud({ dataFolder })
  sdk = sdkOf(cloud)
})
afterAll(() => cloud.close())

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex')

async function upload(cloudPath: string, content: Buffer | string = 'hello world') {
  return (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
}

async function addressOf(fileID: string, maxAge = 600) {
  const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge }] })
  return fileList[0]?.tempFileURL ?? ''
}

test('uploads, gives an address, downloads, deletes', async () => {
  const fileID = await upload('a/中 文.txt')
  expect(fileID).toBe('cloud://local-env.local-1250000000/a/中 文.txt')
  expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('hello world')
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
  expect((await sdk.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([
    { status: -503003, tempFileURL: '' },
  ])
  expect((await sdk.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ status: -503003 }])
  expect((await refusal(sdk.downloadFile({ fileID }))).errMsg).toMatch(/STORAGE_FILE_NONEXIST|-503003|fail/)
})

test('gives addresses of 50 files at once and removes 50, no more', async () => {
  const fileID = await upload('many.txt')
  const fifty = Array.from({ length: 50 }, () => fileID)
  expect((await sdk.getTempFileURL({ fileList: fifty })).fileList).toHaveLength(50)
  expect((await refusal(sdk.getTempFileURL({ fileList: [...fifty, fileID] }))).errMsg).toMatch(/at most 50/)
  expect((await refusal(sdk.deleteFile({ fileList: [...fifty, fileID] }))).errMsg).toMatch(/at most 50/)
})

test('keeps an upload that is put over an older one', async () => {
  await upload('over.txt', 'old')
  expect((await sdk.downloadFile({ fileID: await upload('over.txt', 'new') })).fileContent.toString()).toBe(
    'new',
  )
})

describe('an address', () => {
  test('is of no use without its signature, with another, for another file or after its time', async () => {
    const address = await addressOf(await upload('private/a.txt'))
    await upload('private/b.txt')
    expect((await fetch(address)).status).toBe(200)
    const { pathname, searchParams } = new URL(address)
    expect((await fetch(`${cloud.url}${pathname}`)).status).toBe(403)
    expect((await fetch(address.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await fetch(`${address}0`)).status).toBe(403)
    const later = Number(searchParams.get('t')) + 1000
    expect((await fetch(address.replace(/t=\d+/, `t=${later}`))).status).toBe(403)
  })

  test('ends with its time', async () => {
    const address = await addressOf(await upload('short.txt'), 3)
    expect((await fetch(address)).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 4100))
    expect((await fetch(address)).status).toBe(403)
  })

  test('gives ranges', async () => {
    const address = await addressOf(await upload('range.txt', '0123456789'))
    const range = async (value: string) => {
      const response = await fetch(address, { headers: { range: value } })
      return [response.status, await response.text(), response.headers.get('content-range')]
    }
    expect(await range('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
    expect(await range('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await range('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10'])
    expect(await range('bytes=0-99')).toEqual([206, '0123456789', 'bytes 0-9/10'])
    expect(await range('bytes=10-')).toEqual([416, '', 'bytes */10'])
    const head = await fetch(address, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
      200,
      '10',
      'bytes',
    ])
  })

  test('tells the content type by the first bytes, else by the name', async () => {
    const typeOf = async (cloudPath: string, content: Buffer | string) =>
      (await fetch(await addressOf(await upload(cloudPath, content)))).headers.get('content-type')
    expect(await typeOf('picture.jpg', PNG)).toBe('image/png')
    expect(await typeOf('empty.pdf', '')).toBe('application/pdf')
    expect(await typeOf('page.html', '<script>')).toMatch('text/html')
    expect(await typeOf('unknown', 'x')).toBe('application/octet-stream')
  })

  test('never lets an uploaded page run', async () => {
    const { headers } = await fetch(await addressOf(await upload('evil.html', '<script>')))
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
      'sandbox',
      'nosniff',
    ])
  })
})

describe('paths', () => {
  const BAD = [
    '',
    '/a',
    'a/',
    'a//b',
    '..',
    '../a',
    'a/../../b',
    './a',
    'a?b',
    'a#b',
    'a%2e',
    'a\\b',
    'a\u0000b',
    `${'x'.repeat(851)}`,
  ]

  test.each(BAD)('%j is refused', async (cloudPath) => {
    await refusal(upload(cloudPath))
    const token = { authorization: `Bearer ${cloud.token('o-anna')}` }
    const body = JSON.stringify([{ objectId: cloudPath }])
    const info = await fetch(`${cloud.url}/v1/storages/get-objects-upload-info`, {
      method: 'POST',
      headers: token,
      body,
    })
    expect(info.status).toBe(400)
  })

  test.each(['/cos/..%2f..%2fdatabase.sqlite', '/cos/%2e%2e/%2e%2e/database.sqlite', '/cos/a%00b', '/cos/'])(
    '%s leads nowhere',
    async (raw) => {
      const status = await new Promise((resolve, reject) => {
        const { port } = new URL(cloud.url)
        http
          .get({ port, path: raw, host: '127.0.0.1' }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
      })
      expect([400, 403, 404]).toContain(status)
    },
  )

  test('nothing has left the folder', () => {
    expect(fs.readdirSync(dataFolder).sort()).toEqual(
      expect.arrayContaining(['database.sqlite', 'seal.key', 'storage']),
    )
    const strays = fs
      .readdirSync(dataFolder)
      .filter((name) => !/^(database\.sqlite(-wal|-shm)?|seal\.key|cloud\.pid|storage)$/.test(name))
    expect(strays).toEqual([])
    expect(
      fs.readdirSync(path.join(dataFolder, 'storage')).filter((name) => name.startsWith('.upload')),
    ).toEqual([])
  })
})

describe('uploads of clients', () => {
  const infoFor = (objectId: string, headers = {}) =>
    fetch(`${cloud.url}/v1/storages/get-objects-upload-info`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      body: JSON.stringify([{ objectId }]),
    })
  const anna = () => ({ authorization: `Bearer ${cloud.token('o-anna')}` })
  interface Info {
    objectId: string
    uploadUrl: string
    authorization: string
    token: string
    cloudObjectMeta: string
    cloudObjectId: string
    downloadUrl: string
  }
  const put = (info: Info, body: Buffer, authorization = info.authorization) =>
    fetch(info.uploadUrl, {
      ...{ method: 'PUT', body: new Uint8Array(body) },
      headers: {
        authorization,
        'x-cos-security-token': info.token,
        'x-cos-meta-fileid': info.cloudObjectMeta,
      },
    })

  test('need a sign-in', async () => {
    expect((await infoFor('photos/a.jpg')).status).toBe(401)
  })

  test('go to the address they were given, and come back from it', async () => {
    const [info] = (await (await infoFor('photos/a.jpg', anna())).json()) as [Info]
    expect(info).toMatchObject({
      objectId: 'photos/a.jpg',
      cloudObjectId: 'cloud://local-env.local-1250000000/photos/a.jpg',
    })
    expect((await put(info, PNG)).status).toBe(200)
    expect(Buffer.from(await (await fetch(info.downloadUrl)).arrayBuffer())).toEqual(PNG)
    expect((await sdk.downloadFile({ fileID: info.cloudObjectId })).fileContent).toEqual(PNG)
  })

  test('are refused with another authorization or for another path', async () => {
    const [info] = (await (await infoFor('photos/b.jpg', anna())).json()) as [Info]
    expect((await put(info, PNG, '')).status).toBe(403)
    expect((await put(info, PNG, `${info.authorization}x`)).status).toBe(403)
    expect((await put({ ...info, uploadUrl: info.uploadUrl.replace('b.jpg', 'c.jpg') }, PNG)).status).toBe(
      403,
    )
  })

  test('are refused over 50 MB', async () => {
    const [info] = (await (await infoFor('photos/huge.mp4', anna())).json()) as [Info]
    const refused = await put(info, Buffer.alloc(50 * 1024 * 1024 + 1))
    expect([refused.status, await refused.json()]).toMatchObject([
      413,
      { code: 'EntityTooLarge', message: '文件超过 50 MB' },
    ])
    expect((await fetch(info.downloadUrl)).status).toBe(404)
  })
})
