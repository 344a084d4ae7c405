import { uploadFolder } from '../../cloudfunctions/platform/submission'
import type { Cloud } from '../../local-cloud/cloud'

const HEADS = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1],
  mp3: [0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0],
  page: [...Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
}

/** A file that begins as its kind does and has this many bytes. */
export function aFile(kind: keyof typeof HEADS, bytes = 2048): Buffer {
  const file = Buffer.alloc(bytes)
  file.set(HEADS[kind])
  return file
}

/** Puts a photo into the cloud's storage through its HTTP door, as the page does. Returns its file id. */
export function upload(cloud: Cloud, openid: string, name: string, bytes: Buffer): Promise<string> {
  return uploadTo(cloud, openid, `feedback/${uploadFolder(openid)}/${name}`, bytes)
}

/** Puts any file into the cloud's storage. Returns its file id. */
export async function uploadTo(cloud: Cloud, openid: string, path: string, bytes: Buffer): Promise<string> {
  const authorization = `Bearer ${cloud.token(openid)}`
  const answer = await fetch(`${cloud.url}/v1/storages/get-objects-upload-info`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify([{ objectId: path }]),
  })
  const [place]: { uploadUrl: string; authorization: string; cloudObjectId: string }[] = JSON.parse(
    await answer.text(),
  )
  if (!place) throw new Error('nowhere to upload to')
  const put = await fetch(place.uploadUrl, {
    method: 'PUT',
    headers: { authorization: place.authorization },
    body: new Uint8Array(bytes),
  })
  if (!put.ok) throw new Error(`upload failed: ${put.status}`)
  return place.cloudObjectId
}
