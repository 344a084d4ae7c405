import type { DeviceState } from '../state'
import type { Album } from './album'
import { ApiFailure, type NativeApis } from './native'
import { throughNetwork } from './network'

/** The cloud this phone reaches, and as whom: WeChat vouches for the person without asking him. */
export interface CloudAccess {
  url: string
  /** Of the person's openid; without one the phone belongs to nobody the cloud knows. */
  token?: string
}

/** wx.cloud over HTTP to the local cloud. */
export function cloudDoor(state: DeviceState, album: Album, access: CloudAccess | undefined): NativeApis {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    await throughNetwork(state)
    if (!access) throw new ApiFailure('this device was given no cloud')
    const response = await fetch(new URL(path, access.url), init)
    if (!response.ok)
      throw new ApiFailure(`errCode: ${response.status} ${await response.text()}`, undefined, -504002)
    return response
  }
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = {
      'content-type': 'application/json',
      ...(access?.token && { authorization: `Bearer ${access.token}` }),
    }
    return (await send(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  return {
    async 'cloud.callFunction'({ name, data }) {
      return { result: await post(`/v1/functions/${name}`, data) }
    },
    async 'cloud.uploadFile'({ cloudPath, filePath }) {
      const file = album.read(String(filePath))
      if (!file) throw new ApiFailure(`file not found: ${filePath}`)
      const [place] = (await post('/v1/storages/get-objects-upload-info', [
        { objectId: cloudPath },
      ])) as UploadPlace[]
      if (!place) throw new ApiFailure('no place to upload to')
      const headers = {
        authorization: place.authorization,
        'X-Cos-Security-Token': place.token,
        'X-Cos-Meta-Fileid': place.cloudObjectMeta,
      }
      const { status } = await send(place.uploadUrl, { method: 'PUT', headers, body: new Uint8Array(file) })
      return { fileID: place.cloudObjectId, statusCode: status }
    },
  }
}

interface UploadPlace {
  uploadUrl: string
  authorization: string
  token: string
  cloudObjectMeta: string
  cloudObjectId: string
}
