const BY_EXTENSION: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  webm: 'audio/webm',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json; charset=utf-8',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
}

const BY_MAGIC: readonly (readonly [string, number, string])[] = [
  ['ffd8ff', 0, 'image/jpeg'],
  ['89504e470d0a1a0a', 0, 'image/png'],
  ['47494638', 0, 'image/gif'],
  ['57454250', 8, 'image/webp'],
  ['25504446', 0, 'application/pdf'],
  ['66747970', 4, 'video/mp4'],
]

/** Content type by the first bytes where they tell, by the name's extension otherwise. */
export function contentType(name: string, head: Buffer = Buffer.alloc(0)): string {
  const magic = BY_MAGIC.find(([hex, at]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex)
  return magic?.[2] ?? BY_EXTENSION[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
