import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { contentType } from '../storage/content-type'
import type { Exchange } from './request'

interface Range {
  start: number
  end: number
}

/** One range of bytes; null for a whole file, 'unsatisfiable' for one outside it. */
function rangeOf(header: string | undefined, size: number): Range | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [, first = '', last = ''] = match
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end && start < size ? { start, end } : 'unsatisfiable'
}

function headOf(file: string): Buffer {
  const handle = fs.openSync(file, 'r')
  try {
    const head = Buffer.alloc(16)
    return head.subarray(0, fs.readSync(handle, head, 0, 16, 0))
  } finally {
    fs.closeSync(handle)
  }
}

/** Sends a file or the range of it that is asked for (206). */
export async function sendFile({ request, response, method }: Exchange, file: string): Promise<void> {
  const { size } = fs.statSync(file)
  const range = rangeOf(request.headers.range, size)
  response.setHeader('accept-ranges', 'bytes')
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.setHeader('content-type', contentType(file, headOf(file)))
  response.setHeader('content-length', end - start + 1)
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${size}`)
  response.writeHead(range ? 206 : 200)
  if (method === 'HEAD' || size === 0) response.end()
  else await pipeline(fs.createReadStream(file, { start, end }), response).catch(() => response.destroy())
}
