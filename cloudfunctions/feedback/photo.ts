/** Where the pages put the photos and voices of a matter, each person in a folder of his own. */
export const PHOTO_FOLDER = 'feedback/'

/**
 * True when a storage file id lies in the part of that folder that belongs to a person: nobody attaches,
 * and so gets to see, what somebody else has uploaded.
 */
export function isUploadOf(folder: string, fileId: string): boolean {
  const [, owner] = /^cloud:\/\/[^/]+\/feedback\/([\w-]+)\/[\w-]+\.\w+$/.exec(fileId) ?? []
  return owner === folder
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

/** The sound type told by a file's first bytes: what phones and browsers record. */
export function soundType(head: Uint8Array): 'mp3' | 'aac' | 'mp4' | 'webm' | 'ogg' | undefined {
  const text = String.fromCharCode(...head.slice(0, 12))
  if (text.startsWith('ID3') || /^\xff[\xfb\xfa\xf3\xf2]/.test(text)) return 'mp3'
  if (/^\xff[\xf0\xf1\xf8\xf9]/.test(text)) return 'aac'
  if (/^ftyp(M4A |mp42|mp41|isom|iso[2-6])$/.test(text.slice(4))) return 'mp4'
  if (text.startsWith('\x1a\x45\xdf\xa3')) return 'webm'
  if (text.startsWith('OggS')) return 'ogg'
  return undefined
}
