import fc from 'fast-check'
import { isUploadOf, PHOTO_FOLDER, pictureType, soundType } from '../../../cloudfunctions/feedback/photo'

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [part])),
  )

test.each([
  ['a JPEG of a camera', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF', 0, 1, 1), 'jpeg'],
  ['a JPEG with Exif', bytes(0xff, 0xd8, 0xff, 0xe1, 0, 24, 'Exif'), 'jpeg'],
  ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13), 'png'],
  ['a WebP', bytes('RIFF', 0x24, 0, 0, 0, 'WEBPVP8 '), 'webp'],
  ['a HEIC of a phone', bytes(0, 0, 0, 0x18, 'ftypheic'), 'heic'],
  ['a HEIX', bytes(0, 0, 0, 0x1c, 'ftypheix'), 'heic'],
  ['a MIF1', bytes(0, 0, 0, 0x1c, 'ftypmif1'), 'heic'],
  ['a sequence of HEIF pictures', bytes(0, 0, 0, 0x1c, 'ftypmsf1'), 'heic'],
] as const)('%s is told by its first bytes', (_what, head, type) => {
  expect(pictureType(head)).toBe(type)
})

test.each([
  ['nothing', bytes()],
  ['two bytes', bytes(0xff, 0xd8)],
  ['a web page', bytes('<!DOCTYPE html>')],
  ['an SVG, which may carry script', bytes('<svg xmlns="ht')],
  ['a PDF', bytes('%PDF-1.7\n%')],
  ['a zip or Word file', bytes('PK', 3, 4, 20, 0, 6, 0)],
  ['a GIF', bytes('GIF89a', 1, 0, 1, 0)],
  ['a program', bytes('MZ', 0x90, 0, 3, 0)],
  ['a video', bytes(0, 0, 0, 0x18, 'ftypmp42')],
  ['a sound in RIFF', bytes('RIFF', 0x24, 0, 0, 0, 'WAVEfmt ')],
  ['a JPEG behind a blank', bytes(' ', 0xff, 0xd8, 0xff)],
])('%s is no picture', (_what, head) => {
  expect(pictureType(head)).toBeUndefined()
})

test('bytes by chance never break the look at a file', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 16 }), (head) => typeof pictureType(head) !== 'object'))
})

test.each([
  ['an MP3 with tags', bytes('ID3', 4, 0, 0, 0, 0, 0, 0), 'mp3'],
  ['an MP3 of WeChat', bytes(0xff, 0xfb, 0x50, 0xc4), 'mp3'],
  ['AAC', bytes(0xff, 0xf1, 0x50, 0x80), 'aac'],
  ['a recording of Safari', bytes(0, 0, 0, 0x1c, 'ftypiso5'), 'mp4'],
  ['a memo of a phone', bytes(0, 0, 0, 0x1c, 'ftypM4A '), 'mp4'],
  ['a recording of Chrome', bytes(0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42), 'webm'],
  ['a recording of Firefox', bytes('OggS', 0, 2, 0, 0), 'ogg'],
] as const)('%s is told by its first bytes', (_what, head, type) => {
  expect(soundType(head)).toBe(type)
})

test.each([
  ['nothing', bytes()],
  ['a web page', bytes('<!DOCTYPE html>')],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'JFIF')],
  ['a HEIC', bytes(0, 0, 0, 0x18, 'ftypheic')],
  ['a program', bytes('MZ', 0x90, 0, 3, 0)],
])('%s is no sound', (_what, head) => {
  expect(soundType(head)).toBeUndefined()
})

const FOLDER = 'a1b2c3'

test.each([
  `cloud://local-env.local-1250000000/${PHOTO_FOLDER}a1b2c3/a1b2-c3.jpg`,
  'cloud://prod-1a.7072-prod-1a-13000/feedback/a1b2c3/260302_1.HEIC',
  'cloud://prod-1a.7072-prod-1a-13000/feedback/a1b2c3/260302_1.mp3',
])('%s was uploaded by its person', (fileId) => {
  expect(isUploadOf(FOLDER, fileId)).toBe(true)
})

test.each([
  '',
  'feedback/a1b2c3/a.jpg',
  'https://example.com/feedback/a1b2c3/a.jpg',
  'cloud://local-env.local-1250000000/portraits/1.svg',
  'cloud://local-env.local-1250000000/feedback/a.jpg',
  'cloud://local-env.local-1250000000/feedback/other/a.jpg',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/../other/a.jpg',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/b/a.jpg',
  'cloud://local-env.local-1250000000/other/feedback/a1b2c3/a.jpg',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/a b.jpg',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/a',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/a.jpg?sign=1',
  'cloud://local-env.local-1250000000/feedback/a1b2c3/a.jpg\n',
  'x cloud://local-env.local-1250000000/feedback/a1b2c3/a.jpg',
])('"%s" was not', (fileId) => {
  expect(isUploadOf(FOLDER, fileId)).toBe(false)
})
