import { uploadOnce } from '../cloud/upload-once'

/** A picture that is in the storage already, as its organisers see it. */
export interface KeptPicture {
  fileId: string
  address?: string
}

/** What the picker shows of it. */
export function shownAs({ fileId, address }: KeptPicture): string {
  return address ?? fileId
}

/** The storage file ids of what the picker holds: only what is new is uploaded. */
export function keepOrUpload(photos: readonly string[], kept: readonly KeptPicture[]): Promise<string[]> {
  const known = new Map(kept.map((picture) => [shownAs(picture), picture.fileId]))
  return Promise.all(photos.map((photo) => known.get(photo) ?? uploadOnce('activity/', photo)))
}
