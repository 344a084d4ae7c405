import type { Seal } from '../door/tokens'

/** Seconds for which an address to upload to is good. */
const UPLOAD_SECONDS = 900
/** Seconds for which a download address is good unless asked otherwise. */
const DOWNLOAD_SECONDS = 86_400

/** Signed addresses of files, good for a time. */
export class Addresses {
  constructor(
    private readonly seal: Seal,
    private readonly base: () => string,
  ) {}

  /** Not percent-encoded, as the cloud gives it: the SDK encodes it before use. */
  download(cloudPath: string, seconds = DOWNLOAD_SECONDS): string {
    const until = Math.floor(Date.now() / 1000) + seconds
    const sign = this.seal.sign('download', `${cloudPath}\n${until}`)
    return `${this.base()}/cos/${cloudPath}?sign=${sign}&t=${until}`
  }

  mayDownload(cloudPath: string, query: URLSearchParams): boolean {
    const until = query.get('t') ?? ''
    if (!(Number(until) * 1000 > Date.now())) return false
    return this.seal.isSigned('download', `${cloudPath}\n${until}`, query.get('sign') ?? '')
  }

  upload(cloudPath: string): { url: string; authorization: string } {
    const until = Math.floor(Date.now() / 1000) + UPLOAD_SECONDS
    const authorization = `${until}.${this.seal.sign('upload', `${cloudPath}\n${until}`)}`
    return { url: `${this.base()}/cos/${encodeURI(cloudPath)}`, authorization }
  }

  mayUpload(cloudPath: string, authorization: string | undefined): boolean {
    const [until = '', signature = ''] = (authorization ?? '').split('.')
    if (!(Number(until) * 1000 > Date.now())) return false
    return this.seal.isSigned('upload', `${cloudPath}\n${until}`, signature)
  }
}
