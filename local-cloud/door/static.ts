import fs from 'node:fs'
import path from 'node:path'
import { type Exchange, HttpRefusal } from './request'
import { sendFile } from './send-file'

const BAR = '<script src="/_cloud/sign-in.js" defer></script>'

/** The files of a web build; index.html gets the sign-in bar. */
export class StaticDoor {
  constructor(private readonly root: string) {}

  /** Paths without a file are pages of the one-page app; missing files with an extension are 404. */
  async serve(exchange: Exchange): Promise<void> {
    const { method, url, response } = exchange
    if (method !== 'GET' && method !== 'HEAD') throw new HttpRefusal(405, 'METHOD_NOT_ALLOWED', method)
    const file = path.join(this.root, path.normalize(`/${decodeURIComponent(url.pathname)}`))
    const isIndex = url.pathname === '/' || path.basename(file) === 'index.html'
    if (!isIndex && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.setHeader('cache-control', 'no-cache')
      return sendFile(exchange, file)
    }
    if (!isIndex && path.extname(file) !== '') throw new HttpRefusal(404, 'NOT_FOUND', url.pathname)
    this.index(exchange)
  }

  private index({ response, method }: Exchange): void {
    const file = path.join(this.root, 'index.html')
    if (!fs.existsSync(file)) throw new HttpRefusal(404, 'NOT_FOUND', '网页还没有构建')
    const html = fs.readFileSync(file, 'utf8').replace(/<\/head>|$/, (end) => `${BAR}${end}`)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    response.end(method === 'HEAD' ? undefined : html)
  }
}
