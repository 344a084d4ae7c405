/** Where the pages put the photos of a matter. */
export const PHOTO_FOLDER = 'feedback/'

/** True when a storage file id lies in the photo folder of this product. */
export function isPhotoId(fileId: string): boolean {
  return /^cloud:\/\/[^/]+\/feedback\/[\w-]+\.\w+$/.test(fileId)
}

/** The picture type told by a file's first bytes, whatever its name says; undefined for anything else. */
export function pictureType(head: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | undefined {
  const text = String.fromCharCode(...head.slice(0, 12))
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'webp'
  if (/^ftyp(heic|heix|mif1|msf1)$/.test(text.slice(4))) return 'heic'
  return undefined
}
