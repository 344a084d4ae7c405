import crypto from 'node:crypto'
import { invalidParameter } from '../failure'
import type { Addresses } from '../storage/addresses'
import type { Files } from '../storage/files'
import type { Parameters } from './parameters'

export interface StorageActions {
  files: Files
  addresses: Addresses
}

export type StorageAction = (actions: StorageActions, parameters: Parameters) => Record<string, unknown>

const uploadMetadata: StorageAction = ({ files, addresses }, parameters) => {
  const cloudPath = files.check(parameters.text('path'))
  const { url, authorization } = addresses.upload(cloudPath)
  return { url, authorization, token: 'local', fileId: files.idOf(cloudPath), cosFileId: crypto.randomUUID() }
}

/** WeChat gives out and removes at most so many files in one request (一次最多取 50 个). */
const MOST_FILES = 50

function filesOf(parameters: Parameters, name: string): unknown[] {
  const list = parameters.list(name)
  if (list.length > MOST_FILES) throw invalidParameter(`${name} must have at most ${MOST_FILES} entries`)
  return list
}

const downloadUrls: StorageAction = ({ files, addresses }, parameters) => ({
  download_list: filesOf(parameters, 'file_list').map((item) => {
    const { fileid, max_age: maxAge } = item as { fileid?: unknown; max_age?: unknown }
    const cloudPath = files.existing(fileid)
    if (!cloudPath) return { fileid, fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : undefined
    const address = addresses.download(cloudPath, seconds)
    return {
      ...{ fileid, fileID: fileid, code: 'SUCCESS', maxAge: seconds ?? 86_400 },
      ...{ download_url: address, tempFileURL: address },
    }
  }),
})

const remove: StorageAction = ({ files }, parameters) => ({
  delete_list: filesOf(parameters, 'fileid_list').map((fileID) => ({
    fileID,
    code: files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
  })),
})

/** The SDK's storage actions. */
export const storageActions: Record<string, StorageAction> = {
  'storage.getUploadMetadata': uploadMetadata,
  'storage.batchGetDownloadUrl': downloadUrls,
  'storage.batchDeleteFile': remove,
}
