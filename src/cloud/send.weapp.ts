import Taro from '@tarojs/taro'
import type { FunctionName } from '../../cloudfunctions/functions'
import type { Reply, Request } from '../../cloudfunctions/platform/reply'

Taro.cloud.init({ env: CLOUD_ENV || undefined, traceUser: false })

/** Sends a request to a cloud function; WeChat vouches for who calls. */
export async function send(name: FunctionName, request: Request): Promise<Reply> {
  const { result } = await Taro.cloud.callFunction({ name, data: request as never })
  return result as Reply
}

/** WeChat keeps each person's storage apart from everybody else's, so there is nothing to tell apart. */
export function person(): string {
  return 'self'
}

/** Another person is another WeChat, which starts the mini-program anew. */
export function onNewPerson(_callback: () => void): void {}

/** Puts a chosen file into the cloud's storage and gives its file id. */
export async function upload(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  return fileID
}
