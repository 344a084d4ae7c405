import { cloud } from './cloud'

/** How long a temporary address is good for, in seconds. */
const ADDRESS_SECONDS = 2 * 60 * 60

/**
 * Temporary addresses for storage file ids, one request for up to 50 (the cloud's limit). Ids whose
 * file is gone are missing from the answer.
 */
export async function addressesOf(fileIds: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(fileIds)]
  if (wanted.length === 0) return new Map()
  const { fileList } = await cloud.getTempFileURL({
    fileList: wanted.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })),
  })
  return new Map(
    fileList.filter(({ tempFileURL }) => tempFileURL).map((file) => [file.fileID, file.tempFileURL]),
  )
}

/** The size and the first bytes of a stored file, read without loading all of it. */
export async function peek(address: string): Promise<{ size: number; head: Uint8Array }> {
  const response = await fetch(address, { headers: { range: 'bytes=0-15' } })
  const size = Number(
    response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length'),
  )
  return { size, head: new Uint8Array(await response.arrayBuffer()).slice(0, 16) }
}
