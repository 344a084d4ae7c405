import { District } from '../support/district'
import { aSubmission, matterOf } from '../support/matters'
import { PEOPLE } from '../support/people'
import { aFile, upload } from '../support/photos'

const MB = 1024 * 1024

let district: District
beforeAll(async () => {
  district = await District.open()
})
afterAll(() => district.close())

const put = (name: string, bytes: Buffer) => upload(district.cloud, PEOPLE.wang, name, bytes)
const refusal = (photos: string[]) =>
  district.unchanged(() => district.as(PEOPLE.wang).isRefused('feedback.submit', aSubmission({ photos })))

test('nine photos are taken, and author and handler see them at addresses that open', async () => {
  const names = Array.from({ length: 9 }, (_none, index) => `nine-${index}.jpg`)
  const photos = await Promise.all(names.map((name) => put(name, aFile('jpeg'))))
  const { id } = await district.as(PEOPLE.wang).gets('feedback.submit', aSubmission({ photos }))
  expect(matterOf(district, id)?.photos).toEqual(photos)
  for (const openid of [PEOPLE.wang, PEOPLE.zhang]) {
    const seen = (await district.as(openid).gets('feedback.read', { id })).photos
    expect(seen).toHaveLength(9)
    const [first = ''] = seen
    const picture = await fetch(first)
    expect([picture.status, Buffer.from(await picture.arrayBuffer())]).toEqual([200, aFile('jpeg')])
  }
})

test('a photo of exactly 10 MB is taken, one byte more is not', async () => {
  const fits = await put('fits.jpg', aFile('jpeg', 10 * MB))
  const large = await put('large.jpg', aFile('jpeg', 10 * MB + 1))
  await district.as(PEOPLE.wang).gets('feedback.submit', aSubmission({ photos: [fits] }))
  expect(await refusal([large])).toEqual({
    code: 'photo/size',
    message: '单张照片不能超过 10 MB，请压缩后再上传',
  })
})

test('a photo of 20 MB is refused', async () => {
  expect((await refusal([await put('huge.jpg', aFile('jpeg', 20 * MB))])).code).toBe('photo/size')
})

test('a web page called .jpg is refused', async () => {
  expect(await refusal([await put('page.jpg', aFile('page'))])).toEqual({
    code: 'photo/type',
    message: '照片只支持 JPG、PNG、WebP、HEIC 格式',
  })
})

test('an empty file is refused', async () => {
  expect((await refusal([await put('empty.jpg', Buffer.alloc(0))])).code).toBe('photo/missing')
})

test('one bad photo among good ones is refused with all of them', async () => {
  const photos = [await put('good.jpg', aFile('jpeg')), await put('bad.jpg', aFile('page'))]
  expect((await refusal(photos)).code).toBe('photo/type')
})

test('ten photos are refused', async () => {
  const photo = await put('one-of-ten.jpg', aFile('jpeg'))
  expect(await refusal(Array.from({ length: 10 }, () => photo))).toEqual({
    code: 'input/invalid',
    message: '最多上传 9 张照片',
  })
})

test.each([
  ['never uploaded', 'cloud://local-env.local-1250000000/feedback/never.jpg'],
  [
    'a portrait of the roster',
    'cloud://local-env.local-1250000000/portraits/320402003001-02-1-microGridLeader.svg',
  ],
  ['an address of the web', 'https://example.com/feedback/photo.jpg'],
  ['a path out of the folder', 'cloud://local-env.local-1250000000/feedback/../database.sqlite'],
  ['in another environment', 'cloud://other-env.other/feedback/photo.jpg'],
  ['nothing', ''],
])('a photo that is %s is refused', async (_what, photo) => {
  expect(await refusal([photo])).toEqual({
    code: 'photo/missing',
    message: '有照片没有上传成功，请删除后重新添加',
  })
})
