import { cloud } from './cloud'

/** How long a temporary address is good for, in seconds. */
const ADDRESS_SECONDS = 2 * 60 * 60

/** The cloud gives out at most this many addresses in one request. */
const MOST_FILES = 50

/**
 * Temporary addresses for storage file ids. Ids whose file is gone are missing from the answer.
 */
export async function addressesOf(fileIds: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(fileIds)]
  const chunks = Array.from({ length: Math.ceil(wanted.length / MOST_FILES) }, (_, index) =>
    wanted.slice(index * MOST_FILES, (index + 1) * MOST_FILES),
  )
  const lists = await Promise.all(chunks.map(addressList))
  return new Map(lists.flat().map((file) => [file.fileID, file.tempFileURL]))
}

async function addressList(fileIds: readonly string[]) {
  const { fileList } = await cloud.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })),
  })
  return fileList.filter(({ tempFileURL }) => tempFileURL)
}

/** The size and the first bytes of a stored file, without loading all of it; undefined when it cannot be read. */
export async function peek(address: string): Promise<{ size: number; head: Uint8Array } | undefined> {
  const response = await fetch(address, { headers: { range: 'bytes=0-15' } })
  const size = Number(response.headers.get('content-range')?.split('/')[1])
  const head = new Uint8Array(await response.arrayBuffer())
  return response.ok && Number.isFinite(size) ? { size, head } : undefined
}

/** All of a stored file; undefined when it is not there or larger than `most` bytes. */
export async function download(fileId: string, most: number): Promise<Buffer | undefined> {
  const address = (await addressesOf([fileId])).get(fileId)
  if (!address) return undefined
  const file = await peek(address)
  if (!file || file.size > most) return undefined
  const response = await fetch(address)
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
}

/** Takes files out of storage; one that is not there is as good as gone. */
export async function discard(fileIds: readonly string[]): Promise<void> {
  for (let first = 0; first < fileIds.length; first += MOST_FILES)
    await cloud.deleteFile({ fileList: fileIds.slice(first, first + MOST_FILES) })
}

/** Puts a file into storage, in place of one that lies there already; gives its id. */
export async function keep(cloudPath: string, fileContent: Buffer): Promise<string> {
  return (await cloud.uploadFile({ cloudPath, fileContent })).fileID
}
