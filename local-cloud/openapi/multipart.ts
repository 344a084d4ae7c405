import { invalidParameter } from '../failure'

/** The parts of a multipart/form-data body by name, as bytes: the SDK sends protobuf in one of them. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType)
  if (!boundary) throw invalidParameter('multipart body without a boundary')
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const parts = new Map<string, Buffer>()
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length)
    const head = body.indexOf('\r\n\r\n', at)
    if (next < 0 || head < 0 || head > next) break
    const name = /name="([^"]*)"/.exec(body.toString('utf8', at, head))?.[1]
    if (name !== undefined) parts.set(name, body.subarray(head + 4, next - 2))
    at = next
  }
  return parts
}
