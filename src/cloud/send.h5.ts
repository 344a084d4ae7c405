import type { FunctionName } from '../../cloudfunctions/functions'
import type { Reply, Request } from '../../cloudfunctions/platform/reply'

/** Where whoever signs in (the desk's sign-in, the local cloud's bar) leaves the token. */
const TOKEN_KEY = 'cloud.token'

/** Sends a request over CloudBase's HTTP door; the token says who calls, none is a visitor. */
export async function send(name: FunctionName, request: Request): Promise<Reply> {
  const response = await post(`/v1/functions/${name}`, request)
  return response.json()
}

/** Who calls, as a text that says nothing about him; one person's answers are not another's. */
export function person(): string {
  let hash = 5381
  for (const letter of localStorage.getItem(TOKEN_KEY) ?? '') hash = (hash * 33) ^ letter.charCodeAt(0)
  return String(hash >>> 0)
}

/** Calls back when someone else signs in, in another window of this browser. */
export function onNewPerson(callback: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === TOKEN_KEY || key === null) callback()
  })
}

/** Puts a chosen file (an object URL) into the cloud's storage and gives its file id. */
export async function upload(cloudPath: string, filePath: string): Promise<string> {
  const [place] = await (await post('/v1/storages/get-objects-upload-info', [{ objectId: cloudPath }])).json()
  const file = await (await fetch(filePath)).blob()
  const { uploadUrl, authorization, token, cloudObjectMeta, cloudObjectId } = place
  const headers = {
    authorization,
    'X-Cos-Security-Token': token,
    'X-Cos-Meta-Fileid': cloudObjectMeta,
  }
  const stored = await fetch(uploadUrl, { method: 'PUT', headers, body: file })
  if (!stored.ok) throw new Error(`upload failed with ${stored.status}`)
  return cloudObjectId
}

async function post(path: string, body: unknown): Promise<Response> {
  const token = localStorage.getItem(TOKEN_KEY)
  const response = await fetch(`${CLOUD_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} failed with ${response.status}`)
  return response
}
